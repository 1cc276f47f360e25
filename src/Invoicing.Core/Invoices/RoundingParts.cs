namespace Invoicing.Invoices;

/// <summary>What of the totals cannot be read off the amounts, in units of the document's currency.</summary>
/// <param name="Missing">FROM-NET: what is missing to the gross asked.</param>
/// <param name="CashDifference">CASH: the difference that cash rounding makes.</param>
internal readonly record struct RoundingParts(long Missing, long CashDifference);
