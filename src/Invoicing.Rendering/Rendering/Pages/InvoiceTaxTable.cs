using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Rendering.Pages;

/// <summary>The tax breakdown (BG-23), and withheld taxes below it.</summary>
internal static class InvoiceTaxTable
{
    public static TablePart Of(Invoice invoice, DocumentLanguage language) => new(
        language[Label.TaxBreakdown],
        [
            new Column(language[Label.Tax], IsWide: true),
            new Column(language[Label.Rate], IsNumber: true),
            new Column($"{language[Label.TaxBase]} {invoice.Currency.Code}", IsNumber: true),
            new Column($"{language[Label.Tax]} {invoice.Currency.Code}", IsNumber: true),
        ],
        [
            .. invoice.TaxBreakdown.Select(row => new Row(
                [
                    $"{SchemeOf(row.Scheme, language)} ({row.Category})",
                    RateOf(row, invoice, language),
                    language.Number(row.Base),
                    language.Number(row.Tax),
                ],
                ReasonsOf(row, language))),
            .. invoice.TaxGroups.Where(group => group.Key.Kind == TaxKind.Withheld).Select(group => new Row(
                [
                    $"{group.Key.Scheme}: {language[Label.Withheld]}",
                    language.Text(group.Key.Rate),
                    language.Number(group.Base),
                    language.Number(group.Tax),
                ],
                [])),
        ]);

    /// <summary>A tax in a column: the rate of the usual one, else its category or scheme too.</summary>
    internal static string NameOf(TaxGroupKey tax, DocumentLanguage language)
    {
        var rate = tax.PerUnit is { } perUnit ? language.Number(perUnit) : language.Text(tax.Rate);
        if (tax.Scheme != "VAT") return $"{tax.Scheme} {rate}";
        return tax.Category == TaxCategory.S ? rate : tax.Category.ToString();
    }

    /// <summary>The rate, or for taxes on the quantity their amounts per unit.</summary>
    private static string RateOf(TaxBreakdownRow row, Invoice invoice, DocumentLanguage language)
    {
        if (row.Rate is not { } rate) return string.Empty;
        var perUnit = invoice.TaxGroups.Select(group => group.Key)
            .Where(key => key.Scheme == row.Scheme && key.Category == row.Category && key.Rate == rate)
            .Select(key => key.PerUnit).ToList();
        return perUnit.TrueForAll(amount => amount is not null)
            ? string.Join(", ", perUnit.Select(amount => language.Number(amount!.Value)))
            : language.Text(rate);
    }

    private static string SchemeOf(string scheme, DocumentLanguage language) =>
        scheme == "VAT" ? language[Label.Vat] : scheme;

    /// <summary>What the law wants said of a category, and the reason that the document states (BT-120,
    /// BT-121).</summary>
    private static List<string> ReasonsOf(TaxBreakdownRow row, DocumentLanguage language)
    {
        var reasons = new List<string>();
        if (LegalWords(row.Category) is { } label) reasons.Add(language[label]);
        if (!string.IsNullOrWhiteSpace(row.ExemptionReason)
            && !reasons.Contains(row.ExemptionReason, StringComparer.OrdinalIgnoreCase))
            reasons.Add(row.ExemptionReason);
        if (!string.IsNullOrWhiteSpace(row.ExemptionReasonCode)) reasons.Add(row.ExemptionReasonCode);
        return reasons;
    }

    private static Label? LegalWords(TaxCategory category) => category switch
    {
        TaxCategory.E => Label.Exempt,
        TaxCategory.AE => Label.ReverseCharge,
        TaxCategory.K => Label.IntraCommunitySupply,
        TaxCategory.G => Label.Export,
        TaxCategory.O => Label.NotSubjectToTax,
        TaxCategory.B => Label.TransferredTax,
        _ => null,
    };
}
