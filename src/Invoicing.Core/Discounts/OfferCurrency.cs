namespace Invoicing.Discounts;

/// <summary>The currency whose documents an offer is for.</summary>
internal static class OfferCurrency
{
    /// <summary>That of the first amount or price that the offer states; null where it states none.</summary>
    public static Currency? Of(DiscountOffer offer) =>
        offer.Amount?.Currency ?? offer.PerUnit?.Currency ?? offer.Bundle?.Price.Currency
        ?? offer.MostPerLine?.Currency ?? offer.MostPerDocument?.Currency ?? offer.MinimumAmount?.Currency
        ?? OfTiers(offer);

    /// <summary>Whether all amounts and prices that the offer states are in one currency.</summary>
    public static bool IsOne(DiscountOffer offer)
    {
        var first = Of(offer);
        var isOne = Same(offer.Amount?.Currency) && Same(offer.PerUnit?.Currency) && Same(offer.Bundle?.Price.Currency)
            && Same(offer.MostPerLine?.Currency) && Same(offer.MostPerDocument?.Currency)
            && Same(offer.MinimumAmount?.Currency);
        foreach (var tier in offer.AmountTiers) isOne &= Same(tier.From.Currency) && Same(tier.Amount?.Currency);
        foreach (var tier in offer.QuantityTiers) isOne &= Same(tier.PerUnit?.Currency);
        return isOne;

        bool Same(Currency? found) => found is null || found == first;
    }

    private static Currency? OfTiers(DiscountOffer offer)
    {
        if (!offer.AmountTiers.IsEmpty) return offer.AmountTiers[0].From.Currency;
        foreach (var tier in offer.QuantityTiers)
            if (tier.PerUnit is { } price) return price.Currency;
        return null;
    }
}
