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
            .. invoice.TaxBreakdown.SelectMany(row => RowsOf(row, invoice, language)),
            .. invoice.TaxGroups.Where(group => group.Key.Kind == TaxKind.Withheld).Select(group => new Row(
                [
                    $"{group.Key.Scheme}: {language[Label.Withheld]}",
                    language.Text(group.Key.Rate),
                    language.Number(group.Base),
                    language.Number(group.Tax),
                ],
                [])),
        ]);

    // One row as the norm has it, or one for each jurisdiction that levies the tax.
    private static IEnumerable<Row> RowsOf(TaxBreakdownRow row, Invoice invoice, DocumentLanguage language)
    {
        var name = SchemeOf(row.Scheme, language);
        var groups = GroupsOf(row, invoice).ToList();
        if (groups.TrueForAll(group => group.Key.Jurisdiction is null))
            return
            [
                new Row(
                    [
                        $"{name} ({row.Category})",
                        RateOf(row, invoice, language),
                        language.Number(row.Base),
                        language.Number(row.Tax),
                    ],
                    ReasonsOf(row, language)),
            ];
        return groups.Select(group => new Row(
            [
                $"{name} {group.Key.Jurisdiction} ({row.Category})",
                group.Key.PerUnit is { } perUnit ? language.Number(perUnit) : language.Text(group.Key.Rate),
                language.Number(group.Base),
                language.Number(group.Tax),
            ],
            ReasonsOf(row, language)));
    }

    private static IEnumerable<TaxGroup> GroupsOf(TaxBreakdownRow row, Invoice invoice) =>
        invoice.TaxGroups.Where(group => group.Key.Kind != TaxKind.Withheld && group.Key.Scheme == row.Scheme
            && group.Key.Category == row.Category && group.Key.Rate == (row.Rate ?? Percentage.Zero));

    /// <summary>A tax in a column: the rate of the usual one, else its category or scheme too.</summary>
    internal static string NameOf(TaxGroupKey tax, DocumentLanguage language)
    {
        var rate = tax.PerUnit is { } perUnit ? language.Number(perUnit) : language.Text(tax.Rate);
        if (tax.Jurisdiction is { } jurisdiction) return $"{tax.Scheme} {jurisdiction} {rate}";
        if (tax.Scheme != "VAT") return $"{tax.Scheme} {rate}";
        return tax.Category == TaxCategory.S ? rate : tax.Category.ToString();
    }

    /// <summary>The rate, or for taxes on the quantity their amounts per unit.</summary>
    private static string RateOf(TaxBreakdownRow row, Invoice invoice, DocumentLanguage language)
    {
        if (row.Rate is not { } rate) return string.Empty;
        var perUnit = GroupsOf(row, invoice).Select(group => group.Key.PerUnit).ToList();
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
