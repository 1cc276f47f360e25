using FsCheck;
using FsCheck.Fluent;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class ProvisionEngineTests
{
    static readonly LocalDate Day = new(2026, 12, 31);

    static readonly ProvisionRates Rates = new()
    {
        ByBucket = [Rate(0.5m), Rate(2m), Rate(5m), Rate(20m), Rate(50m)],
    };

    static Percentage Rate(decimal value) => Percentage.Of(value);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static OpenItem Item(string id, int overdue, decimal open) => new()
    {
        Id = id,
        Customer = "A",
        Issued = Day.PlusDays(-300),
        Due = Day.PlusDays(-overdue),
        Amount = Eur(open),
        Open = Eur(open),
    };

    static Provision Make(ProvisionRates rates, Money? before, params OpenItem[] items) =>
        ProvisionEngine.Make(Day, Currency.EUR, [.. items], AgeingEngine.Standard, rates, before);

    [Fact]
    public void Each_column_has_its_rate_and_the_change_is_what_is_booked()
    {
        // 1000 x 0.5 % + 500 x 2 % + 200 x 50 % = 5 + 10 + 100.
        var provision = Make(Rates, Eur(150m), Item("1", -5, 1000m), Item("2", 3, 500m), Item("3", 100, 200m),
            Item("4", 100, -80m));

        Assert.Equal([Eur(5m), Eur(10m), Eur(0m), Eur(0m), Eur(100m)], provision.ByBucket.AsEnumerable());
        Assert.Equal((Eur(115m), Eur(-35m)), (provision.Total, provision.Change));
    }

    [Fact]
    public void An_item_with_a_rate_of_its_own_does_not_take_that_of_its_age()
    {
        var provision = Make(Rates with { Specific = [new SpecificProvision("2", Rate(80m), "insolvency")] }, null,
            Item("1", 3, 500m), Item("2", 3, 500m));

        Assert.Equal([(Eur(10m), null), (Eur(400m), "insolvency")],
            provision.Parts.Select(part => (part.Amount, part.Because)));
    }

    [Fact]
    public void What_rounding_leaves_goes_to_the_largest_remainder()
    {
        // Three times 0.25 x 2 % = 0.005: 0.015 in all, rounded 0.02; the keys break the tie.
        var provision = Make(Rates, null, Item("1", 3, 0.25m), Item("2", 3, 0.25m), Item("3", 3, 0.25m));

        Assert.Equal((Exact)0.015m, provision.Exactly);
        Assert.Equal([Eur(0.01m), Eur(0.01m), Eur(0m)], provision.Parts.Select(part => part.Amount));
    }

    [Fact]
    public void Parts_and_columns_sum_to_the_total_and_each_part_is_within_a_unit_of_its_exact_amount() => Law.Holds(
        AccountGenerators.Accounts(),
        entries =>
        {
            var items = AccountPositionEngine.AsOf(Day, entries).Items;
            var provision = ProvisionEngine.Make(Day, Currency.EUR, items, AgeingEngine.Standard, Rates, Eur(1m));
            return Money.Sum(provision.Parts.Select(part => part.Amount), Currency.EUR) == provision.Total
                && Money.Sum(provision.ByBucket.AsSpan(), Currency.EUR) == provision.Total
                && provision.Change + provision.Before == provision.Total
                && (Exact.Of(provision.Total) - provision.Exactly).Abs() <= (Exact)0.005m
                && provision.Parts.All(part =>
                    (Exact.Of(part.Amount) - (Exact.Of(part.Open) * part.Rate.Fraction)).Abs() < (Exact)0.02m);
        });

    [Fact]
    public void Rates_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Make(new ProvisionRates { ByBucket = [Rate(1m)] }, null));
        Assert.Throws<ArgumentException>(() => Make(
            Rates with { Specific = [new SpecificProvision("1", Rate(101m), "x")] }, null));
    }
}
