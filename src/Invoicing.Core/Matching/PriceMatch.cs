using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>The price is the one agreed. Above is an error, below a warning.</summary>
internal sealed class PriceMatch : IMatchRule
{
    public string Id => "price";

    public void Check(MatchContext context, FindingSink findings)
    {
        var causes = new PriceCauses(context);
        foreach (var line in context.Lines)
        {
            if (line.OrderPrice is not { } agreed)
            {
                if ((line.OrderLine is not null || line.Contract is not null) && !causes.AreFoundElsewhere(line))
                    findings.Add(MatchFindings.PriceNotAgreed, Severity.Error, line.Path, ("billed", line.Price));
            }
            else if (line.Price.Currency == context.Invoice.Currency && Differs(line, agreed, context)
                && !causes.AreFoundElsewhere(line))
            {
                var isAbove = line.Price.PerUnit > agreed.PerUnit;
                findings.Add(isAbove ? MatchFindings.PriceAboveOrder : MatchFindings.PriceBelowOrder,
                    isAbove ? Severity.Error : Severity.Warning, line.Path,
                    ("billed", line.Price), ("agreed", agreed), ("quantity", line.Quantity));
            }
        }
    }

    /// <summary>Whether the price is above the one agreed, beyond the tolerance.</summary>
    public static bool IsAbove(MatchLine line, MatchContext context) =>
        line.OrderPrice is { } agreed && line.Price.PerUnit > agreed.PerUnit && Differs(line, agreed, context);

    private static bool Differs(MatchLine line, UnitPrice agreed, MatchContext context) =>
        agreed.Currency == line.Price.Currency && agreed.PerUnit != line.Price.PerUnit
        && !context.Tolerance(ToleranceKind.UnitPrice, line).Range
            .Allows(agreed.PerUnit, line.Price.PerUnit, Dimension.PerUnit(agreed));
}
