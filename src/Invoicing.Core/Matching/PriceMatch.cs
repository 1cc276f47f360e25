using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>The price is the one agreed: what the quantity comes to at both prices differs by no more than the
/// tolerance allows. Above is an error, below a warning.</summary>
internal sealed class PriceMatch : IMatchRule
{
    public string Id => "price";

    public void Check(MatchContext context, FindingSink findings)
    {
        foreach (var line in context.Lines)
        {
            if (line.OrderPrice is not { } agreed)
            {
                if (line.OrderLine is not null || line.Contract is not null)
                    findings.Add(MatchFindings.PriceNotAgreed, Severity.Error, line.Path, ("billed", line.Price));
            }
            else if (line.Price.Currency == context.Invoice.Currency && Differs(line, agreed, context.Tolerance))
            {
                var isAbove = line.Price.PerUnit > agreed.PerUnit;
                findings.Add(isAbove ? MatchFindings.PriceAboveOrder : MatchFindings.PriceBelowOrder,
                    isAbove ? Severity.Error : Severity.Warning, line.Path,
                    ("billed", line.Price), ("agreed", agreed), ("quantity", line.Quantity));
            }
        }
    }

    /// <summary>Whether the price is above the one agreed, beyond the tolerance.</summary>
    public static bool IsAbove(MatchLine line, Tolerance tolerance) =>
        line.OrderPrice is { } agreed && line.Price.PerUnit > agreed.PerUnit && Differs(line, agreed, tolerance);

    private static bool Differs(MatchLine line, UnitPrice agreed, Tolerance tolerance) =>
        agreed.Currency == line.Price.Currency && agreed.PerUnit != line.Price.PerUnit
        && (AmountAt(line.Quantity, agreed) is not { } expected || AmountAt(line.Quantity, line.Price) is not { } billed
            || !tolerance.Allows(expected, billed));

    // Null where the amount is beyond 64 bits: no tolerance reaches that far.
    private static Money? AmountAt(Quantity quantity, UnitPrice price)
    {
        try
        {
            return Money.Round((Exact)quantity.Value * price.PerUnit, price.Currency, Rounding.HalfUp);
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
