using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>What is known of the supply of a line and stands on no document: that goods are fetched, that an event is
/// attended virtually. Class, day and place are those of the line where the supply states none.</summary>
/// <param name="Line">Line identifier (BT-126).</param>
/// <param name="Supply">The supply.</param>
public sealed record LineSupply(string Line, TaxSupply Supply);
