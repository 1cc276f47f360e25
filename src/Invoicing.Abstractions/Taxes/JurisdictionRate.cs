using System.Text.Json.Serialization;

namespace Invoicing.Taxes;

/// <summary>Which level a jurisdiction is of.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<JurisdictionLevel>))]
public enum JurisdictionLevel
{
    /// <summary>A state.</summary>
    State = 0,

    /// <summary>A county or parish.</summary>
    County,

    /// <summary>A city or town.</summary>
    City,

    /// <summary>A district: transit, school, stadium.</summary>
    District,
}

/// <summary>What a threshold does.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ThresholdEffect>))]
public enum ThresholdEffect
{
    /// <summary>An amount below it is exempt, one that reaches it is taxed as a whole (clothing below 110 USD in New
    /// York: Tax Law section 1115(a)(30)).</summary>
    ExemptBelow = 0,

    /// <summary>Only what is above it is taxed (clothing above 175 USD in Massachusetts: General Laws chapter 64H
    /// section 6(k)).</summary>
    TaxedAbove,
}

/// <summary>The rate of sales tax of one jurisdiction. Immutable.</summary>
public sealed record JurisdictionRate
{
    private readonly Boxed<Money>? _cap;
    private readonly Boxed<Money>? _threshold;

    /// <summary>The code, which begins with that of the state by ISO 3166-2: <c>US-NY</c>, <c>US-NY-061</c>. It names
    /// the jurisdiction of the tax; certificates of a state hold for all below it.</summary>
    public required string Code { get; init; }

    /// <summary>The name: <c>New York County</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The level. Default: a state.</summary>
    public JurisdictionLevel Level { get; init; }

    /// <summary>The rate; 4 means 4 %.</summary>
    public required Percentage Rate { get; init; }

    /// <summary>Only so much of an amount is taxed (single articles in Tennessee, first 1,600 USD: Code section
    /// 67-6-702(a)(1)); null: all of it.</summary>
    public Money? Cap
    {
        get => _cap?.Value;
        init => _cap = Boxed<Money>.Of(value);
    }

    /// <summary>The amount that must be reached; null: there is none.</summary>
    public Money? Threshold
    {
        get => _threshold?.Value;
        init => _threshold = Boxed<Money>.Of(value);
    }

    /// <summary>What the threshold does. Default: an amount below it is exempt.</summary>
    public ThresholdEffect Effect { get; init; }

    /// <summary>Whether cap and threshold hold for each item of the line, as laws on single articles say, instead of
    /// for the line as a whole. The line's quantity is then a whole number.</summary>
    public bool IsPerItem { get; init; }

    /// <summary>The law and clause, or the publication; it becomes the clause of the tax's basis.</summary>
    public required string Source { get; init; }
}
