using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Discounts;

/// <summary>All that the discounts of a document rest on. The order of the lines does not matter. Immutable.</summary>
public sealed record DiscountFacts
{
    private readonly Sequence<string> _customerGroups;
    private readonly Sequence<DiscountLine> _lines;
    private readonly Sequence<string> _coupons;
    private readonly Sequence<CouponUse> _couponUses;
    private readonly RoundingPolicy? _rounding;

    /// <summary>The currency of every amount (BT-5).</summary>
    public required Currency Currency { get; init; }

    /// <summary>The day by which offers and coupons are valid.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What uses of coupons name the document by: a number or id that stays when it is decided on again; or
    /// null.</summary>
    public string? Document { get; init; }

    /// <summary>The customer's id, or null.</summary>
    public string? Customer { get; init; }

    /// <summary>The groups that the customer is in.</summary>
    public ImmutableArray<string> CustomerGroups
    {
        get => _customerGroups.Items;
        init => _customerGroups = value;
    }

    /// <summary>The contract (BT-12), or null.</summary>
    public string? Contract { get; init; }

    /// <summary>The lines.</summary>
    public ImmutableArray<DiscountLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>What the document's own allowances and charges add to the lines already (charges less allowances);
    /// null: nothing.</summary>
    public Money? DocumentAdjusted { get; init; }

    /// <summary>The codes that the customer presents.</summary>
    public ImmutableArray<string> Coupons
    {
        get => _coupons.Items;
        init => _coupons = value;
    }

    /// <summary>How often coupons were used before.</summary>
    public ImmutableArray<CouponUse> CouponUses
    {
        get => _couponUses.Items;
        init => _couponUses = value;
    }

    /// <summary>How the document is rounded. Default: <see cref="RoundingPolicy.Default"/>.</summary>
    public RoundingPolicy Rounding
    {
        get => _rounding ?? RoundingPolicy.Default;
        init => _rounding = value is null || value.Equals(RoundingPolicy.Default) ? null : value;
    }
}
