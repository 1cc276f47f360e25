using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Terms;

public class BusinessDayTests
{
    // 2027-01-01 is a Friday, 2026-12-25 too; 2026-10-31 is a Saturday, 2026-11-30 a Monday.
    static readonly HolidayCalendar Bank = new() { Id = "BANK", Holidays = [new(2026, 12, 25), new(2027, 1, 1)] };

    public static TheoryData<BusinessDayRule, LocalDate, LocalDate> Moves => new()
    {
        { BusinessDayRule.Following, new(2026, 12, 23), new(2026, 12, 23) },
        { BusinessDayRule.Following, new(2026, 12, 25), new(2026, 12, 28) },
        { BusinessDayRule.Preceding, new(2026, 12, 25), new(2026, 12, 24) },
        { BusinessDayRule.Preceding, new(2026, 12, 27), new(2026, 12, 24) },
        { BusinessDayRule.ModifiedFollowing, new(2026, 12, 25), new(2026, 12, 28) },
        { BusinessDayRule.ModifiedFollowing, new(2027, 1, 30), new(2027, 1, 29) },
        { BusinessDayRule.ModifiedFollowing, new(2027, 2, 28), new(2027, 2, 26) },
        { BusinessDayRule.Following, new(2027, 1, 1), new(2027, 1, 4) },
        { BusinessDayRule.None, new(2026, 12, 25), new(2026, 12, 25) },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_date_that_is_no_business_day_moves(BusinessDayRule rule, LocalDate counted, LocalDate due)
    {
        var issued = new LocalDate(2026, 11, 30);
        var terms = PaymentTerms.NetDays(Period.DaysBetween(issued, counted)) with { BusinessDays = rule };
        Assert.Equal(due, TermsEngine.Standard.With(Bank).DueDate(terms, new DueFacts(issued)).Value);
    }

    [Theory]
    [InlineData(BusinessDayRule.Preceding)]
    [InlineData(BusinessDayRule.ModifiedFollowing)]
    public void No_rule_leads_before_the_invoice_date(BusinessDayRule rule)
    {
        var saturday = new LocalDate(2026, 10, 31);
        var terms = PaymentTerms.Immediately with { BusinessDays = rule };
        Assert.Equal(new LocalDate(2026, 11, 2),
            TermsEngine.Standard.With(Bank).DueDate(terms, new DueFacts(saturday)).Value);
        var advance = PaymentTerms.CashInAdvance() with { BusinessDays = rule, Baseline = DueBaseline.Invoice };
        Assert.Equal(new LocalDate(2026, 10, 30),
            TermsEngine.Standard.With(Bank).DueDate(advance, new DueFacts(saturday)).Value);
    }

    [Fact]
    public void The_terms_name_the_calendar_where_there_are_several()
    {
        var friday = new HolidayCalendar { Id = "FRIDAY", Weekend = [IsoDayOfWeek.Friday] };
        var engine = TermsEngine.Standard.With(Bank).With(friday);
        Assert.Equal(["BANK", "FRIDAY"], engine.Calendars.AsEnumerable());
        var terms = PaymentTerms.NetDays(4) with { BusinessDays = BusinessDayRule.Following };
        var facts = new DueFacts(new(2026, 11, 30));
        Assert.Equal(new LocalDate(2026, 12, 5), engine.DueDate(terms with { Calendar = "FRIDAY" }, facts).Value);
        Assert.Equal(new LocalDate(2026, 12, 4), engine.DueDate(terms with { Calendar = "BANK" }, facts).Value);
        var finding = Assert.Single(engine.DueDate(terms, facts).Findings);
        Assert.Equal("The calendar (none named) is not known; known are: BANK, FRIDAY.", finding.Message());
        Assert.Equal(TermsFindings.CalendarUnknown,
            Assert.Single(engine.DueDate(terms with { Calendar = "OTHER" }, facts).Findings).Code);
    }

    [Fact]
    public void A_calendar_of_the_same_id_takes_the_place_of_the_one_before()
    {
        var engine = TermsEngine.Standard.With(Bank).With(Bank with { Holidays = [] });
        var terms = PaymentTerms.NetDays(25) with { BusinessDays = BusinessDayRule.Following };
        Assert.Equal(new LocalDate(2026, 12, 25), engine.DueDate(terms, new DueFacts(new(2026, 11, 30))).Value);
    }

    public static TheoryData<BusinessDayRule> Rules =>
        [BusinessDayRule.Following, BusinessDayRule.ModifiedFollowing, BusinessDayRule.Preceding];

    // 2026-11-30 and 3 days: 2026-12-03.
    [Theory]
    [MemberData(nameof(Rules))]
    public void A_calendar_that_is_always_closed_is_a_finding(BusinessDayRule rule)
    {
        var terms = PaymentTerms.NetDays(3) with { BusinessDays = rule };
        var engine = TermsEngine.Standard.With(new Closed());
        var facts = new DueFacts(new(2026, 11, 30));

        var date = engine.DueDate(terms, facts);
        var schedule = engine.Schedule(terms, facts, Money.Of(1m, Currency.EUR));

        Assert.False(date.IsOk);
        var finding = Assert.Single(date.Findings);
        Assert.Equal("TERMS-BUSINESS-DAY-MISSING", finding.Code);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("/calendar", finding.Path);
        Assert.Equal("The calendar EVER has no business day within 366 days of 2026-12-03.", finding.Message());
        Assert.False(schedule.IsOk);
        Assert.Equal(date.Findings, schedule.Findings);
    }

    [Fact]
    public void A_calendar_that_is_always_closed_does_not_matter_where_dates_stay() => Assert.Equal(
        new LocalDate(2026, 12, 3),
        TermsEngine.Standard.With(new Closed()).DueDate(
            PaymentTerms.NetDays(3), new DueFacts(new(2026, 11, 30))).Value);

    [Fact]
    public void The_usual_weekend_is_saturday_and_sunday()
    {
        Assert.Equal([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], Bank.Weekend.AsEnumerable());
        Assert.Equal(Bank, Bank with { Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday] });
        Assert.Empty((Bank with { Weekend = [] }).Weekend);
    }

    [Fact]
    public void Early_payment_ends_on_a_business_day_too()
    {
        var terms = PaymentTerms.NetDays(30) with
        {
            BusinessDays = BusinessDayRule.Following,
            EarlyPayment = [EarlyPayment.Percent(2m, 12)],
        };
        var schedule = TermsEngine.Standard.With(Bank)
            .Schedule(terms, new DueFacts(new(2026, 11, 30)), Money.Of(1m, Currency.EUR)).Value;
        Assert.Equal(new LocalDate(2026, 12, 14), Assert.Single(schedule.EarlyPayments).Until);
    }

    sealed class Closed : IHolidayCalendar
    {
        public string Id => "EVER";

        public ImmutableArray<IsoDayOfWeek> Weekend => default;

        public bool IsHoliday(LocalDate date) => true;
    }
}
