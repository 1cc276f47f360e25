using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Terms;

public class InstalmentTests
{
    static readonly DueFacts Facts = new(new LocalDate(2026, 11, 30));

    static PaymentTerms In(params Instalment[] instalments) =>
        PaymentTerms.NetDays(30) with { Instalments = [.. instalments] };

    static decimal[] Amounts(PaymentTerms terms, decimal due, RoundingPolicy? rounding = null) =>
        [.. Schedule(terms, due, rounding).Payments.Select(payment => payment.Amount.Amount)];

    static PaymentSchedule Schedule(PaymentTerms terms, decimal due, RoundingPolicy? rounding = null) =>
        TermsEngine.Standard.Schedule(terms, Facts, Eur(due), rounding).Value;

    static string Refused(PaymentTerms terms, decimal due) =>
        string.Join(" ", TermsEngine.Standard.Schedule(terms, Facts, Eur(due)).Findings
            .Select(finding => $"{finding.Code} {finding.Path}"));

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    [Fact]
    public void Without_instalments_all_is_due_at_once()
    {
        var payment = Assert.Single(Schedule(PaymentTerms.NetDays(30), 119m).Payments);
        Assert.Equal((new LocalDate(2026, 12, 30), Eur(119m)), (payment.Due, payment.Amount));
        Assert.Equal(new LocalDate(2026, 12, 30), Schedule(PaymentTerms.NetDays(30), 119m).FirstDue);
    }

    [Fact]
    public void Percentages_have_dates_of_their_own_and_the_last_takes_what_rounding_leaves()
    {
        var schedule = Schedule(In(
            Instalment.Percent(33.33m, 0), Instalment.Percent(33.33m, 30), Instalment.Percent(33.34m, 60)), 100.01m);
        Assert.Equal([33.33m, 33.33m, 33.35m], schedule.Payments.Select(payment => payment.Amount.Amount));
        Assert.Equal([new(2026, 11, 30), new(2026, 12, 30), new(2027, 1, 29)],
            schedule.Payments.Select(payment => payment.Due));
    }

    [Fact]
    public void The_rest_is_what_the_others_leave_and_due_when_the_terms_say()
    {
        var schedule = Schedule(In(
            Instalment.Percent(30m, 0), Instalment.Amount(Eur(100m), 14), Instalment.Rest()), 1_190m);
        Assert.Equal([357m, 100m, 733m], schedule.Payments.Select(payment => payment.Amount.Amount));
        Assert.Equal(new LocalDate(2026, 12, 30), schedule.Payments[2].Due);
        Assert.Equal(new LocalDate(2026, 11, 30), schedule.FirstDue);
    }

    [Fact]
    public void Equal_parts_are_a_unit_apart_at_most_and_a_month_apart()
    {
        var schedule = Schedule(
            PaymentTerms.Immediately with
            {
                Instalments = [Instalment.EqualParts(3)],
                Baseline = DueBaseline.EndOfMonth,
            }, 100m);
        Assert.Equal([33.34m, 33.33m, 33.33m], schedule.Payments.Select(payment => payment.Amount.Amount));
        Assert.Equal([new(2026, 11, 30), new(2026, 12, 30), new(2027, 1, 30)],
            schedule.Payments.Select(payment => payment.Due));
    }

    [Fact]
    public void Parts_from_day_31_clamp_each_by_itself()
    {
        var terms = PaymentTerms.Immediately with { Instalments = [Instalment.EqualParts(3)] };
        var schedule = TermsEngine.Standard.Schedule(terms, new DueFacts(new(2027, 12, 31)), Eur(90m)).Value;
        Assert.Equal([new(2027, 12, 31), new(2028, 1, 31), new(2028, 2, 29)],
            schedule.Payments.Select(payment => payment.Due));
    }

    [Fact]
    public void Parts_a_month_apart_move_to_the_fixed_day_of_their_own_month()
    {
        // The 30th next after 31 January is the last of February; the others are a month apart from that.
        var issued = new DueFacts(new(2026, 1, 31));
        LocalDate[] Due(PaymentTerms terms) =>
            [.. TermsEngine.Standard.Schedule(terms, issued, Eur(90m)).Value.Payments.Select(payment => payment.Due)];
        var terms = PaymentTerms.DaysThenNextOf(0, 30) with { Instalments = [Instalment.EqualParts(3)] };

        LocalDate[] expected = [new(2026, 2, 28), new(2026, 3, 30), new(2026, 4, 30)];
        Assert.Equal(expected, Due(terms));
        Assert.Equal(expected, Due(terms with { MonthEnd = MonthEnd.BeforeDays }));
        Assert.Equal(expected, Due(terms with { MonthEnd = MonthEnd.AfterDays }));

        // Ten days apart: 20 February moves to the 28th; 10 and 20 March to the 15th and the 30th.
        Assert.Equal([new(2026, 2, 28), new(2026, 3, 15), new(2026, 3, 30)], Due(terms with
        {
            FixedDays = [15, 30],
            Instalments = [Instalment.EqualParts(3, 0) with { EveryDays = 10 }],
            Days = 20,
        }));
    }

    [Fact]
    public void Equal_parts_share_what_the_other_instalments_leave()
    {
        var terms = In(Instalment.EqualParts(4), Instalment.Percent(40m, 0));
        Assert.Equal([15.01m, 15m, 15m, 15m, 40.01m], Amounts(terms, 100.02m));
    }

