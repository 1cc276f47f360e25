using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>What a remittance states beside the payment: deductions, tax withheld, bank charges, a discount, a
/// write-off. Each is taken as far as the item reaches.</summary>
internal sealed class StatedDifferences(SettlementTargets targets, FindingSink findings)
{
    /// <summary>Takes them off the item; a deduction comes out as a claim.</summary>
    /// <param name="settling">The item.</param>
    /// <param name="stated">What is stated.</param>
    /// <param name="payment">The payment.</param>
    /// <param name="available">What there is to pay with, in the item's currency.</param>
    public OpenItem? Take(ItemSettling settling, RemittanceLine stated, Payment payment, Money available)
    {
        var claim = TakeClaim(settling, stated, payment, available);
        Take(SettlementKind.Withholding, stated.Withheld, false);
        Take(SettlementKind.BankCharges, stated.BankCharges, false);
        if (stated.Discount is { } discount) TakeDiscount(settling, discount, payment, available);
        Take(SettlementKind.WriteOff, stated.WriteOff, true);
        return claim;

        void Take(SettlementKind kind, Money? amount, bool correctsTax)
        {
            if (amount is { } some)
                settling.Take(kind, Within(settling.Item, some, payment, available), correctsTax);
        }
    }

    // What the payer takes is granted as far as it is offered that day; below zero it gives a discount back.
    private void TakeDiscount(ItemSettling settling, Money stated, Payment payment, Money cover)
    {
        var item = settling.Item;
        var offer = targets.OfferOn(item, payment.Received);
        var available = targets.Of(item, payment.Received).Discount;
        var granted = Within(item, stated, payment, cover);
        if (granted.Sign == item.Amount.Sign && granted.Abs() > available.Abs())
        {
            findings.Add(PaymentFindings.DiscountNotAvailable, Severity.Warning, $"/payments/{payment.Id}",
                ("item", item.Id), ("taken", stated), ("available", available), ("date", payment.Received));
            granted = available;
        }

        settling.Take(SettlementKind.Discount, granted, ItemSettling.CorrectsTax(offer));
    }

    private OpenItem? TakeClaim(
        ItemSettling settling, RemittanceLine stated, Payment payment, Money available)
    {
        if (stated.Deduction is not { IsZero: false } deduction) return null;
        var item = settling.Item;
        var amount = Within(item, deduction, payment, available);
        if (amount.Sign != item.Amount.Sign) return null;
        settling.Take(SettlementKind.Claim, amount);
        findings.Add(PaymentFindings.Claimed, Severity.Notice, $"/payments/{payment.Id}",
            ("item", item.Id), ("amount", amount), ("reason", stated.Reason ?? string.Empty));
        return ClaimOf(item, settling.Parts[^1], stated, payment);
    }

    // The claim carries what was taken of tax and components, so that granting it corrects the tax.
    private static OpenItem ClaimOf(OpenItem item, SettlementPart part, RemittanceLine stated, Payment payment) =>
        new()
        {
            Id = $"{item.Id}/{payment.Id}",
            Customer = item.Customer,
            Kind = OpenItemKind.Claim,
            Ledger = item.Ledger,
            Document = item.Number,
            Issued = payment.Received,
            Due = item.Due,
            Amount = part.Amount,
            Open = part.Amount,
            Booked = part.Booked,
            BookedOpen = part.Booked,
            Disputed = true,
            Order = item.Order,
            Contract = item.Contract,
            References = stated.Reason is { Length: > 0 } reason ? [reason] : [],
            Taxes =
            [
                .. part.Taxes.Select(share => new ItemTax
                {
                    Group = share.Group,
                    Gross = share.Gross,
                    Tax = share.Tax,
                    OpenGross = share.Gross,
                    OpenTax = share.Tax,
                    OnPayment = item.Taxes.First(tax => tax.Group == share.Group).OnPayment,
                }),
            ],
            Components =
            [
                .. part.Components.Select(share => new ItemComponent(share.Component,
                    item.Components.First(each => each.Id == share.Component).Kind, share.Amount, share.Amount)),
            ],
        };

    /// <summary>The amount, never more than is open, and what is given back never more than the payment and what was
    /// settled before cover; nothing where it is in another currency than the item.</summary>
    private Money Within(OpenItem item, Money stated, Payment payment, Money available)
    {
        if (stated.Currency != item.Open.Currency)
        {
            findings.Add(PaymentFindings.RemittanceWrong, Severity.Warning, $"/payments/{payment.Id}",
                ("amount", stated), ("received", payment.Amount));
            return Money.Zero(item.Open.Currency);
        }

        var most = stated.Sign == item.Amount.Sign ? item.Open : item.Open - item.Amount - available;
        if (stated.Abs() <= most.Abs()) return stated;
        findings.Add(PaymentFindings.StatedAboveOpen, Severity.Warning, $"/payments/{payment.Id}",
            ("item", item.Id), ("stated", stated), ("open", item.Open));
        return most;
    }
}
