using System.Globalization;
using System.Text.Json.Serialization;

namespace Invoicing.Explanations;

/// <summary>How the exact value of a formula became the result. Immutable.</summary>
/// <param name="Mode">What happens between two neighbours.</param>
/// <param name="Digits">The digits after the point.</param>
/// <param name="Step">Results are multiples of so many units of the last digit; positive.</param>
/// <param name="Placed">Units that were placed here so that parts add up; null: none.</param>
public sealed record RoundingStep(Rounding Mode, int Digits, long Step = 1, PlacedUnits? Placed = null)
{
    /// <summary>The value rounded, with the units placed here.</summary>
    /// <param name="value">The exact value.</param>
    /// <exception cref="DivideByZeroException">The step is zero.</exception>
    public Exact Apply(Exact value)
    {
        var scale = Powers.Big(Digits);
        var units = ((value * scale / Step).Round(0, Mode) * Step) + (Placed?.Units ?? 0);
        return Exact.Of(units, scale);
    }

    /// <summary>Mode and digits in words: <c>half-up to 2 digits</c>, <c>down to multiples of 0.05</c>; and the units
    /// placed.</summary>
    public override string ToString()
    {
        var mode = Mode switch
        {
            Rounding.HalfUp => "half-up",
            Rounding.HalfEven => "half-even",
            Rounding.HalfDown => "half-down",
            Rounding.Up => "up",
            Rounding.Down => "down",
            Rounding.Ceiling => "ceiling",
            _ => "floor",
        };
        var text = Step == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{mode} to {Digits} digits")
            : $"{mode} to multiples of {Exact.Of(Step, Powers.Big(Digits)).ToText()}";
        return Placed is null ? text : $"{text}, {Placed}";
    }
}

/// <summary>By which tool units were placed (docs/calculation.md, SPLIT and RECONCILE).</summary>
[JsonConverter(typeof(EnumNameJsonConverter<PlacedBy>))]
public enum PlacedBy
{
    /// <summary>The largest remainders of a share get the units that are left.</summary>
    Split = 0,

    /// <summary>Exact parts that add up to a rounded total: those that lost most get the units missing.</summary>
    Reconcile,
}

/// <summary>Units of the last digit that were placed on one of several parts, so that they add up. Immutable.</summary>
/// <param name="Units">How many; below zero where they were taken away.</param>
/// <param name="By">By which tool.</param>
/// <param name="Whole">What the parts add up to.</param>
public sealed record PlacedUnits(long Units, PlacedBy By, string Whole)
{
    /// <summary>The units and the reason: <c>1 unit placed here: largest remainder of the shares of 10.00
    /// EUR</c>.</summary>
    public override string ToString()
    {
        var units = Math.Abs(Units) == 1 ? "unit" : "units";
        var reason = By == PlacedBy.Split
            ? $"largest remainder of the shares of {Whole}"
            : $"lost most in rounding among the parts of {Whole}";
        return Units < 0
            ? string.Create(CultureInfo.InvariantCulture, $"{-Units} {units} taken here: {reason}")
            : string.Create(CultureInfo.InvariantCulture, $"{Units} {units} placed here: {reason}");
    }
}
