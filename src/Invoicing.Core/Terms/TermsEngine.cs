using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Terms;

/// <summary>
/// Derives due dates, instalments and the dates of early-payment discounts from terms of payment. Pure: the same facts
/// give the same schedule (docs/laws/terms.md). Immutable, safe to share between threads.
/// </summary>
public sealed class TermsEngine
{
    private readonly ImmutableArray<IHolidayCalendar> _calendars;

    private TermsEngine(ImmutableArray<IHolidayCalendar> calendars) => _calendars = calendars;

    /// <summary>Without calendars: for terms that move no date to a business day.</summary>
    public static TermsEngine Standard { get; } = new([]);

    /// <summary>The ids of the calendars.</summary>
    public ImmutableArray<string> Calendars => [.. _calendars.Select(calendar => calendar.Id)];

    /// <summary>This engine with a calendar more, in place of one of the same id.</summary>
    public TermsEngine With(IHolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new TermsEngine([.. _calendars.Where(each => each.Id != calendar.Id), calendar]);
    }

    /// <summary>The due date, of the first instalment where there are several (BT-9).</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="facts">The dates that are known.</param>
    /// <exception cref="OverflowException">A date lies after the year 9999.</exception>
    public Outcome<LocalDate> DueDate(PaymentTerms terms, DueFacts facts)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(facts);
        var findings = new FindingSink();
        var first = FirstDue(terms, facts, findings);
        return new Outcome<LocalDate>(first?.Date ?? default, findings.ToList());
    }

    /// <summary>The first due date with what it rests on; null where a finding says why there is none.</summary>
    internal (LocalDate Date, Basis Basis)? FirstDue(PaymentTerms terms, DueFacts facts, FindingSink findings)
    {
        TermsCheck.CheckDates(terms, findings);
        var run = new ScheduleRun(terms, facts, CalendarOf(terms, findings), findings);
        return findings.HasErrors ? null : run.FirstDue();
    }

    /// <summary>What has to be paid when: instalments that add up to what is due, and the dates of early-payment
    /// discounts.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="facts">The dates that are known.</param>
    /// <param name="due">What is due, of any sign.</param>
    /// <param name="rounding">How percentages are rounded, a cash step among it; null: half-up to the minor
    /// unit.</param>
    /// <exception cref="OverflowException">A date lies after the year 9999.</exception>
    public Outcome<PaymentSchedule> Schedule(
        PaymentTerms terms, DueFacts facts, Money due, RoundingPolicy? rounding = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(facts);
        var findings = new FindingSink();
        if (Check(terms, facts, due, findings) is not { } run) return Refused(findings);
        var schedule = run.Schedule(due, rounding ?? RoundingPolicy.Default);
        return findings.HasErrors ? Refused(findings) : new Outcome<PaymentSchedule>(schedule, findings.ToList());
    }

    /// <summary>Why the schedule of the same facts is what it is: each amount and each date.</summary>
    /// <inheritdoc cref="Schedule"/>
    /// <exception cref="FindingsException">There is no schedule.</exception>
    public ScheduleExplanation Explain(
        PaymentTerms terms, DueFacts facts, Money due, RoundingPolicy? rounding = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(facts);
        var findings = new FindingSink();
        var schedule = Check(terms, facts, due, findings)?.Schedule(due, rounding ?? RoundingPolicy.Default);
        if (schedule is null || findings.HasErrors) throw new FindingsException(findings.ToList());
        var calendar = CalendarOf(terms, findings);
        return new ScheduleExplainer(terms, facts, due, rounding ?? RoundingPolicy.Default, calendar).Explain(schedule);
    }

    private ScheduleRun? Check(PaymentTerms terms, DueFacts facts, Money due, FindingSink findings)
    {
        TermsCheck.CheckDates(terms, findings);
        TermsCheck.CheckInstalments(terms, due, findings);
        TermsCheck.CheckEarlyPayments(terms, findings);
        var calendar = CalendarOf(terms, findings);
        return findings.HasErrors ? null : new ScheduleRun(terms, facts, calendar, findings);
    }

    private IHolidayCalendar? CalendarOf(PaymentTerms terms, FindingSink findings)
    {
        if (terms.BusinessDays == BusinessDayRule.None) return null;
        if (terms.Calendar is null && _calendars.Length == 1) return _calendars[0];
        foreach (var calendar in _calendars)
            if (calendar.Id == terms.Calendar) return calendar;
        findings.Add(TermsFindings.CalendarUnknown, Severity.Error, "/calendar",
            ("calendar", terms.Calendar ?? "(none named)"), ("known", string.Join(", ", Calendars)));
        return null;
    }

    private static Outcome<PaymentSchedule> Refused(FindingSink findings) => new(null, findings.ToList());
}
