using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Discounts;

/// <summary>What the lines of an order have to come to, after discounts and before tax: what is missing is charged.
/// Nothing is charged where nothing is ordered, or less than nothing. Immutable.</summary>
public sealed record MinimumOrder
{
    private readonly Sequence<Tax> _taxes;
    private readonly DiscountScope? _scope;

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The minimum; positive.</summary>
    public required Money Minimum { get; init; }

    /// <summary>Whom it concerns: customers, groups, contracts. Default: everybody. Items, categories and lines choose
    /// what is counted.</summary>
    public DiscountScope Scope
    {
        get => _scope ?? DiscountScope.Everywhere;
        init => _scope = value is null || value.Equals(DiscountScope.Everywhere) ? null : value;
    }

    /// <summary>The days on which it holds; null: always.</summary>
    public DateRange? Validity { get; init; }

    /// <summary>The taxes that the charge carries (BT-102). Empty: it is spread over those of the lines
    /// that are counted.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>Reason (BT-104). Default: null, "Minimum order".</summary>
    public string? Reason { get; init; }

    /// <summary>Reason code (BT-105) of UNTDID 7161. Default: null, AEL (small order processing service).</summary>
    public string? ReasonCode { get; init; }
}
