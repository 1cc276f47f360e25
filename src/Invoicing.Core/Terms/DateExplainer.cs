using System.Globalization;
using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Terms;

/// <summary>Explains dates: each step adds days to the date before it, and says why so many.</summary>
internal sealed class DateExplainer(PaymentTerms terms, DueFacts facts, IHolidayCalendar? calendar)
{
    /// <summary>Why a payment is due when it is.</summary>
    public Explanation Due(Instalment? instalment, int part, ScheduledPayment payment)
    {
        var stated = DueDates.StatedBy(terms, instalment);
        var reached = stated is { } date ? Stated(date, instalment, part) : Counted(instalment, part);
        if (stated is null && !terms.InAdvance) reached = NotBeforeInvoice(reached);
        reached = ToBusinessDay(reached, payment.Due);
        return reached with { Term = Term.DueDate, Basis = reached.Basis ?? payment.Basis };
    }

    /// <summary>Why an early-payment discount ends when it does.</summary>
    public Explanation Early(EarlyPaymentDate early)
    {
        var reached = Baseline();
        if (terms.MonthEnd == MonthEnd.BeforeDays) reached = ToMonthEnd(reached);
        reached = AddDays(reached, early.Terms.Days);
        reached = ToBusinessDay(NotBeforeInvoice(reached), early.Until);
        return reached with { Term = Term.EarlyPaymentDate, Subject = early.Terms.Discount.ToString() };
    }

    private static Explanation Stated(LocalDate date, Instalment? instalment, int part)
    {
        var reached = Leaf(Term.DateReached, date) with { Subject = "stated" };
        var (months, days) = DueDates.LaterOf(instalment, part);
        return AddDays(AddMonths(reached, months), days);
    }

    private Explanation Counted(Instalment? instalment, int part)
    {
        var (months, days) = DueDates.CountOf(terms, instalment);
        var later = DueDates.LaterOf(instalment, part);
        if (!terms.FixedDays.IsEmpty && !terms.InAdvance && later != default)
            return ToFixedDay(AddDays(AddMonths(Counted(instalment, 0), later.Months), later.Days));
        var sign = terms.InAdvance ? -1 : 1;
        var isFromMonthEnd = terms.MonthEnd == MonthEnd.BeforeDays;
        var reached = AddMonths(Baseline(), sign * months);
        if (isFromMonthEnd) reached = ToMonthEnd(AddMonths(reached, later.Months));
        reached = AddDays(reached, sign * days);
        if (!isFromMonthEnd) reached = AddMonths(reached, later.Months);
        reached = AddDays(reached, later.Days);
        if (terms.MonthEnd == MonthEnd.AfterDays) reached = ToMonthEnd(reached);
        return ToFixedDay(reached);
    }

    private Explanation ToFixedDay(Explanation reached) => terms.FixedDays.IsEmpty
        ? reached
        : Moved(reached, DueDates.NextOf(DateOf(reached), terms.FixedDays), "the next of the fixed days "
            + string.Join(", ", terms.FixedDays.Order().Select(day => day.ToString(CultureInfo.InvariantCulture))));

    private Explanation Baseline() => terms.Baseline switch
    {
        DueBaseline.EndOfMonth => ToMonthEnd(Leaf(Term.Baseline, facts.Issued) with { Subject = "invoice date" }),
        var baseline => Leaf(Term.Baseline, facts.DateOf(baseline)!.Value) with
        {
            Subject = baseline switch
            {
                DueBaseline.Delivery => "day of delivery",
                DueBaseline.Receipt => "day of receipt of the invoice",
                DueBaseline.Acceptance => "day of acceptance",
                _ => "invoice date",
            },
        },
    };

    private Explanation NotBeforeInvoice(Explanation reached) => DateOf(reached) >= facts.Issued
        ? reached
        : new Explanation
        {
            Term = Term.DateReached, Formula = Formula.Choose, Basis = TermsBasis.AtOnce,
            Result = new ExplainedValue.OfDate(facts.Issued),
            Operands = [Leaf(Term.Baseline, facts.Issued) with { Subject = "invoice date" }, reached],
        };

    private Explanation ToBusinessDay(Explanation reached, LocalDate day) => DateOf(reached) == day
        ? reached
        : Moved(reached, day) with { Basis = TermsBasis.NoBusinessDay(terms.BusinessDays, calendar!.Id) };

    private static Explanation AddMonths(Explanation reached, int months) => months == 0
        ? reached
        : Moved(reached, DateOf(reached).PlusMonths(months),
            string.Create(CultureInfo.InvariantCulture, $"{months} months"));

    private static Explanation AddDays(Explanation reached, int days) => days == 0
        ? reached
        : Moved(reached, DateOf(reached).PlusDays(days));

    private static Explanation ToMonthEnd(Explanation reached) =>
        Moved(reached, DueDates.EndOfMonth(DateOf(reached)), "the end of the month");

    private static Explanation Moved(Explanation reached, LocalDate to, string? because = null)
    {
        var days = new ExplainedValue.OfNumber(Period.DaysBetween(DateOf(reached), to));
        return new Explanation
        {
            Term = Term.DateReached, Formula = Formula.Sum, Result = new ExplainedValue.OfDate(to),
            Operands = [reached, new Explanation { Term = Term.DaysCounted, Result = days }],
            Basis = because is null ? null : new Basis(TermsBasis.RuleId, Because: because),
        };
    }

    private static LocalDate DateOf(Explanation explanation) => ((ExplainedValue.OfDate)explanation.Result).Date;

    private static Explanation Leaf(Term term, LocalDate date) =>
        new() { Term = term, Result = new ExplainedValue.OfDate(date) };
}
