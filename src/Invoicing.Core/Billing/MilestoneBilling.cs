using Invoicing.Catalog;
using Invoicing.Invoices;

namespace Invoicing.Billing;

/// <summary>Bills the amount of a milestone when it is reached.</summary>
internal sealed class MilestoneBilling : IBillingRule
{
    // A price has 18 digits, an amount of money nearly 19.
    private const long MaxPriceDigits = 999_999_999_999_999_999;

    public string Id => "milestone";

    public BillingDecision Decide(BillingQuestion question)
    {
        if (question is not { Fact: BillableFact.MilestoneDue fact, Milestone: { } milestone, Contract: { } contract })
            return BillingDecision.NotMine;
        if (fact.ReachedOn is not { } reached || reached > question.AsOf)
            return BillingDecision.NotYetDue(fact.ReachedOn);
        if (milestone.Amount.MinorUnits is > MaxPriceDigits or < -MaxPriceDigits)
            return BillingDecision.Hold(question, BillingFindings.Digits, ("amount", milestone.Amount));
        return BillingDecision.Bill(new InvoiceLine
        {
            Item = new Item(milestone.Description),
            Quantity = Quantity.Of(1, UnitOfMeasure.LumpSum),
            Price = UnitPrice.Of(milestone.Amount),
            Taxes = milestone.Taxes.IsEmpty ? contract.Taxes : milestone.Taxes,
            Performed = reached,
        });
    }
}
