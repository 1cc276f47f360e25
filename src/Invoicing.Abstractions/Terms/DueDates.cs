using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Terms;

/// <summary>The arithmetic of due dates, before business days: pure, on dates alone.</summary>
internal static class DueDates
{
    /// <summary>The due date by terms that have one; null where the baseline's date is not known.</summary>
    public static LocalDate? Of(PaymentTerms terms, DueFacts facts)
    {
        if (terms.Date is { } stated) return stated;
        return facts.DateOf(terms.Baseline) is { } baseline
            ? NotBeforeInvoice(terms, facts, Counted(terms, baseline, terms.Months, terms.Days ?? 0))
            : null;
    }

    /// <summary>The date of an instalment, or of one of its equal parts; null where the baseline's date is not
    /// known.</summary>
    public static LocalDate? Of(PaymentTerms terms, DueFacts facts, Instalment instalment, int part)
    {
        if ((instalment.Date ?? (instalment.HasDate ? null : terms.Date)) is { } stated)
            return stated.PlusMonths(part * instalment.EveryMonths).PlusDays(part * instalment.EveryDays);
        if (facts.DateOf(terms.Baseline) is not { } baseline) return null;
        var (months, days) = CountOf(terms, instalment, part);
        return NotBeforeInvoice(terms, facts, Counted(terms, baseline, months, days));
    }

    /// <summary>The last day of an early-payment discount; null where the baseline's date is not known.</summary>
    public static LocalDate? Of(PaymentTerms terms, DueFacts facts, EarlyPayment early)
    {
        if (facts.DateOf(terms.Baseline) is not { } baseline) return null;
        var from = terms.MonthEnd == MonthEnd.BeforeDays ? EndOfMonth(baseline) : baseline;
        return LocalDate.Max(from.PlusDays(early.Days), facts.Issued);
    }

    /// <summary>Months and days that are counted for an instalment or one of its parts.</summary>
    public static (int Months, int Days) CountOf(PaymentTerms terms, Instalment instalment, int part)
    {
        var own = instalment.Days is not null || instalment.Months is not null;
        var months = own ? instalment.Months ?? 0 : terms.Months;
        var days = own ? instalment.Days ?? 0 : terms.Days ?? 0;
        return (months + (part * instalment.EveryMonths), days + (part * instalment.EveryDays));
    }

    /// <summary>A date moved by all steps of terms but the business-day rule.</summary>
    public static LocalDate Counted(PaymentTerms terms, LocalDate baseline, int months, int days)
    {
        if (terms.InAdvance) return baseline.PlusMonths(-months).PlusDays(-days);
        var date = baseline.PlusMonths(months);
        if (terms.MonthEnd == MonthEnd.BeforeDays) date = EndOfMonth(date);
        date = date.PlusDays(days);
        if (terms.MonthEnd == MonthEnd.AfterDays) date = EndOfMonth(date);
        return terms.FixedDays.IsEmpty ? date : NextOf(date, terms.FixedDays);
    }

    /// <summary>The last day of a date's month.</summary>
    public static LocalDate EndOfMonth(LocalDate date) => date.With(DateAdjusters.EndOfMonth);

    /// <summary>The next of fixed days of the month, the date itself among them; a day that the month lacks is its
    /// last.</summary>
    public static LocalDate NextOf(LocalDate date, ImmutableArray<int> days)
    {
        for (var month = date; ; month = EndOfMonth(month).PlusDays(1))
        {
            var last = month.Calendar.GetDaysInMonth(month.Year, month.Month);
            var next = int.MaxValue;
            foreach (var day in days)
            {
                var clamped = Math.Min(day, last);
                if (clamped >= month.Day && clamped < next) next = clamped;
            }

            if (next <= last) return new LocalDate(month.Year, month.Month, next);
        }
    }

    // A term counted from a day before the invoice was written can be over by then: it is due at once.
    private static LocalDate NotBeforeInvoice(PaymentTerms terms, DueFacts facts, LocalDate date) =>
        terms.InAdvance ? date : LocalDate.Max(date, facts.Issued);
}
