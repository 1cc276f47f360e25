using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>The issue date is a day on which no business is done, by one of the calendars.</summary>
internal sealed class NonBusinessDaySignal : ISignalRule
{
    public string Id => "non-business-day";

    public void Check(SignalContext context, FindingSink findings)
    {
        var date = context.Invoice.IssueDate;
        foreach (var calendar in context.Facts.Calendars)
        {
            var holiday = calendar.IsHoliday(date);
            if (!holiday && !calendar.Weekend.Contains(date.DayOfWeek)) continue;
            findings.Add(SignalFindings.NonBusinessDay, Severity.Notice, "/issueDate", ("date", date),
                ("day", holiday ? "holiday" : date.DayOfWeek.ToString()), ("calendar", calendar.Id));
        }
    }
}
