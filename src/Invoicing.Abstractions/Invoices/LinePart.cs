namespace Invoicing.Invoices;

/// <summary>That a line is a part of the price of what was asked: a tier, a flat amount, started packages.</summary>
/// <param name="Line">The line as it was asked: its id, or the name of the fact that was billed.</param>
/// <param name="Covered">How much of the quantity asked the part prices; the parts cover it once. Zero for a part that
/// comes on top.</param>
public sealed record LinePart(string Line, Quantity Covered);
