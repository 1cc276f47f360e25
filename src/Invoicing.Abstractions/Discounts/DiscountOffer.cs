using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>
/// A discount as data. Exactly one of <see cref="Percent"/>, <see cref="Amount"/>, <see cref="PerUnit"/>,
/// <see cref="QuantityTiers"/>, <see cref="AmountTiers"/>, <see cref="BuyGet"/> and <see cref="Bundle"/> says what is
/// granted; the rest says where, when, to whom and how much at most. An offer that states an amount is for documents of
/// that currency. <see cref="Offer"/> names them. Immutable.
/// </summary>
public sealed record DiscountOffer
{
    private readonly Sequence<QuantityDiscountTier> _quantityTiers;
    private readonly Sequence<AmountDiscountTier> _amountTiers;
    private readonly DiscountScope? _scope;

    /// <summary>The id, by which coupons, reports and ties know it.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is granted on each line, or once for all lines that it is for: then it is shared over what
    /// is still undiscounted of them, in proportion, by Split. Default: each line. "Buy N, get M" and bundles always
    /// look at all lines.</summary>
    public DiscountLevel Level { get; init; }

    /// <summary>A percentage.</summary>
    public Percentage? Percent { get; init; }

    /// <summary>A fixed amount.</summary>
    public Money? Amount { get; init; }

    /// <summary>An amount for each unit; on lines only.</summary>
    public UnitPrice? PerUnit { get; init; }

    /// <summary>Tiers by quantity, ascending.</summary>
    public ImmutableArray<QuantityDiscountTier> QuantityTiers
    {
        get => _quantityTiers.Items;
        init => _quantityTiers = value;
    }

    /// <summary>Tiers by amount, ascending.</summary>
    public ImmutableArray<AmountDiscountTier> AmountTiers
    {
        get => _amountTiers.Items;
        init => _amountTiers = value;
    }

    /// <summary>What a tier that is reached counts for. Default: for all of it.</summary>
    public DiscountTierMode TierMode { get; init; }

    /// <summary>"Buy N, get M".</summary>
    public BuyGet? BuyGet { get; init; }

    /// <summary>A set of items for one price.</summary>
    public BundlePrice? Bundle { get; init; }

    /// <summary>Where and to whom. Default: everywhere, to everybody.</summary>
    public DiscountScope Scope
    {
        get => _scope ?? DiscountScope.Everywhere;
        init => _scope = value is null || value.Equals(DiscountScope.Everywhere) ? null : value;
    }

    /// <summary>The days on which it is granted, by the date of the facts; null: always.</summary>
    public DateRange? Validity { get; init; }

    /// <summary>Whether it is granted only with a coupon that names it. Default: without.</summary>
    public bool NeedsCoupon { get; init; }

    /// <summary>What the lines that it is for have to come to in sum before discounts; null: anything.</summary>
    public Money? MinimumAmount { get; init; }

    /// <summary>The quantity that the lines that it is for have to have in sum; null: any.</summary>
    public Quantity? MinimumQuantity { get; init; }

    /// <summary>The most that it takes off a line; null: no bound.</summary>
    public Money? MostPerLine { get; init; }

    /// <summary>The most that it takes off the document; shared over the lines by Split. Null: no bound.</summary>
    public Money? MostPerDocument { get; init; }

    /// <summary>The stacking group, of which <see cref="StackingPolicy.ExclusiveGroupsAdded"/> and its sibling grant
    /// one; null: a group of its own.</summary>
    public string? Group { get; init; }

    /// <summary>Reason (BT-139, BT-97); null: none is written.</summary>
    public string? Reason { get; init; }

    /// <summary>Reason code (BT-140, BT-98) of UNTDID 5189. Default: null, which is 64 (special agreement) where a
    /// contract is named, and else 95 (discount).</summary>
    public string? ReasonCode { get; init; }

    /// <summary>The clause of the contract or campaign that it rests on, or null.</summary>
    public string? Clause { get; init; }

    /// <summary>The version of the data, or null.</summary>
    public string? Version { get; init; }
}
