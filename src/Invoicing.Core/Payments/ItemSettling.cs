using Invoicing.Terms;

namespace Invoicing.Payments;

/// <summary>An item while it is settled from one source: what is left of it, and the parts taken so far.</summary>
internal sealed class ItemSettling(OpenItem item, ComponentOrder order, string? component)
{
    public OpenItem Item { get; private set; } = item;

    public List<SettlementPart> Parts { get; } = [];

    /// <summary>Takes a part; nothing where the amount is zero.</summary>
    public void Take(SettlementKind kind, Money amount, bool correctsTax = false, bool onFullSettlement = false)
    {
        if (amount.IsZero) return;
        (Item, var part) = ItemBook.Take(Item, kind, amount, correctsTax, order, component);
        Parts.Add(onFullSettlement ? part with { OnFullSettlement = true } : part);
    }

    /// <summary>Takes what a plan says: reductions before the payment, so that the payment takes what is left.</summary>
    public void Take(SettlementPlan plan, CashDiscount? offer, SettlementPolicy policy)
    {
        Take(SettlementKind.Discount, plan.Discount, CorrectsTax(offer), plan.Closes && offer is not { ProRata: true });
        var isShortage = plan.WriteOff.Sign == Item.Amount.Sign;
        if (isShortage && policy.ShortageIsBankCharges) Take(SettlementKind.BankCharges, plan.WriteOff, false, true);
        else Take(SettlementKind.WriteOff, plan.WriteOff, true, true);
        Take(SettlementKind.Payment, plan.Paid);
    }

    /// <summary>Whether the tax falls with a discount of that offer: not where it was lowered at issue, or never
    /// is.</summary>
    public static bool CorrectsTax(CashDiscount? offer) => offer is null or { Tax: EarlyPaymentTax.OnPayment };
}
