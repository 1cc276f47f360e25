using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Discounts;

/// <summary>Tiers by amount that cannot be used, of offers and of rebates.</summary>
internal static class AmountTierCheck
{
    public static void Check(ImmutableArray<AmountDiscountTier> tiers, string path, FindingSink findings)
    {
        for (var i = 0; i < tiers.Length; i++)
        {
            var at = FormattableString.Invariant($"{path}/{i}");
            if (tiers[i].Percent.HasValue == tiers[i].Amount.HasValue)
                findings.Add(DiscountFindings.Ambiguous, Severity.Error, at,
                    ("found", tiers[i].Percent.HasValue ? 2 : 0));
            OfferCheck.CheckPercent(tiers[i].Percent, at + "/percent", findings);
            OfferCheck.CheckAmount(tiers[i].Amount, at + "/amount", findings);
            OfferCheck.CheckAmount(tiers[i].From, at + "/from", findings);
            if ((i > 0 && (tiers[i].From.Currency != tiers[0].From.Currency || tiers[i].From <= tiers[i - 1].From))
                || (tiers[i].Amount is { } amount && amount.Currency != tiers[0].From.Currency))
                findings.Add(DiscountFindings.Tiers, Severity.Error, at, ("from", tiers[i].From));
        }
    }
}
