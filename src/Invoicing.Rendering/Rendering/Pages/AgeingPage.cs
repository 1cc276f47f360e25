using System.Globalization;
using Invoicing.Payments;
using Invoicing.Receivables;

namespace Invoicing.Rendering.Pages;

/// <summary>An ageing report as a page: a table for each currency.</summary>
internal static class AgeingPage
{
    public static Page Of(AgeingReport report, DocumentLanguage language) => new(
        language.Tag,
        language[TitleOf(report)],
        [],
        [new Fact(language[Label.AsOf], language.Text(report.AsOf))],
        report.Totals.IsEmpty
            ? [new TextPart(null, [], [language[Label.NoEntries]])]
            : [.. report.Totals.Select(total => TableOf(report, total, language)), .. InBase(report, language)]);

    private static Label TitleOf(AgeingReport report) => report switch
    {
        { Ledger: ItemLedger.Purchases } => Label.AgeingPayables,
        { Basis: AgeingBasis.DocumentDate } => Label.AgeingDocuments,
        _ => Label.Ageing,
    };

    private static List<Part> InBase(AgeingReport report, DocumentLanguage language)
    {
        if (report.BaseTotal is not { } total) return [];
        var title = $"{language[Label.Total]} ({total.Total.Currency.Code})";
        return
        [
            new TablePart(title, Columns(report, total, language),
                [
                    .. report.Rows.Where(row => row.InBase is not null)
                        .Select(row => new Row(
                            Cells($"{row.Customer} ({row.Owed.Total.Currency.Code})", row.InBase!, language), [])),
                    new Row(Cells(language[Label.Total], total, language), [], IsTotal: true),
                ]),
        ];
    }

    private static TablePart TableOf(AgeingReport report, AgeingAmounts total, DocumentLanguage language) => new(
        total.Total.Currency.Code,
        Columns(report, total, language),
        [
            .. report.Rows.Where(row => row.Owed.Total.Currency == total.Total.Currency)
                .Select(row => new Row(Cells(row.Customer, row.Owed, language), [])),
            new Row(Cells(language[Label.Total], total, language), [], IsTotal: true),
        ]);

    private static List<Column> Columns(AgeingReport report, AgeingAmounts shown, DocumentLanguage language) =>
    [
        new Column(language[Label.Customer], IsWide: true),
        .. report.Buckets.Select(bucket => new Column(HeaderOf(bucket, language), IsNumber: true)),
        new Column(language[Label.OnAccount], IsNumber: true),
        new Column(language[Label.Total], IsNumber: true),
        .. shown.Disputed is null ? [] : new[] { new Column(language[Label.Disputed], IsNumber: true) },
    ];

    private static List<string> Cells(string name, AgeingAmounts owed, DocumentLanguage language) =>
    [
        name, .. owed.ByBucket.Select(language.Number), language.Number(owed.OnAccount), language.Number(owed.Total),
        .. owed.Disputed is { } disputed ? [language.Number(disputed)] : Array.Empty<string>(),
    ];

    public static string HeaderOf(AgeingBucket bucket, DocumentLanguage language) =>
        (bucket.FromDays, bucket.ToDays) switch
        {
            (null, { } to) when to > 0 => language.Text(Label.UpToDays, Days(to)),
            (null, _) => language[Label.NotDue],
            ({ } from, null) => language.Text(Label.OverdueMoreThan, Days(from - 1)),
            ({ } from, { } to) => language.Text(Label.OverdueDays, Days(from), Days(to)),
        };

    private static string Days(int days) => days.ToString(CultureInfo.InvariantCulture);
}
