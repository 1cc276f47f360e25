using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Billing;

/// <summary>What must be true of every line that is billed, whichever rule made it.</summary>
internal static class BilledLineCheck
{
    public static FindingList Findings(InvoiceLine line, Currency agreed, bool leavesTaxesOpen, string path)
    {
        var findings = new FindingSink();
        if (line.Taxes.IsEmpty && !leavesTaxesOpen) findings.Add(BillingFindings.TaxMissing, Severity.Error, path);
        if (line.Price.IsNegative)
            findings.Add(BillingFindings.PriceNegative, Severity.Error, path, ("price", line.Price));
        foreach (var currency in Currencies(line))
        {
            if (currency == agreed) continue;
            findings.Add(BillingFindings.CurrencyDiffers, Severity.Error, path,
                ("found", currency.Code), ("expected", agreed.Code));
        }

        return findings.ToList();
    }

    private static IEnumerable<Currency> Currencies(InvoiceLine line)
    {
        yield return line.Price.Currency;
        if (line.PriceDiscount is { } discount) yield return discount.Currency;
        foreach (var adjustment in line.Adjustments)
            foreach (var currency in Currencies(adjustment)) yield return currency;
        foreach (var tax in line.Taxes)
        {
            if (tax.PerUnit is { } perUnit) yield return perUnit.Currency;
            if (tax.StatedBase is { } statedBase) yield return statedBase.Currency;
        }
    }

    private static IEnumerable<Currency> Currencies(Adjustment adjustment)
    {
        if (adjustment.Amount is { } amount) yield return amount.Currency;
        if (adjustment.Base is { } percentBase) yield return percentBase.Currency;
        if (adjustment.PerUnit is { } perUnit) yield return perUnit.Currency;
    }
}
