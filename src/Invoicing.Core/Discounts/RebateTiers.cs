namespace Invoicing.Discounts;

/// <summary>The rebate on a turnover.</summary>
internal static class RebateTiers
{
    public static Money On(RebateAgreement agreement, Money turnover)
    {
        var asked = turnover.IsPositive
            ? OfferAmount.Of(AsOffer(agreement), null, turnover.MinorUnits, 1, RoundingOf(agreement), out _)
            : null;
        // Nobody gets back more than was bought.
        return Money.Min(Money.FromMinor(asked?.Units ?? 0, agreement.Currency), Money.Max(
            turnover, Money.Zero(agreement.Currency)));
    }

    public static AmountRounding RoundingOf(RebateAgreement agreement) =>
        new(RoundingPolicy.Default.With(agreement.Rounding), agreement.Currency);

    public static DiscountOffer AsOffer(RebateAgreement agreement) => new()
    {
        Id = agreement.Id, AmountTiers = agreement.Tiers, TierMode = agreement.TierMode,
    };
}
