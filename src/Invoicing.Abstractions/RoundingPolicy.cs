using System.Text.Json.Serialization;

namespace Invoicing;

/// <summary>Where the amounts of a line are rounded.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<LineRounding>))]
public enum LineRounding
{
    /// <summary>Gross, each allowance and charge, and net are rounded one after the other, each from the rounded ones
    /// before it. The default.</summary>
    PerLine = 0,

    /// <summary>Exact up to the totals; only what is shown is rounded.</summary>
    AtEnd,
}

/// <summary>What a tax is rounded for.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<TaxRounding>))]
public enum TaxRounding
{
    /// <summary>Base times rate is rounded for each tax group. The default.</summary>
    PerGroup = 0,

    /// <summary>Net times rate is rounded for each line, document allowance and charge.</summary>
    PerLine,

    /// <summary>The exact taxes of all groups are summed, then rounded once.</summary>
    PerDocument,
}

/// <summary>How taxes that stack on one base (state, county, city) are rounded.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<StackedTaxes>))]
public enum StackedTaxes
{
    /// <summary>Each by itself. The default.</summary>
    Each = 0,

    /// <summary>Their sum, then reconciled to the single taxes.</summary>
    Together,
}

/// <summary>Which side of a price that includes tax is rounded first.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<InclusivePrices>))]
public enum InclusivePrices
{
    /// <summary>The tax is rounded out of the gross; base = gross - tax. The default.</summary>
    FromGross = 0,

    /// <summary>The base is rounded out of the gross, the tax computed from it; what is missing is BT-114.</summary>
    FromNet,
}

/// <summary>The direction of cash rounding.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<CashMode>))]
public enum CashMode
{
    /// <summary>To the nearest multiple of the step; ties away from zero. The default.</summary>
    Nearest = 0,

    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Towards zero.</summary>
    Down,
}

/// <summary>The amount to be paid is rounded to a multiple of a coin; never the tax.</summary>
/// <param name="StepMinorUnits">The step in minor units: 5 for 0.05 CHF; positive.</param>
/// <param name="Mode">The direction.</param>
public sealed record CashRounding(long StepMinorUnits, CashMode Mode = CashMode.Nearest)
{
    /// <summary>The rounding mode that the direction means.</summary>
    [JsonIgnore]
    public Rounding Rounding => Mode switch
    {
        CashMode.Up => Rounding.Up,
        CashMode.Down => Rounding.Down,
        _ => Rounding.HalfUp,
    };

    /// <summary>An amount rounded to the step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is not positive.</exception>
    public Money Round(Money amount) => amount.RoundToStep(StepMinorUnits, Rounding);

    /// <summary>The step and the direction.</summary>
    public override string ToString() => FormattableString.Invariant($"cash step {StepMinorUnits} {Mode}");
}

/// <summary>How a document's amounts are rounded; part of the document. The default rounds half-up, each line by
/// itself, tax for each group, prices that include tax from their gross, and no cash.</summary>
public sealed record RoundingPolicy
{
    /// <summary>The default policy.</summary>
    public static RoundingPolicy Default { get; } = new();

    /// <summary>The mode for lines, document allowances and charges. Default: half-up.</summary>
    public Rounding LineMode { get; init; }

    /// <summary>The mode for taxes. Default: half-up.</summary>
    public Rounding TaxMode { get; init; }

    /// <summary>Where lines are rounded. Default: per line.</summary>
    public LineRounding Lines { get; init; }

    /// <summary>What taxes are rounded for. Default: per group.</summary>
    public TaxRounding Tax { get; init; }

    /// <summary>How stacked taxes are rounded. Default: each.</summary>
    public StackedTaxes Stacked { get; init; }

    /// <summary>Which side of inclusive prices is rounded first. Default: from gross.</summary>
    public InclusivePrices Inclusive { get; init; }

    /// <summary>A step coarser than the minor unit that every amount is a multiple of, in minor units; null:
    /// 1.</summary>
    public long? StepMinorUnits { get; init; }

    /// <summary>Cash rounding of the amount to be paid; null: none.</summary>
    public CashRounding? Cash { get; init; }

    /// <summary>This policy with one mode for lines and taxes.</summary>
    public RoundingPolicy With(Rounding mode) => this with { LineMode = mode, TaxMode = mode };

    /// <summary>The policy in words: <c>HalfUp, lines PerLine, tax PerGroup</c>, and what differs from the
    /// default.</summary>
    public override string ToString()
    {
        var modes = LineMode == TaxMode ? $"{LineMode}" : $"{LineMode} (tax {TaxMode})";
        var text = $"{modes}, lines {Lines}, tax {Tax}";
        if (Stacked != StackedTaxes.Each) text += $", stacked taxes {Stacked}";
        if (Inclusive != InclusivePrices.FromGross) text += $", inclusive prices {Inclusive}";
        if (StepMinorUnits is { } step) text += FormattableString.Invariant($", step {step}");
        return Cash is null ? text : $"{text}, {Cash}";
    }
}
