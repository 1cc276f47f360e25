using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>The invoice is in the currency of order and contract.</summary>
internal sealed class CurrencyMatch : IMatchRule
{
    public string Id => "currency";

    public void Check(MatchContext context, FindingSink findings)
    {
        var billed = context.Invoice.Currency;
        foreach (var line in context.Lines)
        {
            if ((line.Order?.Currency ?? line.Contract?.Currency) is { } agreed && agreed != billed)
                findings.Add(MatchFindings.CurrencyDiffers, Severity.Error, line.Path,
                    ("found", billed.Code), ("expected", agreed.Code));
        }
    }
}
