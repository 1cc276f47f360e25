using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Terms;

public class DueDateTests
{
    static readonly PaymentTerms Decades = PaymentTerms.DaysThenNextOf(0, 10, 20, 31);

    public static TheoryData<string, PaymentTerms, LocalDate, LocalDate> Dates => new()
    {
        { "net", PaymentTerms.NetDays(30), new(2026, 11, 30), new(2026, 12, 30) },
        { "net over a leap day", PaymentTerms.NetDays(30), new(2028, 2, 1), new(2028, 3, 2) },
        { "at once", PaymentTerms.Immediately, new(2026, 11, 30), new(2026, 11, 30) },
        { "a month, day 31 clamped", PaymentTerms.NetMonths(1), new(2026, 1, 31), new(2026, 2, 28) },
        { "a month, day 31 clamped in a leap year", PaymentTerms.NetMonths(1), new(2028, 1, 31), new(2028, 2, 29) },
        { "end of month", PaymentTerms.EndOfMonth(), new(2026, 2, 1), new(2026, 2, 28) },
        { "end of month plus 10", PaymentTerms.EndOfMonth(10), new(2026, 11, 1), new(2026, 12, 10) },
        { "end of month plus 30 from January", PaymentTerms.EndOfMonth(30), new(2026, 1, 15), new(2026, 3, 2) },
        { "30 days, then end of month", PaymentTerms.DaysThenEndOfMonth(30), new(2026, 1, 15), new(2026, 2, 28) },
        { "30 days reach an end of month", PaymentTerms.DaysThenEndOfMonth(30), new(2026, 12, 1), new(2026, 12, 31) },
        { "next of 10, 20, 31: the next", Decades, new(2026, 11, 11), new(2026, 11, 20) },
        { "next of: such a day stays", Decades, new(2026, 11, 20), new(2026, 11, 20) },
        { "next of: 31 is the last of November", Decades, new(2026, 11, 21), new(2026, 11, 30) },
        { "next of: the clamped day stays", PaymentTerms.DaysThenNextOf(30, 31), new(2026, 1, 29), new(2026, 2, 28) },
        { "next of: into the next month", PaymentTerms.DaysThenNextOf(30, 10, 20), new(2026, 1, 25), new(2026, 3, 10) },
        { "next of: in any order", PaymentTerms.DaysThenNextOf(0, 25, 5), new(2026, 12, 26), new(2027, 1, 5) },
        { "last day of this month", PaymentTerms.LastDayOfMonth(), new(2026, 2, 28), new(2026, 2, 28) },
        { "last day of the next month", PaymentTerms.LastDayOfMonth(1), new(2026, 1, 31), new(2026, 2, 28) },
        { "last day of a leap February", PaymentTerms.LastDayOfMonth(2), new(2027, 12, 15), new(2028, 2, 29) },
        { "a date", PaymentTerms.On(new(2026, 12, 24)), new(2026, 11, 30), new(2026, 12, 24) },
        { "45 days, end of month, on the 10th",
            PaymentTerms.DaysThenEndOfMonth(45) with { FixedDays = [10] }, new(2026, 11, 2), new(2027, 1, 10) },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void Terms_give_the_date(string terms, PaymentTerms given, LocalDate issued, LocalDate due)
    {
        Assert.NotEmpty(terms);
        Assert.Equal(due, given.DueDate(issued));
        Assert.Equal(due, TermsEngine.Standard.DueDate(given, new DueFacts(issued)).Value);
    }

    public static TheoryData<DueBaseline, LocalDate> Baselines => new()
    {
        { DueBaseline.Invoice, new(2026, 12, 10) },
        { DueBaseline.Delivery, new(2026, 12, 14) },
        { DueBaseline.Receipt, new(2026, 12, 12) },
        { DueBaseline.Acceptance, new(2026, 12, 20) },
        { DueBaseline.EndOfMonth, new(2026, 12, 10) },
    };

    [Theory]
    [MemberData(nameof(Baselines))]
    public void Terms_count_from_their_baseline(DueBaseline baseline, LocalDate due)
    {
        var facts = new DueFacts(new(2026, 11, 30))
        {
            Delivered = new(2026, 12, 4),
            Received = new(2026, 12, 2),
            Accepted = new(2026, 12, 10),
        };
        var terms = PaymentTerms.NetDays(10) with { Baseline = baseline };
        Assert.Equal(due, TermsEngine.Standard.DueDate(terms, facts).Value);
    }

    [Theory]
    [InlineData(DueBaseline.Delivery, "Delivery")]
    [InlineData(DueBaseline.Receipt, "Receipt")]
    [InlineData(DueBaseline.Acceptance, "Acceptance")]
    public void A_baseline_that_is_not_known_is_a_finding_and_never_a_guess(DueBaseline baseline, string name)
    {
        var terms = PaymentTerms.NetDays(10) with { Baseline = baseline };
        var facts = new DueFacts(new(2026, 11, 30));
        Assert.Null(terms.DueDate(facts));
        var finding = Assert.Single(TermsEngine.Standard.DueDate(terms, facts).Findings);
        Assert.Equal((TermsFindings.BaselineMissing, "/baseline", name),
            (finding.Code, finding.Path, $"{finding["baseline"]}"));
        Assert.Equal(finding, Assert.Single(TermsEngine.Standard.Schedule(terms, facts, Eur(1m)).Findings));
    }

    [Fact]
    public void A_term_that_is_over_before_the_invoice_is_due_on_the_invoice_date()
    {
        var terms = PaymentTerms.NetDays(7) with { Baseline = DueBaseline.Delivery };
        var facts = new DueFacts(new(2026, 11, 30)) { Delivered = new(2026, 11, 2) };
        var payment = Assert.Single(TermsEngine.Standard.Schedule(terms, facts, Eur(1m)).Value.Payments);
        Assert.Equal(new LocalDate(2026, 11, 30), payment.Due);
        Assert.Equal("the term was over before the invoice date; no date lies before it", payment.Basis.Because);
        Assert.Equal(payment.Due, terms.DueDate(facts));
    }

    [Fact]
    public void Cash_in_advance_is_due_before_delivery_and_may_be_before_the_invoice()
    {
        var facts = new DueFacts(new(2026, 11, 30)) { Delivered = new(2026, 12, 3) };
        Assert.Equal(new LocalDate(2026, 12, 3), Due(PaymentTerms.CashInAdvance()));
        Assert.Equal(new LocalDate(2026, 11, 26), Due(PaymentTerms.CashInAdvance(7)));
        Assert.Equal(new LocalDate(2026, 11, 23),
            Due(PaymentTerms.CashInAdvance(7) with { Baseline = DueBaseline.Invoice }));

        LocalDate Due(PaymentTerms terms) => TermsEngine.Standard.DueDate(terms, facts).Value;
    }

    [Fact]
    public void A_date_stated_outright_is_taken_as_it_is()
    {
        var early = new LocalDate(2026, 11, 1);
        Assert.Equal(early, PaymentTerms.On(early).DueDate(new LocalDate(2026, 11, 30)));
        Assert.Equal(early, TermsEngine.Standard.DueDate(PaymentTerms.On(early), new(new(2026, 11, 30))).Value);
    }

    [Fact]
    public void Terms_in_words_alone_have_no_date()
    {
        var finding = Assert.Single(TermsEngine.Standard
            .DueDate(new PaymentTerms { Text = "as agreed" }, new(new(2026, 11, 30))).Findings);
        Assert.Equal((TermsFindings.WordsOnly, "as agreed"), (finding.Code, $"{finding["text"]}"));
    }

    public static TheoryData<PaymentTerms, string, string> Contradictions => new()
    {
        { PaymentTerms.NetDays(30) with { Date = new(2026, 12, 1) }, "/date", "days" },
        { PaymentTerms.NetMonths(1) with { Date = new(2026, 12, 1) }, "/date", "days" },
        { PaymentTerms.On(new(2026, 12, 1)) with { InAdvance = true }, "/date", "inAdvance" },
        { PaymentTerms.On(new(2026, 12, 1)) with { FixedDays = [1] }, "/date", "fixedDays" },
        { PaymentTerms.CashInAdvance() with { MonthEnd = MonthEnd.AfterDays }, "/inAdvance", "monthEnd" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Members_that_exclude_each_other_are_a_finding(PaymentTerms terms, string path, string other)
    {
        var facts = new DueFacts(new(2026, 11, 30)) { Delivered = new(2026, 11, 30) };
        var finding = Assert.Single(TermsEngine.Standard.DueDate(terms, facts).Findings);
        Assert.Equal((TermsFindings.Contradictory, path, other), (finding.Code, finding.Path, $"{finding["other"]}"));
    }

    [Fact]
    public void The_calendar_ends_with_the_year_9999()
    {
        var facts = new DueFacts(new(9999, 12, 31));
        Assert.Throws<OverflowException>(() => TermsEngine.Standard.DueDate(PaymentTerms.NetDays(1), facts));
        Assert.Throws<OverflowException>(() => TermsEngine.Standard.DueDate(PaymentTerms.NetMonths(1), facts));
        Assert.Throws<OverflowException>(
            () => TermsEngine.Standard.DueDate(PaymentTerms.DaysThenNextOf(0, 1), facts));
        Assert.Equal(new LocalDate(9999, 12, 31),
            TermsEngine.Standard.DueDate(PaymentTerms.DaysThenNextOf(0, 31), facts).Value);
    }

    [Fact]
    public void A_draft_gives_the_dates_that_it_has()
    {
        var draft = Invoices.Drafts.Eur.ToDraft();
        Assert.Null(draft.DueFacts.Delivered);
        draft = draft with { Lines = [Line(3), Line(9), Line(4)] };
        Assert.Equal(new LocalDate(2026, 11, 9), draft.DueFacts.Delivered);
        draft = draft with { Delivery = new Delivery { Period = DateRange.Month(2026, 10) } };
        Assert.Equal(new LocalDate(2026, 10, 31), draft.DueFacts.Delivered);
        draft = draft with { Delivery = new Delivery { Date = new(2026, 11, 5), Period = DateRange.Month(2026, 10) } };
        Assert.Equal(new LocalDate(2026, 11, 5), draft.DueFacts.Delivered);
        var terms = PaymentTerms.NetDays(30) with { Baseline = DueBaseline.Delivery };
        Assert.Equal(new LocalDate(2026, 12, 5), (draft with { Terms = terms }).EffectiveDueDate);

        static InvoiceLine Line(int day) => new() { Item = new("Work"), Performed = new LocalDate(2026, 11, day) };
    }

    [Fact]
    public void A_draft_states_the_date_that_its_terms_give()
    {
        var christmas = new HolidayCalendar { Id = "X", Holidays = [new(2026, 12, 25)] };
        var terms = PaymentTerms.NetDays(25) with { BusinessDays = BusinessDayRule.Following };
        var draft = Invoices.Drafts.Eur.Terms(terms).ToDraft();
        Assert.Null(draft.EffectiveDueDate);
        Assert.Equal(TermsFindings.CalendarUnknown,
            Assert.Single(DraftDueDate.State(draft, TermsEngine.Standard).Findings).Code);
        var stated = DraftDueDate.State(draft, TermsEngine.Standard.With(christmas)).Value;
        Assert.Equal(new LocalDate(2026, 12, 28), stated.DueDate);
        Assert.Same(stated, DraftDueDate.State(stated, TermsEngine.Standard).Value);
    }

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);
}
