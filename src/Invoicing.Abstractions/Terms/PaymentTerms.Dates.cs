using NodaTime;

namespace Invoicing.Terms;

public sealed partial record PaymentTerms
{
    /// <summary>Whether more than words says when to pay.</summary>
    internal bool HasDate => Days is not null || Months > 0 || MonthEnd != MonthEnd.None || !FixedDays.IsEmpty
        || Date is not null || InAdvance;

    /// <summary>
    /// The due date of an invoice of that date, of the first instalment where there are several (the first net due
    /// date, as BT-9 wants it); null where the terms are text alone, need a date besides the invoice's, or need a
    /// calendar. The terms engine of the core package gives it with all facts.
    /// </summary>
    /// <exception cref="OverflowException">It lies after the year 9999.</exception>
    public LocalDate? DueDate(LocalDate issued) => DueDate(new DueFacts(issued));

    /// <summary>The due date by the dates known, as <see cref="DueDate(LocalDate)"/> gives it; null where a date is
    /// missing.</summary>
    /// <exception cref="OverflowException">It lies after the year 9999.</exception>
    public LocalDate? DueDate(DueFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (BusinessDays != BusinessDayRule.None) return null;
        if (Instalments.IsEmpty) return HasDate ? DueDates.Of(this, facts) : null;
        LocalDate? first = null;
        foreach (var instalment in Instalments)
        {
            if (!instalment.HasDate && !HasDate) return null;
            if (DueDates.Of(this, facts, instalment) is not { } due) return null;
            if (first is null || due < first) first = due;
        }

        return first;
    }

    /// <summary>The last day of an early-payment discount by the dates known, that day included; null where a date is
    /// missing or a calendar is needed.</summary>
    /// <param name="early">The discount, of these terms.</param>
    /// <param name="facts">The dates.</param>
    /// <exception cref="OverflowException">It lies after the year 9999.</exception>
    public LocalDate? EarlyPaymentUntil(EarlyPayment early, DueFacts facts)
    {
        ArgumentNullException.ThrowIfNull(early);
        ArgumentNullException.ThrowIfNull(facts);
        return BusinessDays == BusinessDayRule.None ? DueDates.Of(this, facts, early) : null;
    }
}
