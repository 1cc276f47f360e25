using Invoicing.Findings;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

public class NegativeItemTests
{
    static readonly LocalDate Day = new(2026, 12, 1);

    static OpenItem Owed(Money amount, Money booked) => new()
    {
        Id = "S-1", Customer = "A", Ledger = ItemLedger.Purchases, Issued = Day, Due = Day, Amount = amount,
        Open = amount, Booked = booked, BookedOpen = booked,
        Taxes =
        [
            new ItemTax
            {
                Group = SettlementCases.Full, Gross = amount, Tax = Money.Of(-19m, amount.Currency), OpenGross = amount,
                OpenTax = Money.Of(-19m, amount.Currency),
            },
        ],
    };

    static ItemComponent Component(string id, ComponentKind kind, decimal amount) =>
        new(id, kind, Money.Of(amount, Currency.USD), Money.Of(amount, Currency.USD));

    static Outcome<AllocationReport> Pay(OpenItem item, decimal amount, RemittanceLine? line = null) =>
        PaymentAllocator.Standard.Allocate(new AllocationFacts
        {
            OpenItems = [item],
            Payments =
            [
                new Payment
                {
                    Id = "P1", Received = Day, Amount = Money.Of(amount, item.Amount.Currency), Customer = "A",
                    Remittance = line is null ? [] : [line],
                },
            ],
        });

    [Fact]
    public void Parts_of_what_we_owe_are_rounded_as_those_of_what_we_are_owed()
    {
        // 10.00 of 119.00: 100.00 x 10 / 119 = 8.4034, 19.00 x 10 / 119 = 1.5966.
        var part = Pay(Owed(Money.Of(-119m, Currency.USD), Money.Of(-100m, Currency.EUR)), -10m).Value
            .Allocations[0].Parts[0];

        Assert.Equal(Money.Of(-8.40m, Currency.EUR), part.Booked);
        Assert.Equal(Money.Of(-1.60m, Currency.USD), part.Taxes[0].Tax);
    }

    [Fact]
    public void Differences_that_settle_an_item_leave_none_for_the_next()
    {
        var report = Pay(Owed(Money.Of(-119m, Currency.USD), Money.Of(-100m, Currency.EUR)), -10m, new RemittanceLine
        {
            Document = "S-1", Withheld = Money.Of(-119m, Currency.USD), BankCharges = Money.Of(-1m, Currency.USD),
        });

        Assert.Equal(Money.Of(0m, Currency.USD), report.Value.OpenItems[0].Open);
        Assert.Contains(report.Findings, finding => finding.Code == "PAYMENT-STATED-ABOVE-OPEN");
    }

    [Fact]
    public void Too_much_that_is_kept_with_a_settled_item_is_shared_by_what_it_asks()
    {
        var item = Owed(Money.Of(-119m, Currency.USD), Money.Of(-100m, Currency.EUR)) with
        {
            Components =
            [
                Component("1", ComponentKind.Line, -100m), Component("t", ComponentKind.Tax, -19m),
            ],
        };
        var report = Pay(item, -11.90m, new RemittanceLine
        {
            Document = "S-1", Withheld = Money.Of(-119m, Currency.USD), WriteOff = Money.Of(11.90m, Currency.USD),
        }).Value;

        var kept = report.Allocations[0].Parts.Single(part => part.Kind == SettlementKind.WriteOff);
        Assert.Equal(Money.Of(1.90m, Currency.USD), kept.Taxes[0].Tax);
        Assert.Equal([Money.Of(10m, Currency.USD), Money.Of(1.90m, Currency.USD)],
            kept.Components.Select(share => share.Amount));
        Assert.Equal(Money.Of(0m, Currency.USD), report.OpenItems[0].Open);
    }

    [Fact]
    public void A_credit_note_settles_no_invoice_of_another_currency()
    {
        var policy = new SettlementPolicy { ApplyCredits = true, AcrossCurrencies = true };
        var outcome = PaymentAllocator.Standard.With(policy)
            .Allocate(new AllocationFacts
            {
                OpenItems =
                [
                    Owed(Money.Of(-119m, Currency.USD), Money.Of(-100m, Currency.EUR)) with { Ledger = default },
                    Owed(Money.Of(119m, Currency.EUR), Money.Of(119m, Currency.EUR)) with { Id = "INV-1", Taxes = [] },
                ],
                Rates = [new Invoicing.Catalog.DatedRate(Day, ExchangeRate.Of(Currency.EUR, Currency.USD, 1.25m))],
            });

        Assert.Empty(outcome.Value.Allocations);
    }

    [Fact]
    public void A_difference_in_another_currency_than_the_item_is_left_aside()
    {
        var outcome = Pay(Owed(Money.Of(-119m, Currency.USD), Money.Of(-100m, Currency.EUR)), -10m, new RemittanceLine
        {
            Document = "S-1", BankCharges = Money.Of(-1m, Currency.EUR),
        });

        Assert.Equal(("PAYMENT-REMITTANCE-WRONG", Severity.Warning),
            Assert.Single(outcome.Findings.Select(finding => (finding.Code, finding.Severity))));
        Assert.Equal(SettlementKind.Payment, Assert.Single(outcome.Value.Allocations[0].Parts).Kind);
    }
}
