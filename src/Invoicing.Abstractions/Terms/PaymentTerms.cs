using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Terms;

/// <summary>
/// Payment terms (BT-20): when what is due has to be paid. The date is made in this order, each step only where it is
/// stated: the baseline, months added (day 31 becomes the month's last), the end of the month, days added, the end of
/// the month, the next of fixed days, the business-day rule. Immutable.
/// </summary>
public sealed partial record PaymentTerms
{
    /// <summary>The most days that terms may have: a century.</summary>
    public const int MostDays = 36_500;

    /// <summary>The most months that terms may have: a century.</summary>
    public const int MostMonths = 1_200;

    private readonly int? _days;
    private readonly int _months;
    private readonly Sequence<int> _fixedDays;
    private readonly Sequence<Instalment> _instalments;
    private readonly Sequence<EarlyPayment> _earlyPayment;

    /// <summary>Days after the baseline (before it, in advance), 0 to 36,500; or null where no days are
    /// counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than that.</exception>
    public int? Days
    {
        get => _days;
        init => _days = TermsRange.Days(value);
    }

    /// <summary>Months after the baseline (before it, in advance), 0 to 1,200, counted before the days. Default:
    /// 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than that.</exception>
    public int Months
    {
        get => _months;
        init => _months = TermsRange.Months(value);
    }

    /// <summary>Whether the date moves to the end of its month, and when. Default: it does not.</summary>
    public MonthEnd MonthEnd { get; init; }

    /// <summary>Days of the month, 1 to 31, to the next of which the date moves; a date that is one of them stays, and
    /// a day that a month lacks is its last. Equal parts count from the day that the first one moved to, and move
    /// again. Default: none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A day is not one of a month.</exception>
    public ImmutableArray<int> FixedDays
    {
        get => _fixedDays.Items;
        init => _fixedDays = TermsRange.DaysOfMonth(value);
    }

    /// <summary>A date stated outright; then nothing is counted. Default: null.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Whether months and days are counted back from the baseline: cash in advance, the one term whose date
    /// may lie before the invoice date without being stated outright. Default: no.</summary>
    public bool InAdvance { get; init; }

    /// <summary>The day from which is counted. Default: the invoice date.</summary>
    public DueBaseline Baseline { get; init; }

    /// <summary>Where a date goes that is no business day. Default: it stays.</summary>
    public BusinessDayRule BusinessDays { get; init; }

    /// <summary>The id of the calendar that tells business days; null: the one calendar that the engine has.</summary>
    public string? Calendar { get; init; }

    /// <summary>The parts in which it is paid. Default: none, all at once.</summary>
    public ImmutableArray<Instalment> Instalments
    {
        get => _instalments.Items;
        init => _instalments = value;
    }

    /// <summary>What may be deducted when it is paid early, the earliest date first. Default: nothing.</summary>
    public ImmutableArray<EarlyPayment> EarlyPayment
    {
        get => _earlyPayment.Items;
        init => _earlyPayment = value;
    }

    /// <summary>The terms in words (BT-20), where more is to be said than the members do.</summary>
    public string? Text { get; init; }

    /// <summary>Payable on the invoice date.</summary>
    public static PaymentTerms Immediately { get; } = new() { Days = 0 };

    /// <summary>Payable within a number of days of the invoice date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than 36,500.</exception>
    public static PaymentTerms NetDays(int days) => new() { Days = days };

    /// <summary>Payable within a number of months of the invoice date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than 1,200.</exception>
    public static PaymentTerms NetMonths(int months) => new() { Months = months, Days = 0 };

    /// <summary>Payable a number of days after the end of the invoice's month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than 36,500.</exception>
    public static PaymentTerms EndOfMonth(int plusDays = 0) =>
        new() { Days = plusDays, MonthEnd = MonthEnd.BeforeDays };

    /// <summary>Payable at the end of the month in which a number of days after the invoice date are over.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than 36,500.</exception>
    public static PaymentTerms DaysThenEndOfMonth(int days) => new() { Days = days, MonthEnd = MonthEnd.AfterDays };

    /// <summary>Payable on the next of fixed days of the month, when a number of days after the invoice date are
    /// over.</summary>
    /// <param name="days">The days counted first, 0 to 36,500.</param>
    /// <param name="daysOfMonth">The fixed days, 1 to 31; 31 is the last day of every month.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static PaymentTerms DaysThenNextOf(int days, params ReadOnlySpan<int> daysOfMonth) =>
        new() { Days = days, FixedDays = [.. daysOfMonth] };

    /// <summary>Payable on the last day of the invoice's month, or of a month after it.</summary>
    /// <param name="monthsAhead">How many months after it, 0 to 1,200.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than that.</exception>
    public static PaymentTerms LastDayOfMonth(int monthsAhead = 0) =>
        new() { Months = monthsAhead, MonthEnd = MonthEnd.AfterDays };

    /// <summary>Payable before delivery. Another baseline is set by <c>with</c>.</summary>
    /// <param name="daysBefore">How many days before, 0 to 36,500; 0: on the day itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than that.</exception>
    public static PaymentTerms CashInAdvance(int daysBefore = 0) =>
        new() { Days = daysBefore, InAdvance = true, Baseline = DueBaseline.Delivery };

    /// <summary>Payable on a date.</summary>
    public static PaymentTerms On(LocalDate date) => new() { Date = date };
}
