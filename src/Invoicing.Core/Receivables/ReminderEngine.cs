using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Terms;

namespace Invoicing.Receivables;

/// <summary>
/// Decides which customers are reminded of what, on which level and at which fee, and says of every other item why not.
/// A decision: applying it is adding <see cref="ReminderProposal.ToSent"/> to the history and the fee to the items.
/// Pure: run twice on a day it proposes nothing the second time (docs/laws/reminders.md). Immutable, safe to share
/// between threads.
/// </summary>
public sealed class ReminderEngine
{
    private readonly ImmutableArray<IHolidayCalendar> _calendars;

    private ReminderEngine(
        ImmutableArray<ReminderPlan> plans, ImmutableArray<IHolidayCalendar> calendars, InterestEngine interest)
    {
        Plans = plans;
        _calendars = calendars;
        Interest = interest;
    }

    /// <summary>The plans; the first counts for every customer that names no other.</summary>
    public ImmutableArray<ReminderPlan> Plans { get; }

    /// <summary>What computes interest.</summary>
    internal InterestEngine Interest { get; }

    /// <summary>With one plan, without calendars, and with the shipped reference rates.</summary>
    public static ReminderEngine Of(ReminderPlan standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        return new ReminderEngine([standard], [], InterestEngine.Standard);
    }

    /// <summary>This engine with a plan more, in place of one of the same id.</summary>
    public ReminderEngine With(ReminderPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        for (var i = 0; i < Plans.Length; i++)
            if (Plans[i].Id == plan.Id) return new ReminderEngine(Plans.SetItem(i, plan), _calendars, Interest);
        return new ReminderEngine(Plans.Add(plan), _calendars, Interest);
    }

    /// <summary>This engine with a calendar more, in place of one of the same id.</summary>
    public ReminderEngine With(IHolidayCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new ReminderEngine(
            Plans, [.. _calendars.Where(each => each.Id != calendar.Id), calendar], Interest);
    }

    /// <summary>This engine with reference rates of one's own.</summary>
    public ReminderEngine With(InterestEngine interest)
    {
        ArgumentNullException.ThrowIfNull(interest);
        return new ReminderEngine(Plans, _calendars, interest);
    }

    /// <summary>The reminders of a day.</summary>
    /// <returns>The proposals and, of every item in none of them, the reason.</returns>
    public Outcome<ReminderReport> Decide(ReminderFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var findings = new FindingSink();
        foreach (var plan in Plans) ReminderCheck.Check(plan, findings);
        ReminderCheck.Check(facts, Plans, findings);
        foreach (var plan in Plans) CalendarOf(plan, findings);
        if (findings.HasErrors) return new Outcome<ReminderReport>(null, findings.ToList());
        var index = ReminderIndex.Of(facts, Plans, findings);
        if (findings.HasErrors) return new Outcome<ReminderReport>(null, findings.ToList());
        var report = new ReminderRun(this, index, findings).Run(facts);
        return new Outcome<ReminderReport>(report, findings.ToList());
    }

    /// <summary>The calendar of a plan; null where it needs none, or with a finding where it is not known.</summary>
    internal IHolidayCalendar? CalendarOf(ReminderPlan plan, FindingSink findings)
    {
        if (plan.BusinessDays == BusinessDayRule.None) return null;
        if (plan.Calendar is null && _calendars.Length == 1) return _calendars[0];
        foreach (var calendar in _calendars)
            if (calendar.Id == plan.Calendar) return calendar;
        findings.Add(ReminderFindings.CalendarUnknown, Severity.Error, $"/plans/{plan.Id}",
            ("plan", plan.Id), ("calendar", plan.Calendar ?? "(none named)"));
        return null;
    }
}
