using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class CollectionEngineTests
{
    static readonly LocalDate Day = new(2026, 11, 30);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static OpenItem Item(string id, string customer, int overdue, decimal open) => new()
    {
        Id = id,
        Customer = customer,
        Issued = Day.PlusDays(-200),
        Due = Day.PlusDays(-overdue),
        Amount = Eur(open),
        Open = Eur(open),
    };

    [Fact]
    public void A_score_is_the_sum_of_its_stated_reasons()
    {
        // Days late (3000 x 10 + 1000 x 30) / 4000 = 15; 4 thousands x 10; 2 promises x 20; level 1 x 15; 1 x 10.
        var entry = Assert.Single(CollectionEngine.Of(Day,
            [Item("1", "A", 10, 3000m), Item("2", "A", 30, 1000m), Item("3", "A", 0, 9999m)],
            [new CollectionFacts { Customer = "A", BrokenPromises = 2, ReminderLevel = 1, OverdueBefore = Eur(3000m) }])
            .Entries);

        Assert.Equal((Exact)120, entry.Score);
        Assert.Equal(
            [
                (CollectionReasonKind.Overdue, (Exact)40), (CollectionReasonKind.BrokenPromises, (Exact)40),
                (CollectionReasonKind.DaysLate, (Exact)15), (CollectionReasonKind.ReminderLevel, (Exact)15),
                (CollectionReasonKind.Trend, (Exact)10),
            ],
            entry.Reasons.Select(reason => (reason.Kind, reason.Points)));
        Assert.Equal(["2", "1"], entry.Items.AsEnumerable());
        Assert.Equal(entry.Score, entry.Explanation.Evaluate());
    }

    [Fact]
    public void Of_equal_scores_the_larger_amount_comes_first_then_the_customer()
    {
        var list = CollectionEngine.Of(Day,
            [Item("1", "C", 10, 1000m), Item("2", "B", 10, 2000m), Item("3", "A", 10, 1000m)], [],
            new CollectionWeights(PerThousandOverdue: 0));

        Assert.Equal(["B", "A", "C"], list.Entries.Select(entry => entry.Customer));
    }

    [Fact]
    public void What_shrinks_takes_points_off()
    {
        var entry = Assert.Single(CollectionEngine.Of(Day, [Item("1", "A", 10, 1000m)],
            [new CollectionFacts { Customer = "A", OverdueBefore = Eur(3000m) }]).Entries);

        Assert.Equal((Exact)0, entry.Score);
    }

    [Fact]
    public void The_order_of_items_does_not_change_the_worklist() => Law.Holds(
        AccountGenerators.Accounts(),
        entries =>
        {
            var items = AccountPositionEngine.AsOf(Day, entries).Items;
            var facts = new CollectionFacts { Customer = "B", BrokenPromises = 1 };
            var one = CollectionEngine.Of(Day, items, [facts]);
            var other = CollectionEngine.Of(Day, [.. items.Reverse()], [facts]);
            return one.Entries.Select(entry => (entry.Customer, entry.Overdue, entry.Score))
                .SequenceEqual(other.Entries.Select(entry => (entry.Customer, entry.Overdue, entry.Score)))
                && one.Entries.Zip(one.Entries.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score);
        });
}
