using FsCheck;
using FsCheck.Fluent;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>The laws of due dates, as checks that the author of a holiday calendar calls from any test
/// framework.</summary>
public static class TermsLaws
{
    private static readonly BusinessDayRule[] Moving =
        [BusinessDayRule.Following, BusinessDayRule.ModifiedFollowing, BusinessDayRule.Preceding];

    /// <summary>
    /// Checks that terms with a calendar give business days, not before the invoice date unless they are cash in
    /// advance; that a business day stays; and that the calendar answers the same twice. Throws with the smallest
    /// case found and the seed where that does not hold.
    /// </summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="count">How many cases are tried. Default: 300.</param>
    /// <param name="seed">What the cases are drawn from. Default: <see cref="Law.FixedSeed"/>.</param>
    public static void Check(IHolidayCalendar calendar, int count = 300, ulong seed = Law.FixedSeed)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var engine = TermsEngine.Standard.With(calendar);
        Holds(given => GivesBusinessDays(engine, calendar, given));
        Holds(given => calendar.IsHoliday(given.Facts.Issued) == calendar.IsHoliday(given.Facts.Issued));

        void Holds(Func<TermsCase, bool> law) => Law.Holds(Moved(), Shrink, law, count, seed, calendar.Id);

        // Without what they need, terms would have no dates.
        IEnumerable<TermsCase> Shrink(TermsCase given) => TermsGenerators.Shrink(given).Where(smaller =>
            TermsEngine.Standard.Schedule(
                smaller.Terms with { BusinessDays = BusinessDayRule.None }, smaller.Facts, smaller.Due,
                smaller.Rounding).IsOk);
    }

    /// <summary>Whether the parts of a schedule add up to what is due, and none has another sign.</summary>
    public static bool AddsUp(PaymentSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return Money.Sum(schedule.Payments.Select(payment => payment.Amount), schedule.Due.Currency) == schedule.Due
            && schedule.Payments.All(payment => payment.Amount.Sign * schedule.Due.Sign >= 0);
    }

    /// <summary>Whether no date of a schedule lies before the invoice date, unless the terms are cash in advance or
    /// state it outright.</summary>
    public static bool IsNotBeforeInvoice(TermsCase given, PaymentSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(schedule);
        return given.Terms.InAdvance
            || given.Terms.Date is not null
            || given.Terms.Instalments.Any(instalment => instalment.Date is not null)
            || schedule.Payments.All(payment => payment.Due >= given.Facts.Issued);
    }

    private static Gen<TermsCase> Moved() =>
        from given in TermsGenerators.Cases()
        from rule in Gen.Elements(Moving)
        select given with { Terms = given.Terms with { BusinessDays = rule } };

    private static bool GivesBusinessDays(TermsEngine engine, IHolidayCalendar calendar, TermsCase given)
    {
        var schedule = engine.Schedule(given.Terms, given.Facts, given.Due, given.Rounding).Value;
        return IsNotBeforeInvoice(given, schedule) && schedule.Payments.All(payment =>
            !IsClosed(calendar, payment.Due)
            && Moved(payment.Due) == payment.Due);

        LocalDate Moved(LocalDate day) => engine.DueDate(
            PaymentTerms.On(day) with { BusinessDays = given.Terms.BusinessDays }, given.Facts).Value;
    }

    private static bool IsClosed(IHolidayCalendar calendar, LocalDate day) =>
        calendar.IsHoliday(day) || (!calendar.Weekend.IsDefault && calendar.Weekend.Contains(day.DayOfWeek));
}
