using Invoicing.Catalog;
using Invoicing.Payments;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class CurrencyAllocationTests
{
    static DatedRate Rate(Currency from, Currency to, decimal rate) => new(Day, ExchangeRate.Of(from, to, rate));

    static AllocationFacts Facts(Payment payment, OpenItem item, params DatedRate[] rates) =>
        new() { Payments = [payment], OpenItems = [item], Rates = [.. rates] };

    // Booked 100.00 USD at 0.90 = 90.00 EUR; received at 0.92 = 92.00 EUR.
    [Fact]
    public void A_gain_is_what_was_received_above_what_was_booked()
    {
        var item = ItemOf("I-1", Usd(100m)) with { Booked = Eur(90m), BookedOpen = Eur(90m) };
        var report = PaymentAllocator.Standard.Allocate(
            Facts(PayOf(Usd(100m)) with { Booked = Eur(92m) }, item)).Value;

        Assert.Equal(Eur(2m), report.Allocations[0].ExchangeDifference);
        Assert.Equal(Eur(0m), report.OpenItems[0].BookedOpen);
    }

    // 3 x 33.33 + 0.01 of 100.00 USD, booked 77.77 EUR: R(33.33 x 77.77 / 100) = 25.92; R(66.66 ...) = 51.84 - 25.92;
    // R(99.99 ...) = 77.76 - 51.84; 77.77 - 77.76. Received for 26.00 each and 0.01.
    [Fact]
    public void Parts_of_the_booked_value_sum_to_the_whole_and_a_settled_item_leaves_nothing()
    {
        var item = ItemOf("I-1", Usd(100m)) with { Booked = Eur(77.77m), BookedOpen = Eur(77.77m) };
        Payment Part(string id, decimal amount, decimal booked) =>
            PayOf(Usd(amount), id: id) with { Booked = Eur(booked) };
        var report = PaymentAllocator.Standard.Allocate(new AllocationFacts
        {
            OpenItems = [item],
            Payments =
            [
                Part("P1", 33.33m, 26m), Part("P2", 33.33m, 26m), Part("P3", 33.33m, 26m), Part("P4", 0.01m, 0.01m),
            ],
        }).Value;

        Assert.Equal(["25.92", "25.92", "25.92", "0.01"],
            report.Allocations.Select(each => Number(each.Parts[0].Booked!.Value)));
        Assert.Equal(["0.08", "0.08", "0.08", "0.00"],
            report.Allocations.Select(each => Number(each.ExchangeDifference!.Value)));
        Assert.Equal(Eur(0m), report.OpenItems[0].BookedOpen);
    }

    // 108.42 USD at 1 EUR = 1.0842 USD, divided and never inverted: 100.00 EUR.
    [Fact]
    public void A_rate_that_is_quoted_the_other_way_round_is_divided_by()
    {
        var report = PaymentAllocator.Standard.Allocate(Facts(PayOf(Usd(108.42m), "I-1"), Item("I-1", 100m),
            Rate(Currency.EUR, Currency.USD, 1.0842m))).Value;

        Assert.Equal((Usd(108.42m), Eur(100m)), (report.Allocations[0].Amount, report.Allocations[0].Settled));
        Assert.Equal(Eur(0m), report.OpenItems[0].Open);
    }

    // 200.00 USD buy 184.47; the item asks 100.00 EUR: 108.42 USD are taken.
    [Fact]
    public void What_the_item_does_not_need_stays_in_the_currency_of_the_payment()
    {
        var report = PaymentAllocator.Standard.Allocate(Facts(PayOf(Usd(200m), "I-1"), Item("I-1", 100m),
            Rate(Currency.EUR, Currency.USD, 1.0842m))).Value;

        Assert.Equal((Usd(108.42m), Usd(91.58m)), (report.Allocations[0].Amount, report.Unapplied[0].Amount));
    }

    // GBP to EUR to USD: 100.00 GBP x 1.2 x 1.1 = 132.00 USD, rounded once.
    [Fact]
    public void A_pair_without_a_rate_goes_over_a_third_currency()
    {
        var report = PaymentAllocator.Standard.Allocate(Facts(
            PayOf(Money.Of(100m, Currency.GBP), "I-1"), ItemOf("I-1", Usd(132m)),
            Rate(Currency.GBP, Currency.EUR, 1.2m), Rate(Currency.EUR, Currency.USD, 1.1m))).Value;

        Assert.Equal(Usd(0m), report.OpenItems[0].Open);
    }

    [Fact]
    public void Without_a_rate_the_payment_stays_unapplied_and_that_is_said()
    {
        var outcome = PaymentAllocator.Standard.Allocate(Facts(PayOf(Usd(100m), "I-1"), Item("I-1", 100m)));

        Assert.Empty(outcome.Value.Allocations);
        Assert.Contains(PaymentFindings.CurrencyDiffers, outcome.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void The_latest_rate_on_or_before_the_day_counts()
    {
        var late = new DatedRate(Day.PlusDays(1), ExchangeRate.Of(Currency.EUR, Currency.USD, 2m));
        var old = new DatedRate(Day.PlusDays(-9), ExchangeRate.Of(Currency.EUR, Currency.USD, 3m));
        var report = PaymentAllocator.Standard.Allocate(Facts(PayOf(Usd(108.42m), "I-1"), Item("I-1", 100m),
            late, Rate(Currency.EUR, Currency.USD, 1.0842m), old)).Value;

        Assert.Equal(Eur(0m), report.OpenItems[0].Open);
    }

    [Fact]
    public void Other_currencies_are_settled_unnamed_only_where_the_policy_says_so()
    {
        var facts = Facts(PayOf(Usd(108.42m)), Item("I-1", 100m), Rate(Currency.EUR, Currency.USD, 1.0842m));

        Assert.Empty(PaymentAllocator.Standard.Allocate(facts).Value.Allocations);
        Assert.Single(PaymentAllocator.Standard.With(new SettlementPolicy { AcrossCurrencies = true })
            .Allocate(facts).Value.Allocations);
    }

    // 921.66 EUR at 1.085 are 1,000.00 USD, which were booked with 930.00 EUR.
    [Fact]
    public void A_payment_in_the_base_currency_is_worth_what_it_says()
    {
        var item = ItemOf("I-1", Usd(1000m)) with { Booked = Eur(930m), BookedOpen = Eur(930m) };
        var report = PaymentAllocator.Standard.Allocate(Facts(Pay(921.66m, "I-1"), item,
            Rate(Currency.EUR, Currency.USD, 1.085m))).Value;

        Assert.Equal((Eur(921.66m), Eur(-8.34m)),
            (report.Allocations[0].Booked, report.Allocations[0].ExchangeDifference));
    }
}