    [Fact]
    public void Days_apart_and_a_date_stated_outright()
    {
        var schedule = Schedule(In(
            Instalment.Percent(50m) with { Date = new LocalDate(2026, 12, 24) },
            Instalment.EqualParts(2, 0, 7) with { EveryDays = 10 }), 100m);
        Assert.Equal([new(2026, 12, 24), new(2026, 12, 7), new(2026, 12, 17)],
            schedule.Payments.Select(payment => payment.Due));
    }

    [Fact]
    public void Month_end_and_fixed_days_of_the_terms_hold_for_instalments()
    {
        var schedule = Schedule(PaymentTerms.EndOfMonth() with
        {
            Instalments = [Instalment.Percent(50m, 10), Instalment.Rest() with { Months = 1, }],
        }, 100m);
        Assert.Equal([new(2026, 12, 10), new(2026, 12, 31)], schedule.Payments.Select(payment => payment.Due));
    }

    [Fact]
    public void Shares_of_a_cent_that_round_up_never_take_more_than_is_left() =>
        Assert.Equal([0.01m, 0.01m, 0.01m, 0m], Amounts(In(
            Instalment.Percent(25m), Instalment.Percent(25m), Instalment.Percent(25m), Instalment.Percent(25m)),
            0.03m));

    [Fact]
    public void A_negative_due_is_shared_as_its_opposite()
    {
        var terms = In(Instalment.Percent(33m, 0), Instalment.EqualParts(2));
        Assert.Equal([33m, 33.51m, 33.50m], Amounts(terms, 100.01m));
        Assert.Equal([-33m, -33.51m, -33.50m], Amounts(terms, -100.01m));
        Assert.Equal([0m, 0m, 0m], Amounts(terms, 0m));
    }

    [Fact]
    public void With_a_cash_step_each_is_a_multiple_of_it()
    {
        var cash = RoundingPolicy.Default with { Cash = new CashRounding(5) };
        Assert.Equal([33.35m, 33.35m, 33.35m],
            Amounts(In(Instalment.Percent(33.33m), Instalment.Percent(33.33m), Instalment.Percent(33.34m)),
                100.05m, cash));
        Assert.Equal([33.40m, 33.35m, 33.35m], Amounts(In(Instalment.EqualParts(3)), 100.10m, cash));
        Assert.Equal([33.40m, 33.35m, 33.36m], Amounts(In(Instalment.EqualParts(3)), 100.11m, cash));
    }

    [Fact]
    public void The_mode_of_the_policy_rounds() => Assert.Equal([0.02m, 0.03m],
        Amounts(In(Instalment.Percent(50m), Instalment.Rest()), 0.05m, RoundingPolicy.Default.With(Rounding.HalfEven)));

    public static TheoryData<PaymentTerms, decimal, string> Refusals => new()
    {
        { In(Instalment.Percent(60m), Instalment.Percent(41m)), 100m, "TERMS-PERCENT-EXCEEDED /instalments" },
        { In(Instalment.Percent(60m), Instalment.Percent(39m)), 100m, "TERMS-AMOUNT-NOT-COVERED /instalments" },
        { In(Instalment.Percent(50m), Instalment.Amount(Eur(50.01m))), 100m, "TERMS-AMOUNT-EXCEEDED /instalments" },
        { In(Instalment.Amount(Eur(60m)), Instalment.Amount(Eur(41m))), 100m, "TERMS-AMOUNT-EXCEEDED /instalments" },
        { In(Instalment.Amount(Eur(60m)), Instalment.Amount(Eur(39m))), 100m, "TERMS-AMOUNT-NOT-COVERED /instalments" },
        { In(Instalment.Amount(Eur(60m)), Instalment.Rest()), 0m, "TERMS-AMOUNT-EXCEEDED /instalments" },
        { In(Instalment.Rest(0), Instalment.EqualParts(2)), 100m, "TERMS-REST-REPEATED /instalments" },
        { In(Instalment.Amount(Eur(-1m)), Instalment.Rest()), 100m, "TERMS-INSTALMENT-SIGN /instalments/1" },
        { In(Instalment.Rest(), Instalment.Amount(Money.Of(1m, Currency.USD))), 100m,
            "TERMS-INSTALMENT-CURRENCY /instalments/2" },
        { In(Instalment.Percent(5m) with { Fixed = Eur(5m) }, Instalment.Rest()), 100m,
            "TERMS-INSTALMENT-AMBIGUOUS /instalments/1" },
        { In(Instalment.Percent(5m) with { Parts = 2 }, Instalment.Rest()), 100m,
            "TERMS-INSTALMENT-AMBIGUOUS /instalments/1" },
        { new PaymentTerms { Instalments = [Instalment.Rest()] }, 100m, "TERMS-WORDS-ONLY " },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Instalments_that_do_not_make_up_what_is_due_are_findings(
        PaymentTerms terms, decimal due, string found) =>
        Assert.Equal(found, Refused(terms, due));

    [Fact]
    public void Numbers_out_of_range_are_refused_when_they_are_set()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Instalment.Percent(0m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Instalment.Percent(100.01m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Instalment.EqualParts(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Instalment.EqualParts(1_201));
        Assert.Throws<ArgumentOutOfRangeException>(() => Instalment.EqualParts(2, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentTerms.DaysThenNextOf(0, 32));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentTerms.DaysThenNextOf(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentTerms.NetMonths(1_201));
        Assert.Throws<ArgumentOutOfRangeException>(() => EarlyPayment.Percent(0m, 14));
        Assert.Throws<ArgumentOutOfRangeException>(() => EarlyPayment.Percent(2m, -1));
    }
}
