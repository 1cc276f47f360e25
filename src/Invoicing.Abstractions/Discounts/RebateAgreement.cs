using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>
/// A rebate on what a customer buys in a period (volume bonus): it accrues with each invoice and is settled by a credit
/// note, as a reduction of the price after the supply (VAT directive 2006/112/EC, art. 90(1)). Immutable.
/// </summary>
public sealed record RebateAgreement
{
    private readonly Sequence<AmountDiscountTier> _tiers;

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>The customer's id.</summary>
    public required string Customer { get; init; }

    /// <summary>The period whose invoices count, by their date.</summary>
    public required DateRange Period { get; init; }

    /// <summary>The currency of tiers and invoices.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Tiers by turnover without tax, ascending.</summary>
    public ImmutableArray<AmountDiscountTier> Tiers
    {
        get => _tiers.Items;
        init => _tiers = value;
    }

    /// <summary>What a tier counts for: the whole turnover (retroactive, the default), or what lies in it.</summary>
    public DiscountTierMode TierMode { get; init; }

    /// <summary>How the rebate is rounded to the minor unit. Default: half-up.</summary>
    public Rounding Rounding { get; init; }

    /// <summary>The contract that it rests on, or null.</summary>
    public string? Contract { get; init; }

    /// <summary>The reason on the credit note. Default: null, "Volume rebate".</summary>
    public string? Reason { get; init; }

    /// <summary>The clause that it rests on, or null.</summary>
    public string? Clause { get; init; }

    /// <summary>The version of the data, or null.</summary>
    public string? Version { get; init; }
}
