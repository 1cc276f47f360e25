using System.Collections.Frozen;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>What has to be paid of items on a day: discounts by date, days of grace where they are accepted,
/// tolerances.</summary>
internal sealed class SettlementTargets(SettlementPolicy policy, FrozenDictionary<string, bool> lateDecisions)
{
    public SettlementPolicy Policy => policy;

    /// <summary>The target of an item on a day.</summary>
    public SettlementTarget Of(OpenItem item, LocalDate day)
    {
        var discount = OfferOn(item, day) is { } offer ? AvailableOf(item, offer) : Money.Zero(item.Open.Currency);
        return new SettlementTarget(item.Open, discount, Bound(policy.Tolerance.Below, item, item.Open - discount),
            Bound(policy.Tolerance.Above, item, item.Open - discount));
    }

    /// <summary>The largest offer that is available on a day; null for none.</summary>
    public CashDiscount? OfferOn(OpenItem item, LocalDate day)
    {
        CashDiscount? best = null;
        foreach (var offer in item.Discounts)
        {
            if (day > LastDay(item, offer) || (item.DiscountTaken is not null && !offer.ProRata)) continue;
            if (best is null || offer.Amount.Abs() > best.Amount.Abs()) best = offer;
        }

        return best;
    }

    private LocalDate LastDay(OpenItem item, CashDiscount offer) =>
        lateDecisions.GetValueOrDefault(item.Id, policy.AcceptLateDiscounts)
            ? offer.AcceptedUntil ?? offer.Until
            : offer.Until;

    /// <summary>The discount of what was neither credited nor discounted already; never more than is open.</summary>
    private static Money AvailableOf(OpenItem item, CashDiscount offer)
    {
        var discount = item.Credited is { } credited
            ? ItemBook.Cumulative(item.Amount - credited, item.Amount, offer.Amount)
            : offer.Amount;
        if (item.DiscountTaken is { } taken) discount -= taken;
        if (discount.Sign * item.Open.Sign <= 0) return Money.Zero(item.Open.Currency);
        return discount.Abs() > item.Open.Abs() ? item.Open : discount;
    }

    /// <summary>A tolerance in whole minor units: as many as are within it, never more than the item asks.</summary>
    private static Money Bound(Tolerance tolerance, OpenItem item, Money most)
    {
        var currency = item.Open.Currency;
        if (tolerance == Tolerance.None) return Money.Zero(currency);
        var allowed = tolerance.Most(Exact.Of(item.Amount), Dimension.Of(currency));
        return allowed is { } limit && limit < Exact.Of(most.Abs())
            ? Money.Round(limit, currency, Rounding.Down)
            : most.Abs();
    }
}
