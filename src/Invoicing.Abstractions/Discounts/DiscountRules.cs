using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>All that discounts are decided by, as data: what a file or a table of campaigns holds. The order of the
/// offers is the stated order. Immutable.</summary>
public sealed record DiscountRules
{
    private readonly Sequence<DiscountOffer> _offers;
    private readonly Sequence<DiscountBound> _bounds;
    private readonly Sequence<MinimumOrder> _minimumOrders;
    private readonly Sequence<Coupon> _coupons;

    /// <summary>What becomes of several discounts on the same. Default: the best one.</summary>
    public StackingPolicy Stacking { get; init; }

    /// <summary>The offers.</summary>
    public ImmutableArray<DiscountOffer> Offers
    {
        get => _offers.Items;
        init => _offers = value;
    }

    /// <summary>How far discounts may go.</summary>
    public ImmutableArray<DiscountBound> Bounds
    {
        get => _bounds.Items;
        init => _bounds = value;
    }

    /// <summary>What an order has to come to.</summary>
    public ImmutableArray<MinimumOrder> MinimumOrders
    {
        get => _minimumOrders.Items;
        init => _minimumOrders = value;
    }

    /// <summary>The coupons that were issued.</summary>
    public ImmutableArray<Coupon> Coupons
    {
        get => _coupons.Items;
        init => _coupons = value;
    }
}
