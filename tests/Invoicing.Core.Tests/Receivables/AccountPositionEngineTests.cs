using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class AccountPositionEngineTests
{
    static readonly LocalDate Day = new(2026, 12, 1);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static AccountEntry Entry(AccountEntryKind kind, int day, string reference, decimal amount,
        params AppliedPart[] parts) => new()
        {
            Customer = "A",
            Date = new LocalDate(2026, 11, day),
            Kind = kind,
            Reference = reference,
            Amount = Eur(amount),
            Due = new LocalDate(2026, 11, day).PlusDays(10),
            Applied = [.. parts],
        };

    [Fact]
    public void A_payment_settles_its_items_and_its_rest_stays_on_account()
    {
        var position = AccountPositionEngine.AsOf(Day,
        [
            Entry(AccountEntryKind.Invoice, 1, "I-1", 100m), Entry(AccountEntryKind.Invoice, 2, "I-2", 50m),
            Entry(AccountEntryKind.Payment, 5, "P-1", -130m, new AppliedPart("I-1", Eur(-98m)),
                new AppliedPart("I-2", Eur(-20m))),
            Entry(AccountEntryKind.EarlyPaymentDiscount, 5, "P-1-D", -2m, new AppliedPart("I-1", Eur(-2m))),
        ]);

        var item = Assert.Single(position.Items);
        Assert.Equal(("I-2", Eur(50m), Eur(30m)), (item.Id, item.Amount, item.Open));
        Assert.Equal(Eur(12m), Assert.Single(position.OnAccount).Amount);
    }

    [Fact]
    public void A_credit_applied_later_moves_from_the_account_to_the_item()
    {
        AccountEntry[] entries =
        [
            Entry(AccountEntryKind.Payment, 1, "P-1", -40m), Entry(AccountEntryKind.Invoice, 2, "I-1", 100m),
            Entry(AccountEntryKind.Application, 9, "P-1", 0m, new AppliedPart("I-1", Eur(-40m))),
        ];

        var before = AccountPositionEngine.AsOf(new LocalDate(2026, 11, 8), entries);
        var after = AccountPositionEngine.AsOf(new LocalDate(2026, 11, 9), entries);

        Assert.Equal(Eur(40m), Assert.Single(before.OnAccount).Amount);
        Assert.Equal(Eur(100m), Assert.Single(before.Items).Open);
        Assert.Empty(after.OnAccount);
        Assert.Equal(Eur(60m), Assert.Single(after.Items).Open);
    }

    [Fact]
    public void A_returned_payment_opens_the_item_again()
    {
        var position = AccountPositionEngine.AsOf(Day,
        [
            Entry(AccountEntryKind.Invoice, 1, "I-1", 100m),
            Entry(AccountEntryKind.Payment, 5, "P-1", -100m, new AppliedPart("I-1", Eur(-100m))),
            Entry(AccountEntryKind.ReturnedPayment, 7, "P-1", 100m, new AppliedPart("I-1", Eur(100m))),
            Entry(AccountEntryKind.Fee, 7, "F-1", 3m),
        ]);

        Assert.Equal([("I-1", Eur(100m)), ("F-1", Eur(3m))], position.Items.Select(item => (item.Id, item.Open)));
        Assert.Empty(position.OnAccount);
    }

    [Fact]
    public void A_credit_note_keeps_what_it_does_not_settle()
    {
        var position = AccountPositionEngine.AsOf(Day,
        [
            Entry(AccountEntryKind.Invoice, 1, "I-1", 100m),
            Entry(AccountEntryKind.CreditNote, 3, "C-1", -120m, new AppliedPart("I-1", Eur(-100m))),
        ]);

        Assert.Equal(("C-1", Eur(-20m)), Assert.Single(position.Items.Select(item => (item.Id, item.Open))));
    }

    [Fact]
    public void A_part_of_an_unknown_item_stays_on_account_and_is_found()
    {
        var position = AccountPositionEngine.AsOf(Day,
            [Entry(AccountEntryKind.Payment, 5, "P-1", -70m, new AppliedPart("I-9", Eur(-70m)))]);

        Assert.Equal(Eur(70m), Assert.Single(position.OnAccount).Amount);
        Assert.Equal(AccountFindings.ItemUnknown, Assert.Single(position.Findings).Code);
    }

    [Fact]
    public void A_part_in_another_currency_is_found_and_nothing_is_applied()
    {
        var position = AccountPositionEngine.AsOf(Day,
        [
            Entry(AccountEntryKind.Invoice, 1, "I-1", 100m),
            Entry(AccountEntryKind.Payment, 5, "P-1", -70m, new AppliedPart("I-1", Money.Of(-70m, Currency.USD))),
        ]);

        Assert.Equal(Eur(100m), Assert.Single(position.Items).Open);
        Assert.Equal(Eur(70m), Assert.Single(position.OnAccount).Amount);
        Assert.Equal(AccountFindings.PartCurrency, Assert.Single(position.Findings).Code);
    }

    [Fact]
    public void An_item_opened_twice_is_one_item_and_is_found()
    {
        var position = AccountPositionEngine.AsOf(Day,
            [Entry(AccountEntryKind.Invoice, 1, "I-1", 100m), Entry(AccountEntryKind.Invoice, 2, "I-1", 1m)]);

        var item = Assert.Single(position.Items);
        Assert.Equal((Eur(101m), Eur(101m)), (item.Amount, item.Open));
        Assert.Equal(AccountFindings.ItemRepeated, Assert.Single(position.Findings).Code);
    }
}
