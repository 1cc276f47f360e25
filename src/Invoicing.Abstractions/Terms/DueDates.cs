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
            return Later(stated, LaterOf(instalment, part));
        if (facts.DateOf(terms.Baseline) is not { } baseline) return null;
        return Counted(terms, baseline, CountOf(terms, instalment), LaterOf(instalment, part));
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

    /// <summary>Months and days that are counted for an instalment, or for all at once.</summary>
    public static (int Months, int Days) CountOf(PaymentTerms terms, Instalment? instalment) =>
        instalment is null or { Days: null, Months: null }
            ? (terms.Months, terms.Days ?? 0)
            : (instalment.Months ?? 0, instalment.Days ?? 0);

    /// <summary>Months and days from the first equal part of an instalment to another.</summary>
    public static (int Months, int Days) LaterOf(Instalment? instalment, int part) =>
        instalment is null ? (0, 0) : (part * instalment.EveryMonths, part * instalment.EveryDays);

    // Where days are counted from the end of a month, the next part counts from the end of a later one; where a date
    // moves to a fixed day, from the day that the first part moved to, so that two parts do not move to the same.
    private static LocalDate Counted(
        PaymentTerms terms, LocalDate baseline, (int Months, int Days) count, (int Months, int Days) later)
    {
        if (terms.InAdvance) return Later(baseline.PlusMonths(-count.Months).PlusDays(-count.Days), later);
        if (!terms.FixedDays.IsEmpty && later != default)
        {
            var first = Counted(terms, baseline, count, default);
            return NextOf(Later(first, later), terms.FixedDays);
        }

        var date = baseline.PlusMonths(count.Months);
        if (terms.MonthEnd == MonthEnd.BeforeDays)
        {
            date = EndOfMonth(date.PlusMonths(later.Months));
            later.Months = 0;
        }

        date = Later(date.PlusDays(count.Days), later);
        if (terms.MonthEnd == MonthEnd.AfterDays) date = EndOfMonth(date);
        return terms.FixedDays.IsEmpty ? date : NextOf(date, terms.FixedDays);
    }

    private static LocalDate Later(LocalDate date, (int Months, int Days) later) =>
        date.PlusMonths(later.Months).PlusDays(later.Days);

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
