using System.Globalization;
using System.Text.Json.Serialization;
using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Why a measure has no value.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<MeasureGap>))]
public enum MeasureGap
{
    /// <summary>There were no sales to divide by.</summary>
    NoSales = 0,

    /// <summary>The sales that are known are used up before the receivables are.</summary>
    SalesUsedUp,

    /// <summary>Customers have more to their credit than they owe.</summary>
    CreditBalance,

    /// <summary>Nothing was there to be collected.</summary>
    NothingToCollect,

    /// <summary>No item counts.</summary>
    NoItems,

    /// <summary>Nobody owes anything.</summary>
    NothingOwed,
}

/// <summary>What a measure is told in.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<MeasureUnit>))]
public enum MeasureUnit
{
    /// <summary>Days.</summary>
    Days = 0,

    /// <summary>A part of one; 0.8 is 80 %.</summary>
    Ratio,
}

/// <summary>A measure of receivables: exact, dated and explained, or not defined for a reason; never zero for want of
/// something to divide by. Immutable.</summary>
public sealed record Measure
{
    /// <summary>What is measured.</summary>
    public required Term Term { get; init; }

    /// <summary>The period whose sales or payments count; null where only the day does.</summary>
    public DateRange? Period { get; init; }

    /// <summary>The day whose receivables count.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The unit. Default: days.</summary>
    public MeasureUnit Unit { get; init; }

    /// <summary>The exact value; null where it is not defined.</summary>
    public Exact? Value { get; init; }

    /// <summary>How the value follows: evaluated, it gives <see cref="Value"/>; null where it is not defined.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>Why it is not defined; null where it is.</summary>
    public MeasureGap? NotDefined { get; init; }

    /// <summary>The value for readers, rounded half up: <c>45.6 days</c>, <c>81.3 %</c>, <c>not defined:
    /// NoSales</c>.</summary>
    /// <param name="digits">The digits after the point; 0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The digits are out of range.</exception>
    public string ToText(int digits = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 10);
        if (Value is not { } value) return $"not defined: {NotDefined}";
        var shown = Unit == MeasureUnit.Ratio ? value * 100 : value;
        var scale = (decimal)System.Numerics.BigInteger.Pow(10, digits);
        var number = (decimal)shown.Round(digits, Rounding.HalfUp) / scale;
        var text = number.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Unit == MeasureUnit.Ratio ? $"{text} %" : $"{text} days";
    }

    /// <summary>The measure's name with its value.</summary>
    public override string ToString() => $"{Term.Name}: {ToText()}";
}
