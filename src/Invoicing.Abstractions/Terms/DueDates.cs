using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Terms;

/// <summary>The arithmetic of due dates, before business days: pure, on dates alone.</summary>
internal static class DueDates
{
    /// <summary>The due date by terms that have one, of an instalment or of one of its equal parts, or of all at once;
    /// null where the baseline's date is not known.</summary>
    public static LocalDate? Of(PaymentTerms terms, DueFacts facts, Instalment? instalment = null, int part = 0) =>
        Counted(terms, facts, instalment, part) is { } date ? NotBeforeInvoice(terms, facts, instalment, date) : null;

    /// <summary>As <see cref="Of(PaymentTerms, DueFacts, Instalment, int)"/>, but it may lie before the invoice
    /// date.</summary>
    public static LocalDate? Counted(PaymentTerms terms, DueFacts facts, Instalment? instalment, int part)
    {
        if (StatedBy(terms, instalment) is { } stated)
            return instalment is null
                ? stated
                : stated.PlusMonths(part * instalment.EveryMonths).PlusDays(part * instalment.EveryDays);
        if (facts.DateOf(terms.Baseline) is not { } baseline) return null;
        var (months, days) = CountOf(terms, instalment, part);
        return Counted(terms, baseline, months, days);
    }

    /// <summary>The date that is stated outright for an instalment, or for all at once; null where one is
    /// counted.</summary>
    public static LocalDate? StatedBy(PaymentTerms terms, Instalment? instalment) =>
        instalment?.Date ?? (instalment is { HasDate: true } ? null : terms.Date);

    /// <summary>The last day of an early-payment discount, not before the invoice date; null where the baseline's date
    /// is not known.</summary>
    public static LocalDate? Of(PaymentTerms terms, DueFacts facts, EarlyPayment early)
    {
        if (facts.DateOf(terms.Baseline) is not { } baseline) return null;
        var from = terms.MonthEnd == MonthEnd.BeforeDays ? EndOfMonth(baseline) : baseline;
        return LocalDate.Max(from.PlusDays(early.Days), facts.Issued);
    }

    /// <summary>The equal part of an instalment that is due first: counted back, it is the last.</summary>
    public static int EarliestPart(PaymentTerms terms, Instalment instalment) =>
        terms.InAdvance && StatedBy(terms, instalment) is null ? instalment.PartCount - 1 : 0;

    /// <summary>Months and days that are counted for an instalment or one of its parts.</summary>
    public static (int Months, int Days) CountOf(PaymentTerms terms, Instalment? instalment, int part)
    {
        if (instalment is null) return (terms.Months, terms.Days ?? 0);
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
    private static LocalDate NotBeforeInvoice(
        PaymentTerms terms, DueFacts facts, Instalment? instalment, LocalDate date) =>
        terms.InAdvance || StatedBy(terms, instalment) is not null ? date : LocalDate.Max(date, facts.Issued);
}
