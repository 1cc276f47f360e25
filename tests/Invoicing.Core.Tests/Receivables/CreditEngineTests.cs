using FsCheck;
using FsCheck.Fluent;
using Invoicing.Explanations;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class CreditEngineTests
{
    static readonly LocalDate Day = new(2026, 11, 27);

    static readonly Gen<CreditFacts> Facts =
        from limit in Gen.Choose(0, 2000)
        from entries in AccountGenerators.Accounts()
        from unbilled in Gen.Choose(0, 500)
        let position = AccountPositionEngine.AsOf(Day, entries.Where(entry => entry.Amount.Currency == Currency.EUR))
        select new CreditFacts
        {
            Customer = "A",
            Day = Day,
            Limits = [new CreditLimit("A", Minor(limit), DateRange.Of(new(2026, 1, 1), new(2027, 1, 1)))],
            Items = position.Items,
            Unapplied = position.OnAccount,
            Unbilled = [new UnbilledAmount("D-1", Minor(unbilled))],
        };

    static Money Minor(long amount) => Money.FromMinor(amount, Currency.EUR);

    [Fact]
    public void An_order_of_the_headroom_goes_through_and_a_cent_more_does_not() => Law.Holds(
        Facts,
        facts =>
        {
            var room = CreditEngine.Decide(facts, Minor(0)).Headroom!.Value;
            return CreditEngine.Decide(facts, room).IsAccepted
                && !CreditEngine.Decide(facts, room + Minor(1)).IsAccepted;
        });

    [Fact]
    public void Headroom_and_exposure_sum_to_the_limit_and_the_explanation_gives_the_headroom() => Law.Holds(
        Facts,
        facts =>
        {
            var decision = CreditEngine.Decide(facts, Minor(1));
            return decision.Headroom + decision.Exposure == decision.Limit
                && decision.Explanation.Evaluate() == Exact.Of(decision.Headroom!.Value);
        });

    [Fact]
    public void What_is_owed_in_a_currency_without_a_rate_blocks()
    {
        var decision = CreditEngine.Decide(new CreditFacts
        {
            Customer = "A",
            Day = Day,
            Limits = [new CreditLimit("A", Minor(100), DateRange.Month(2026, 11))],
            Unbilled = [new UnbilledAmount("D-1", Money.Of(1m, Currency.USD))],
        }, Minor(1));

        Assert.False(decision.IsAccepted);
        Assert.Equal(CreditFindings.RateMissing, Assert.Single(decision.Findings).Code);
    }

    [Fact]
    public void The_items_of_other_customers_and_of_purchases_do_not_count()
    {
        OpenItem item = new()
        {
            Id = "I",
            Customer = "B",
            Issued = Day,
            Due = Day,
            Amount = Minor(70),
            Open = Minor(70),
        };

        var decision = CreditEngine.Decide(new CreditFacts
        {
            Customer = "A",
            Day = Day,
            Items = [item, item with { Id = "J", Customer = "A", Ledger = ItemLedger.Purchases }],
        }, Minor(5));

        Assert.Equal(Minor(0), decision.Exposure);
        Assert.Null(decision.Headroom);
    }
}
