using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>What settles an item when so much is paid: the payment, and the differences before it.</summary>
/// <param name="Paid">What is paid of the item, in its currency.</param>
/// <param name="Discount">The early-payment discount.</param>
/// <param name="WriteOff">What is written off; below zero (turned to the item's sign) what is kept of too much.</param>
/// <param name="Closes">Whether nothing is left open.</param>
internal readonly record struct SettlementPlan(Money Paid, Money Discount, Money WriteOff, bool Closes)
{
    /// <summary>
    /// Decides. Paid within target and tolerance, both ends included: closed, the difference written off. Paid more:
    /// closed at the target. Paid less: a part payment, with its part of the discount only where the terms say so.
    /// </summary>
    /// <param name="target">What has to be paid.</param>
    /// <param name="available">What there is to pay with, in the item's currency and with its sign.</param>
    /// <param name="offer">The discount that is offered, or null.</param>
    /// <param name="forgoes">Whether who pays in full gives up the discount.</param>
    public static SettlementPlan Of(SettlementTarget target, Money available, CashDiscount? offer, bool forgoes)
    {
        var zero = Money.Zero(available.Currency);
        var paid = available.Abs();
        if (forgoes && paid >= target.Open.Abs()) target = target with { Discount = zero };
        var wanted = target.Amount.Abs();
        if (paid > wanted + target.Above) return new SettlementPlan(target.Amount, target.Discount, zero, true);
        if (paid >= wanted - target.Below)
            return new SettlementPlan(available, target.Discount, target.Amount - available, true);
        var part = offer is { ProRata: true } && !target.Discount.IsZero
            ? ItemBook.Cumulative(available, target.Amount, target.Discount)
            : zero;
        return new SettlementPlan(available, part, zero, false);
    }
}
