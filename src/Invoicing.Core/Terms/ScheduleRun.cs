using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Terms;

/// <summary>One derivation of dates and amounts from terms that were checked.</summary>
internal sealed class ScheduleRun(
    PaymentTerms terms, DueFacts facts, IHolidayCalendar? calendar, FindingSink findings)
{
    /// <summary>The earliest due date and what it rests on; null where one is not known, which is a finding.</summary>
    public (LocalDate Date, Basis Basis)? FirstDue()
    {
        if (terms.Instalments.IsEmpty) return Due(null, 0);
        (LocalDate Date, Basis Basis)? first = null;
        foreach (var instalment in terms.Instalments)
        {
            if (Due(instalment, 0) is not { } due) return null;
            if (first is not { } earlier || due.Date < earlier.Date) first = due;
        }

        return first;
    }

    /// <summary>All dates and amounts; null where a date is not known, which is a finding.</summary>
    public PaymentSchedule? Schedule(Money due, RoundingPolicy rounding)
    {
        var payments = terms.Instalments.IsEmpty ? AtOnce(due) : InParts(due, rounding);
        return payments is { } all && EarlyPayments(all) is { } early
            ? new PaymentSchedule { Due = due, Payments = all, EarlyPayments = early }
            : null;
    }

    private ImmutableArray<ScheduledPayment>? AtOnce(Money due) =>
        Due(null, 0) is { } decided ? [new(decided.Date, due, decided.Basis)] : null;

    private ImmutableArray<ScheduledPayment>? InParts(Money due, RoundingPolicy rounding)
    {
        var amounts = InstalmentAmounts.Of(terms, due, rounding);
        var payments = ImmutableArray.CreateBuilder<ScheduledPayment>(terms.Instalments.Length);
        for (var i = 0; i < terms.Instalments.Length; i++)
        {
            var parts = amounts.Equal(amounts[i], terms.Instalments[i].PartCount);
            for (var part = 0; part < parts.Length; part++)
            {
                if (Due(terms.Instalments[i], part) is not { } decided) return null;
                payments.Add(new(decided.Date, parts[part], decided.Basis));
            }
        }

        return payments.ToImmutable();
    }

    private ImmutableArray<EarlyPaymentDate>? EarlyPayments(ImmutableArray<ScheduledPayment> payments)
    {
        if (terms.EarlyPayment.IsEmpty) return [];
        var last = payments.Max(payment => payment.Due);
        var dates = ImmutableArray.CreateBuilder<EarlyPaymentDate>(terms.EarlyPayment.Length);
        for (var i = 0; i < terms.EarlyPayment.Length; i++)
        {
            var early = terms.EarlyPayment[i];
            if (DueDates.Of(terms, facts, early) is not { } counted) return Missing<ImmutableArray<EarlyPaymentDate>>();
            if (Adjusted(counted, facts.Issued) is not { } until) return null;
            if (until > last)
                findings.Add(TermsFindings.EarlyPaymentLate, Severity.Warning, TermsCheck.Path("earlyPayment", i),
                    ("until", until), ("due", last));
            dates.Add(new EarlyPaymentDate(early, until, until.PlusDays(early.GraceDays)));
        }

        return dates.DrainToImmutable();
    }

    private (LocalDate Date, Basis Basis)? Due(Instalment? instalment, int part)
    {
        if (DueDates.Counted(terms, facts, instalment, part) is not { } counted)
            return Missing<(LocalDate, Basis)>();
        var isStated = DueDates.StatedBy(terms, instalment) is not null;
        LocalDate? earliest = terms.InAdvance || isStated ? null : facts.Issued;
        var (bounded, basis) = counted < earliest
            ? (earliest.Value, TermsBasis.AtOnce)
            : (counted, TermsBasis.Of(terms, isStated));
        if (Adjusted(bounded, earliest) is not { } date) return null;
        return (date, date == bounded ? basis : TermsBasis.NoBusinessDay(terms.BusinessDays, calendar!.Id));
    }

    private LocalDate? Adjusted(LocalDate date, LocalDate? earliest)
    {
        if (calendar is null) return date;
        if (BusinessDayAdjustment.Of(date, terms.BusinessDays, calendar, earliest) is { } adjusted) return adjusted;
        findings.Add(TermsFindings.BusinessDayMissing, Severity.Error, "/calendar",
            ("calendar", calendar.Id), ("date", date), ("days", BusinessDayAdjustment.MostDays));
        return null;
    }

    private T? Missing<T>()
        where T : struct
    {
        findings.Add(TermsFindings.BaselineMissing, Severity.Error, "/baseline",
            ("baseline", terms.Baseline.ToString()));
        return null;
    }
}
