using Invoicing.Findings;

namespace Invoicing.Discounts;

/// <summary>What a rebate cannot be worked out of.</summary>
internal static class RebateCheck
{
    public static void Check(RebateAgreement agreement, RebateFacts facts, FindingSink findings)
    {
        var path = "/agreements/" + agreement.Id;
        if (agreement.Tiers.IsEmpty)
            findings.Add(DiscountFindings.Ambiguous, Severity.Error, path + "/tiers", ("found", 0));
        AmountTierCheck.Check(agreement.Tiers, path + "/tiers", findings);
        foreach (var tier in agreement.Tiers)
            CheckCurrency(agreement, tier.From.Currency, path + "/tiers", findings);
        CheckCurrency(agreement, facts.Settled?.Currency, "/settled", findings);
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in facts.Documents)
        {
            var at = "/documents/" + document.Number;
            if (document.Number.Length == 0 || !numbers.Add(document.Number))
                findings.Add(DiscountFindings.RebateDocumentRepeated, Severity.Error, at, ("number", document.Number));
            if (!Concerns(agreement, document))
            {
                findings.Add(DiscountFindings.RebateNotConcerned, Severity.Notice, at, ("number", document.Number),
                    ("customer", document.Customer), ("date", document.Date));
                continue;
            }

            foreach (var part in document.Bases) CheckCurrency(agreement, part.Net.Currency, at, findings);
        }
    }

    /// <summary>Whether a document counts.</summary>
    public static bool Concerns(RebateAgreement agreement, RebateDocument document) =>
        string.Equals(agreement.Customer, document.Customer, StringComparison.Ordinal)
        && agreement.Period.Contains(document.Date);

    private static void CheckCurrency(
        RebateAgreement agreement, Currency? found, string path, FindingSink findings)
    {
        if (found is { } currency && currency != agreement.Currency)
            findings.Add(DiscountFindings.RebateCurrencyDiffers, Severity.Error, path,
                ("expected", agreement.Currency.Code), ("found", currency.Code));
    }
}
