using Invoicing.Findings;

namespace Invoicing.Discounts;

/// <summary>Facts that discounts cannot be decided on.</summary>
internal static class DiscountFactsCheck
{
    public static void Check(DiscountFacts facts, FindingSink findings)
    {
        var limit = Limits.Default.Lines;
        if (facts.Lines.Length > limit)
        {
            findings.Add(DiscountFindings.Limit, Severity.Error, "/lines",
                ("limit", limit), ("found", facts.Lines.Length));
            return;
        }

        CheckCurrency(facts, facts.DocumentAdjusted?.Currency, "/documentAdjusted", findings);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in facts.Lines)
        {
            if (line.Id.Length == 0 || !ids.Add(line.Id))
                findings.Add(DiscountFindings.LineIdRepeated, Severity.Error, "/lines/" + line.Id, ("line", line.Id));
            CheckCurrency(facts, line, findings);
        }
    }

    private static void CheckCurrency(DiscountFacts facts, DiscountLine line, FindingSink findings)
    {
        if (line.Gross.Currency == facts.Currency && line.Price.Currency == facts.Currency
            && line is { Net: null, ListPrice: null, Floor: null }) return;
        var path = "/lines/" + line.Id;
        CheckCurrency(facts, line.Gross.Currency, path + "/gross", findings);
        CheckCurrency(facts, line.Net?.Currency, path + "/net", findings);
        CheckCurrency(facts, line.Price.Currency, path + "/price", findings);
        CheckCurrency(facts, line.ListPrice?.Currency, path + "/listPrice", findings);
        CheckCurrency(facts, line.Floor?.Currency, path + "/floor", findings);
    }

    private static void CheckCurrency(DiscountFacts facts, Currency? found, string path, FindingSink findings)
    {
        if (found is { } currency && currency != facts.Currency)
            findings.Add(DiscountFindings.CurrencyDiffers, Severity.Error, path,
                ("expected", facts.Currency.Code), ("found", currency.Code));
    }
}
