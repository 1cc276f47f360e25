using System.Globalization;
using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Receivables;

namespace Invoicing.Rendering.Pages;

/// <summary>A statement of open items as a page.</summary>
internal static class OpenItemsPage
{
    public static Page Of(StatementOfOpenItems statement, Party seller, Party customer, DocumentLanguage language) =>
        new(
            language.Tag,
            $"{language[Label.OpenItems]} ({statement.Total.Currency.Code})",
            [PartyBlock.Of(Label.Seller, seller, language), PartyBlock.Of(Label.Buyer, customer, language)],
            [
                new Fact(language[Label.Customer], statement.Customer),
                new Fact(language[Label.AsOf], language.Text(statement.AsOf)),
            ],
            [Items(statement, language), Sums(statement, language), Footer(statement, language)]);

    private static Part Items(StatementOfOpenItems statement, DocumentLanguage language) => statement.Lines.IsEmpty
        ? new TextPart(null, [], [language[Label.NoEntries]])
        : new TablePart(
            null,
            [
                new Column(language[Label.Date]),
                new Column(language[Label.Reference], IsWide: true),
                new Column(language[Label.DueDate]),
                new Column(language[Label.Amount], IsNumber: true),
                new Column(language[Label.OpenAmount], IsNumber: true),
                new Column(language[Label.DaysLate], IsNumber: true),
                new Column(language[Label.Balance], IsNumber: true),
            ],
            [.. statement.Lines.Select(line => RowOf(line, language))]);

    private static SumsPart Sums(StatementOfOpenItems statement, DocumentLanguage language) => new(
    [
        new Fact(language[Label.OpenAmount], language.Text(statement.Open)),
        new Fact(language[Label.OnAccount], language.Text(-statement.Unapplied)),
        new Fact(language[Label.ClosingBalance], language.Text(statement.Total), IsStrong: true),
    ]);

    private static TablePart Footer(StatementOfOpenItems statement, DocumentLanguage language) => new(
        language[Label.AgeFooter],
        [
            .. statement.Buckets.Select(bucket => new Column(AgeingPage.HeaderOf(bucket, language), IsNumber: true)),
            new Column(language[Label.OnAccount], IsNumber: true),
            new Column(language[Label.Total], IsNumber: true),
        ],
        [
            new Row(
                [
                    .. statement.Ageing.ByBucket.Select(language.Number), language.Number(statement.Ageing.OnAccount),
                    language.Number(statement.Ageing.Total),
                ],
                []),
        ]);

    private static Row RowOf(OpenItemLine line, DocumentLanguage language)
    {
        var item = line.Item;
        return new Row(
            [
                language.Text(item.Issued),
                ReferenceOf(item, language),
                item.Amount.IsPositive ? language.Text(item.Due) : string.Empty,
                language.Number(item.Amount),
                language.Number(item.Open),
                line.DaysLate == 0 ? string.Empty : line.DaysLate.ToString(CultureInfo.InvariantCulture),
                language.Number(line.Balance),
            ],
            []);
    }

    private static string ReferenceOf(OpenItem item, DocumentLanguage language)
    {
        var text = item.Id;
        if (item.Kind == OpenItemKind.Fee) text = $"{language[Label.Fee]} {text}";
        if (item.Kind == OpenItemKind.Interest) text = $"{language[Label.Interest]} {text}";
        return item.Disputed ? $"{text} ({language[Label.Disputed]})" : text;
    }
}
