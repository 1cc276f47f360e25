using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Contracts;

/// <summary>When a period is billed.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<BillingTiming>))]
public enum BillingTiming
{
    /// <summary>On the first day of the period.</summary>
    Advance = 0,

    /// <summary>On the last day of the period.</summary>
    Arrears,
}

/// <summary>
/// Something billed at intervals: rent, a licence, a support plan. Periods are counted in whole months from
/// <see cref="PeriodsFrom"/>; the first and the last, where they are not whole, are charged by their days. Immutable.
/// </summary>
public sealed record RecurringItem
{
    private readonly Sequence<Adjustment> _adjustments;
    private readonly Sequence<Tax> _taxes;
    private readonly int? _intervalMonths;
    private readonly Quantity? _quantity;

    /// <summary>The id, unique within the contract.</summary>
    public required string Id { get; init; }

    /// <summary>What is sold (BG-31).</summary>
    public required Item Item { get; init; }

    /// <summary>How much of it each period. Default: 1 C62.</summary>
    [JsonIgnore]
    public Quantity Quantity
    {
        get => _quantity ?? Quantity.Ones(1);
        init => _quantity = value == Quantity.Ones(1) ? null : value;
    }

    /// <summary>The price of a whole period (BT-146) for one unit of the quantity.</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>The first day that is charged.</summary>
    public required LocalDate Start { get; init; }

    /// <summary>The last day that is charged; null while no end is agreed.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>The length of a period in months, at least 1. Default: 1.</summary>
    [JsonIgnore]
    public int IntervalMonths
    {
        get => _intervalMonths ?? 1;
        init => _intervalMonths = value == 1 ? null : value;
    }

    /// <summary>A day on which a period begins, the first of a month for instance; null: periods begin on
    /// <see cref="Start"/>.</summary>
    public LocalDate? PeriodsFrom { get; init; }

    /// <summary>Whether a period is billed on its first or on its last day. Default: on its first.</summary>
    public BillingTiming Timing { get; init; }

    /// <summary>Allowances and charges of each period, in the order in which they apply. Amounts are those of a whole
    /// period.</summary>
    public ImmutableArray<Adjustment> Adjustments
    {
        get => _adjustments.Items;
        init => _adjustments = value;
    }

    /// <summary>The taxes; empty: those of the contract.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    // What JSON states: an absent member is the default above, which a reader without null cannot tell from 0.
    [JsonInclude]
    [JsonPropertyName("quantity")]
    internal Quantity? StatedQuantity
    {
        get => _quantity;
        init => _quantity = value == Quantity.Ones(1) ? null : value;
    }

    [JsonInclude]
    [JsonPropertyName("intervalMonths")]
    internal int? StatedIntervalMonths
    {
        get => _intervalMonths;
        init => _intervalMonths = value == 1 ? null : value;
    }
}
