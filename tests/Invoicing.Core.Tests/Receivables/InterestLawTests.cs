using FsCheck;
using FsCheck.Fluent;
using Invoicing.Explanations;
using Invoicing.Receivables;
using Invoicing.Terms;
using Invoicing.Testing;
using NodaTime;
using static Invoicing.Core.Tests.Receivables.Accounts;

namespace Invoicing.Core.Tests.Receivables;

public class InterestLawTests
{
    static readonly DayCount[] Additive = [DayCount.Act365, DayCount.Act360, DayCount.ThirtyE360];

    static readonly Gen<InterestCase> Cases =
        from count in Gen.Elements(Additive)
        from per in Gen.Elements(Enum.GetValues<InterestPeriod>())
        from rate in Gen.Choose(100, 3_000)
        from late in Gen.Choose(2, 900)
        from due in Gen.Choose(0, 1_500)
        from split in Gen.Choose(1, 900)
        from payments in (from day in Gen.Choose(-10, 900) from paid in Gen.Choose(1, 100) select (day, paid)).ListOf()
        select Case(count, per, rate, late, due, split, [.. payments.Take(4)]);

    static InterestCase Case(
        DayCount count, InterestPeriod per, int rate, int late, int due, int split, (int Day, int Paid)[] payments)
    {
        var day = new LocalDate(2016, 7, 1).PlusDays(due);
        var change = day.PlusDays(1 + (rate % late));
        var (one, two) = (Percentage.Of(rate / 100m), Percentage.Of((rate + 50) / 100m));
        InterestRate Of(Percentage value) => new() { Rate = value, Per = per, Days = 1 + (rate % 45) };
        var terms = new InterestTerms
        {
            Id = "T", DayCount = count,
            Rates = [new(Of(one), LastDay: change.PlusDays(-1)), new(Of(two), From: change)],
        };
        var item = Item(due: day, amount: 100_000m, open: 100_000m - payments.Sum(each => each.Paid));
        return new InterestCase(terms, new InterestItem
        {
            Item = item,
            Changes = [.. payments.Select(each => new BalanceChange(day.PlusDays(each.Day), Eur(-each.Paid)))],
        }, day.PlusDays(1 + (split % late)), day.PlusDays(late));
    }

    static InterestReport Compute(InterestTerms terms, LocalDate until, params InterestItem[] items) =>
        InterestEngine.Standard.Compute(terms, new InterestFacts { Until = until, Items = [.. items] }).Value;

    static Exact Interest(InterestTerms terms, LocalDate until, params InterestItem[] items) =>
        Exact.Sum([.. Compute(terms, until, items).Charges.Select(charge => charge.BeforeRounding)]);

    static bool Explains(Explanation node) =>
        node.Evaluate() == node.Result.Number && node.Operands.All(Explains);

    [Fact]
    public void Interest_is_additive_over_time_before_rounding() => Law.Holds(Cases, given =>
        Interest(given.Terms, given.Until, given.Item)
            == Interest(given.Terms, given.Split, given.Item)
                + Interest(given.Terms, given.Until, given.Item with { ChargedUntil = given.Split }), 1_000);

    [Fact]
    public void Interest_is_linear_in_the_amount() => Law.Holds(Cases, given =>
        Interest(given.Terms, given.Until, Times(given.Item, 7))
            == Interest(given.Terms, given.Until, given.Item) * 7);

    static InterestItem Times(InterestItem given, int factor) => given with
    {
        Item = given.Item with { Amount = given.Item.Amount * factor, Open = given.Item.Open * factor },
        Changes = [.. given.Changes.Select(change => change with { Amount = change.Amount * factor })],
    };

    [Fact]
    public void No_days_bear_no_interest() => Law.Holds(Cases, given =>
        Compute(given.Terms, given.Item.Item.Due, given.Item).Charges.IsEmpty);

    [Fact]
    public void What_was_booked_is_not_proposed_again() => Law.Holds(Cases, given =>
    {
        var terms = given.Terms with { FixedSums = [new FixedSum(Eur(40m))] };
        var facts = new InterestFacts { Until = given.Until, Items = [given.Item] };
        var report = InterestEngine.Standard.Compute(terms, facts).Value;
        var again = InterestEngine.Standard.Compute(terms, facts.After(report)).Value;
        return again.Charges.IsEmpty && again.FixedSums.IsEmpty && report.FixedSums.Length == 1;
    });

    [Fact]
    public void What_was_charged_is_not_charged_again() => Law.Holds(Cases, given =>
        Compute(given.Terms, given.Until, given.Item with { ChargedUntil = given.Until }).Charges.IsEmpty);

    [Fact]
    public void Every_node_of_an_explanation_evaluates_to_its_amount() => Law.Holds(Cases, given =>
        Enum.GetValues<InterestBasis>().All(basis =>
            Compute(given.Terms with { Basis = basis }, given.Until, given.Item).Charges
                .All(charge => Explains(charge.Explain()))));

    [Fact]
    public void The_average_of_calendar_days_is_the_sum_of_the_items() => Law.Holds(Cases, given =>
    {
        var terms = given.Terms with { DayCount = DayCount.Act365 };
        var other = given.Item with { Item = given.Item.Item with { Id = "INV-2", Due = given.Split.PlusDays(-1) } };
        return Interest(terms with { Basis = InterestBasis.AverageDailyBalance }, given.Until, given.Item, other)
            == Interest(terms, given.Until, given.Item, other);
    });

    [Fact]
    public void The_order_of_items_and_changes_does_not_matter() => Law.Holds(Cases, given =>
    {
        var other = given.Item with { Item = Item("INV-0", "C-2", given.Item.Item.Due) };
        var turned = given.Item with { Changes = [.. given.Item.Changes.Reverse()] };
        return Compute(given.Terms, given.Until, given.Item, other)
            == Compute(given.Terms, given.Until, other, turned);
    });

    sealed record InterestCase(InterestTerms Terms, InterestItem Item, LocalDate Split, LocalDate Until);
}
