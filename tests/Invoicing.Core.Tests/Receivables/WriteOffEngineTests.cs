using Invoicing.Payments;
using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class WriteOffEngineTests
{
    static readonly WriteOffRule Small = new()
    {
        Id = "small",
        Most = Money.Of(5m, Currency.EUR),
        DaysLate = 30,
    };

    static readonly WriteOffRule Barred = new()
    {
        Id = "barred-de",
        Reason = WriteOffReason.StatuteBarred,
        LimitationYears = 3,
        FromYearEnd = true,
        Clause = "BGB, sections 195 and 199",
    };

    static OpenItem Item(decimal open, LocalDate due, string customer = "A") => new()
    {
        Id = "I",
        Customer = customer,
        Issued = due,
        Due = due,
        Amount = Money.Of(open, Currency.EUR),
        Open = Money.Of(open, Currency.EUR),
    };

    static string? RuleOf(OpenItem item, LocalDate day, params WriteOffRule[] rules) =>
        WriteOffEngine.Propose(day, [item], [.. rules], ["BROKE"]).Proposals.SingleOrDefault()?.Rule;

    [Theory]
    [InlineData(500, 30, "small")]
    [InlineData(500, 29, null)]
    [InlineData(501, 30, null)]
    [InlineData(-500, 30, "small")]
    public void A_small_balance_is_proposed_from_its_day_on(int cents, int late, string? expected) => Assert.Equal(
        expected, RuleOf(Item(cents / 100m, new LocalDate(2026, 11, 1)), new LocalDate(2026, 11, 1).PlusDays(late),
            Small));

    [Theory]
    [InlineData(2026, 12, 31, null)]
    [InlineData(2027, 1, 1, "barred-de")]
    public void A_claim_is_barred_three_years_after_the_year(int year, int month, int day, string? expected) =>
        Assert.Equal(expected,
            RuleOf(Item(900m, new LocalDate(2023, 2, 28)), new LocalDate(year, month, day), Barred));

    [Fact]
    public void The_first_rule_that_holds_proposes()
    {
        var day = new LocalDate(2030, 1, 1);
        WriteOffRule insolvent = new()
        {
            Id = "broke",
            Reason = WriteOffReason.Insolvency,
            OnlyInsolvent = true,
        };

        Assert.Equal("broke", RuleOf(Item(3m, new LocalDate(2023, 2, 28), "BROKE"), day, insolvent, Barred, Small));
        Assert.Equal("barred-de", RuleOf(Item(3m, new LocalDate(2023, 2, 28)), day, insolvent, Barred, Small));
        Assert.Null(RuleOf(Item(300m, new LocalDate(2029, 2, 28)), day, insolvent, Barred, Small));
    }

    [Fact]
    public void A_proposal_says_since_when_and_by_which_clause()
    {
        var proposal = Assert.Single(WriteOffEngine.Propose(new LocalDate(2027, 5, 1),
            [Item(900m, new LocalDate(2023, 2, 28))], [Barred]).Proposals);

        Assert.Equal(new LocalDate(2027, 1, 1), proposal.Since);
        Assert.Equal("BGB, sections 195 and 199", proposal.Clause);
        Assert.Equal(WriteOffReason.StatuteBarred, proposal.Reason);
    }
}
