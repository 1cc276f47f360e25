using Invoicing.Parties;
using Invoicing.Receivables;

namespace Invoicing.Rendering.Pages;

/// <summary>A statement of account as a page.</summary>
internal static class StatementPage
{
    public static Page Of(Statement statement, Party seller, Party customer, DocumentLanguage language) => new(
        language.Tag,
        $"{language[Label.Statement]} ({statement.Opening.Currency.Code})",
        [PartyBlock.Of(Label.Seller, seller, language), PartyBlock.Of(Label.Buyer, customer, language)],
        [
            new Fact(language[Label.Customer], statement.Customer),
            new Fact(language[Label.StatementPeriod], language.Text(statement.Period)),
        ],
        [
            Entries(statement, language),
            new SumsPart(
            [
                new Fact(language[Label.OpeningBalance], language.Text(statement.Opening)),
                .. Movements(statement, language),
                new Fact(language[Label.ClosingBalance], language.Text(statement.Closing), IsStrong: true),
            ]),
        ]);

    private static List<Fact> Movements(Statement statement, DocumentLanguage language)
    {
        if (statement.Subtotals.IsEmpty)
        {
            return
            [
                new Fact(language[Label.Debits], language.Text(statement.Debits)),
                new Fact(language[Label.Credits], language.Text(-statement.Credits)),
            ];
        }

        var facts = new List<Fact>
        {
            new(language[Label.Charges], language.Text(statement.Sum(StatementGroup.Charges))),
            new(language[Label.PaymentsReceived], language.Text(-statement.Sum(StatementGroup.Payments))),
            new(language[Label.CreditsGiven], language.Text(-statement.Sum(StatementGroup.Credits))),
        };
        if (statement.Sum(StatementGroup.Fees) is { IsZero: false } fees)
            facts.Add(new Fact(language[Label.FeesCharged], language.Text(fees)));
        return facts;
    }

    private static Part Entries(Statement statement, DocumentLanguage language) => statement.Lines.IsEmpty
        ? new TextPart(null, [], [language[Label.NoEntries]])
        : new TablePart(
            null,
            [
                new Column(language[Label.Date]),
                new Column(language[Label.Entry]),
                new Column(language[Label.Reference], IsWide: true),
                new Column(language[Label.DueDate]),
                new Column(language[Label.Debit], IsNumber: true),
                new Column(language[Label.Credit], IsNumber: true),
                new Column(language[Label.Balance], IsNumber: true),
            ],
            [.. statement.Lines.Select(line => RowOf(line, language))]);

    private static Row RowOf(StatementLine line, DocumentLanguage language)
    {
        var entry = line.Entry;
        return new Row(
            [
                language.Text(entry.Date),
                language[LabelOf(entry.Kind)],
                entry.Reference,
                entry.Due is { } due && IsToPay(entry) ? language.Text(due) : string.Empty,
                entry.Amount.IsNegative ? string.Empty : language.Number(entry.Amount),
                entry.Amount.IsNegative ? language.Number(-entry.Amount) : string.Empty,
                language.Number(line.Balance),
            ],
            []);
    }

    private static bool IsToPay(AccountEntry entry) =>
        entry.Amount.IsPositive && AccountEntryKinds.OpensItem(entry.Kind);

    private static Label LabelOf(AccountEntryKind kind) => kind switch
    {
        AccountEntryKind.CreditNote => Label.CreditNote,
        AccountEntryKind.Payment => Label.PaymentEntry,
        AccountEntryKind.DebitNote => Label.DebitNote,
        AccountEntryKind.BroughtForward => Label.BroughtForward,
        AccountEntryKind.Refund => Label.Refund,
        AccountEntryKind.ReturnedPayment => Label.ReturnedPayment,
        AccountEntryKind.EarlyPaymentDiscount => Label.EarlyPaymentEntry,
        AccountEntryKind.WriteOff => Label.WriteOff,
        AccountEntryKind.BankCharge => Label.BankCharge,
        AccountEntryKind.Withholding => Label.Withheld,
        AccountEntryKind.Netting => Label.Netting,
        AccountEntryKind.Fee => Label.Fee,
        AccountEntryKind.Interest => Label.Interest,
        AccountEntryKind.ExchangeDifference => Label.ExchangeDifference,
        AccountEntryKind.Transfer => Label.Transfer,
        AccountEntryKind.Application => Label.Application,
        _ => Label.Invoice,
    };
}
