using Invoicing.Payments;
using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Rendering.Tests;

/// <summary>Statements and an ageing of one account, with amounts worked out by hand.</summary>
static class AccountSamples
{
    static readonly AccountEntry[] Entries =
    [
        Entry(new(2026, 10, 15), AccountEntryKind.Invoice, "INV-2026-00021", 1200m),
        Entry(new(2026, 11, 20), AccountEntryKind.Invoice, "INV-2026-00028", 800m),
        Entry(new(2026, 12, 1), AccountEntryKind.Invoice, "INV-2026-00031", 1500m),
        Entry(new(2026, 12, 3), AccountEntryKind.CreditNote, "CN-2026-00002", -400m),
        Entry(new(2026, 12, 5), AccountEntryKind.Payment, "B-77", -1000m, ("INV-2026-00021", -980m)),
        Entry(new(2026, 12, 5), AccountEntryKind.EarlyPaymentDiscount, "B-77", -20m, ("INV-2026-00021", -20m)),
        Entry(new(2026, 12, 9), AccountEntryKind.Payment, "B-80", -800m, ("INV-2026-00028", -800m)),
        Entry(new(2026, 12, 12), AccountEntryKind.ReturnedPayment, "B-80", 800m, ("INV-2026-00028", 800m)),
        Entry(new(2026, 12, 12), AccountEntryKind.Fee, "F-4", 8.50m),
    ];

    static AccountPosition Position => AccountPositionEngine.AsOf(new LocalDate(2026, 12, 31), Entries);

    /// <summary>Opening 2,000.00 + 1,500.00 - 1,000.00 - 420.00 + 8.50 = 2,088.50.</summary>
    public static Statement Forward() =>
        StatementEngine.Make("C-200", Currency.EUR, DateRange.Month(2026, 12), Entries);

    /// <summary>200.00 + 800.00 + 1,500.00 + 8.50 - 400.00 = 2,108.50, of which 20.00 are on account.</summary>
    public static StatementOfOpenItems OpenItems() => StatementEngine.OpenItems(Position with
    {
        Items = [.. Position.Items.Select(item => item with { Disputed = item.Id == "INV-2026-00028" })],
    })[0];

    /// <summary>The same by age of the document, with 800.00 disputed, in euro and at 1.25 in dollars.</summary>
    public static AgeingReport ByDocument() => AgeingEngine.DocumentAge.Report(
        Position with
        {
            Items = [.. Position.Items.Select(item => item with { Disputed = item.Id == "INV-2026-00028" })],
        },
        new AgeingOptions
        {
            Basis = AgeingBasis.DocumentDate,
            ShowDisputed = true,
            Base = Currency.USD,
            Rates = [ExchangeRate.Of(Currency.EUR, Currency.USD, 1.25m)],
        });

    static AccountEntry Entry(LocalDate date, AccountEntryKind kind, string reference, decimal amount,
        params (string Item, decimal Amount)[] applied) => new()
        {
            Customer = "C-200",
            Date = date,
            Kind = kind,
            Reference = reference,
            Amount = Money.Of(amount, Currency.EUR),
            Due = date.PlusDays(kind == AccountEntryKind.Invoice ? 30 : 0),
            Applied = [.. applied.Select(part =>
                new AppliedPart(part.Item, Money.Of(part.Amount, Currency.EUR)))],
        };
}
