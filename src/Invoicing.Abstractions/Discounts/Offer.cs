namespace Invoicing.Discounts;

/// <summary>Offers by name. Each gives a <see cref="DiscountOffer"/>, which <c>with</c> refines.</summary>
public static class Offer
{
    /// <summary>A percentage off each line; 10 means 10 %.</summary>
    public static DiscountOffer Percent(string id, decimal percent) =>
        new() { Id = id, Percent = Percentage.Of(percent) };

    /// <summary>A fixed amount off each line.</summary>
    public static DiscountOffer Amount(string id, Money amount) => new() { Id = id, Amount = amount };

    /// <summary>An amount off each unit.</summary>
    public static DiscountOffer PerUnit(string id, UnitPrice amount) => new() { Id = id, PerUnit = amount };

    /// <summary>A percentage or amount for each unit that depends on the quantity of the line.</summary>
    public static DiscountOffer ByQuantity(
        string id, DiscountTierMode mode, params ReadOnlySpan<QuantityDiscountTier> tiers) =>
        new() { Id = id, QuantityTiers = [.. tiers], TierMode = mode };

    /// <summary>A percentage or amount that depends on the amount of the line.</summary>
    public static DiscountOffer ByAmount(
        string id, DiscountTierMode mode, params ReadOnlySpan<AmountDiscountTier> tiers) =>
        new() { Id = id, AmountTiers = [.. tiers], TierMode = mode };

    /// <summary>"Buy N, get M".</summary>
    public static DiscountOffer BuyGet(string id, int buy, int get, FreeUnits units = FreeUnits.SameItem) =>
        new() { Id = id, BuyGet = new BuyGet(buy, get, units) };

    /// <summary>A set of items, one of each, for a price.</summary>
    public static DiscountOffer Bundle(string id, Money price, params ReadOnlySpan<string> items)
    {
        var parts = new BundlePart[items.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = new BundlePart(items[i]);
        return new DiscountOffer { Id = id, Bundle = new BundlePrice { Price = price, Parts = [.. parts] } };
    }

    /// <summary>A percentage or amount of the whole document instead of each line.</summary>
    public static DiscountOffer OnDocument(this DiscountOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer with { Level = DiscountLevel.Document };
    }

    /// <summary>Only under these contracts.</summary>
    public static DiscountOffer ForContracts(this DiscountOffer offer, params ReadOnlySpan<string> contracts)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer with { Scope = offer.Scope with { Contracts = [.. contracts] } };
    }

    /// <summary>Only to customers of these groups.</summary>
    public static DiscountOffer ForCustomerGroups(this DiscountOffer offer, params ReadOnlySpan<string> groups)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer with { Scope = offer.Scope with { CustomerGroups = [.. groups] } };
    }

    /// <summary>Only on these items.</summary>
    public static DiscountOffer ForItems(this DiscountOffer offer, params ReadOnlySpan<string> items)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer with { Scope = offer.Scope with { Items = [.. items] } };
    }

    /// <summary>Only on these lines.</summary>
    public static DiscountOffer ForLines(this DiscountOffer offer, params ReadOnlySpan<string> lines)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer with { Scope = offer.Scope with { Lines = [.. lines] } };
    }

    /// <summary>Only with a coupon that names it.</summary>
    public static DiscountOffer WithCoupon(this DiscountOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer with { NeedsCoupon = true };
    }
}
