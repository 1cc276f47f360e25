using NodaTime;

namespace Invoicing.Terms;

/// <summary>
/// A part of what is due, with a date of its own. It is a percentage of what is due, an amount, or, where neither is
/// stated, the rest, at once or in equal parts. Its days and months stand in place of the terms' own; the terms' month
/// end, fixed days and business days hold for it too. The equal parts follow the date of the first. Immutable.
/// </summary>
public sealed record Instalment
{
    private readonly int? _parts;
    private readonly int? _days;
    private readonly int? _months;
    private readonly int _everyDays;
    private readonly int _everyMonths;
    private readonly Percentage? _percent;
    private readonly Boxed<Money>? _amount;

    /// <summary>The percentage of what is due, above 0 % and up to 100 %; or null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of that range.</exception>
    public Percentage? Share
    {
        get => _percent;
        init => _percent = value is { } percent ? TermsRange.Share(percent) : null;
    }

    /// <summary>The amount, with the sign of what is due; or null.</summary>
    public Money? Fixed
    {
        get => _amount?.Value;
        init => _amount = Boxed<Money>.Of(value);
    }

    /// <summary>In how many equal parts the rest is paid, 1 to 1,200; null: in one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive or more than that.</exception>
    public int? Parts
    {
        get => _parts;
        init => _parts = value is null or (>= 1 and <= PaymentTerms.MostMonths)
            ? value
            : throw TermsRange.Outside(value.Value, $"1 to {PaymentTerms.MostMonths} equal parts");
    }

    /// <summary>Days after the baseline, 0 to 36,500; null: those of the terms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than that.</exception>
    public int? Days
    {
        get => _days;
        init => _days = TermsRange.Days(value);
    }

    /// <summary>Months after the baseline, 0 to 1,200; null: those of the terms where the days are too, else
    /// none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than that.</exception>
    public int? Months
    {
        get => _months;
        init => _months = value is { } months ? TermsRange.Months(months) : null;
    }

    /// <summary>A date stated outright; then nothing is counted. Default: null.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Days from one equal part to the next, 0 to 36,500. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than that.</exception>
    public int EveryDays
    {
        get => _everyDays;
        init => _everyDays = TermsRange.Days(value);
    }

    /// <summary>Months from one equal part to the next, 0 to 1,200. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than that.</exception>
    public int EveryMonths
    {
        get => _everyMonths;
        init => _everyMonths = TermsRange.Months(value);
    }

    /// <summary>In how many parts it is paid.</summary>
    internal int PartCount => Parts ?? 1;

    /// <summary>Whether it is the rest, at once or in parts.</summary>
    internal bool IsRest => Share is null && Fixed is null;

    /// <summary>Whether it has a date of its own.</summary>
    internal bool HasDate => Days is not null || Months is not null || Date is not null;

    /// <summary>A percentage of what is due; 30 means 30 %.</summary>
    /// <param name="percent">The percentage, above 0 and up to 100.</param>
    /// <param name="afterDays">Days after the baseline; null: when the terms say.</param>
    public static Instalment Percent(decimal percent, int? afterDays = null) =>
        new() { Share = Percentage.Of(percent), Days = afterDays };

    /// <summary>An amount.</summary>
    /// <param name="amount">The amount, with the sign of what is due.</param>
    /// <param name="afterDays">Days after the baseline; null: when the terms say.</param>
    public static Instalment Amount(Money amount, int? afterDays = null) =>
        new() { Fixed = amount, Days = afterDays };

    /// <summary>What the other instalments leave.</summary>
    /// <param name="afterDays">Days after the baseline; null: when the terms say.</param>
    public static Instalment Rest(int? afterDays = null) => new() { Days = afterDays };

    /// <summary>What the other instalments leave, in equal parts, some months apart.</summary>
    /// <param name="parts">How many parts, 1 to 1,200.</param>
    /// <param name="everyMonths">Months from one part to the next.</param>
    /// <param name="afterDays">Days after the baseline of the first; null: when the terms say.</param>
    public static Instalment EqualParts(int parts, int everyMonths = 1, int? afterDays = null) =>
        new() { Parts = parts, EveryMonths = everyMonths, Days = afterDays };
}
