using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>What an engine was given, prepared. Immutable.</summary>
internal sealed record DiscountEngineParts
{
    public StackingPolicy Stacking { get; init; }

    public ImmutableArray<PreparedRule> Rules { get; init; } = [];

    public ImmutableArray<DiscountBound> Bounds { get; init; } = [];

    public ImmutableArray<MinimumOrder> MinimumOrders { get; init; } = [];

    public ImmutableArray<Coupon> Coupons { get; init; } = [];
}
