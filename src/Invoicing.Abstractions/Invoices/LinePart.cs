using Invoicing.Catalog;

namespace Invoicing.Invoices;

/// <summary>That a line is a part of the price of what was asked: a tier, a flat amount, started packages.</summary>
/// <param name="Line">The line as it was asked: its id, or the name of the fact that was billed.</param>
/// <param name="Covered">How much of the quantity asked the part prices; the parts cover it once. Zero for a part that
/// comes on top.</param>
/// <param name="Kind">What the part is for. Default: units at a price.</param>
/// <param name="Above">Of a tier, the quantity above which it begins; null: it is the first, or no tier.</param>
/// <param name="UpTo">Of a tier, the last quantity in it; null: it has no end, or is no tier.</param>
public sealed record LinePart(
    string Line,
    Quantity Covered,
    PricePartKind Kind = PricePartKind.Units,
    Quantity? Above = null,
    Quantity? UpTo = null);
