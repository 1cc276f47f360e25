namespace Invoicing.Discounts;

/// <summary>What an offer grants, in a few words.</summary>
internal static class OfferText
{
    public static string Of(DiscountOffer offer) => offer switch
    {
        { Percent: { } percent } => $"{percent} off",
        { Amount: { } amount } => $"{amount} off",
        { PerUnit: { } price } => $"{price} off each unit",
        { BuyGet: { } terms } => FormattableString.Invariant($"buy {terms.Buy}, get {terms.Get}"),
        { Bundle: { } bundle } => $"{bundle.Price} for the bundle",
        _ => offer.TierMode == DiscountTierMode.Graduated ? "graduated tiers" : "tiers",
    };
}
