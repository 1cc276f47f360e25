using Invoicing.Discounts;
using Invoicing.Invoices;

namespace Invoicing.Billing;

/// <summary>Bills what was delivered at the price ordered, never more than was ordered.</summary>
internal sealed class DeliveryBilling : IBillingRule
{
    public string Id => "delivered-quantity";

    public BillingDecision Decide(BillingQuestion question)
    {
        if (question is not { Fact: BillableFact.Delivered fact, Order: { } order, OrderLine: { } line })
            return BillingDecision.NotMine;
        var quantity = fact.Line.Quantity;
        if (quantity.Unit != line.Quantity.Unit)
            return BillingDecision.Hold(question, BillingFindings.UnitDiffers,
                ("found", quantity.Unit.Code), ("expected", line.Quantity.Unit.Code));
        if (!quantity.IsPositive)
            return BillingDecision.Hold(question, BillingFindings.QuantityNotPositive, ("quantity", quantity));
        if (question.BilledQuantity is not { } billed)
            return BillingDecision.Hold(question, BillingFindings.UnitDiffers,
                ("found", "billed before in another unit"), ("expected", line.Quantity.Unit.Code));
        if (line.Price is not { } price)
            return BillingDecision.Hold(question, BillingFindings.PriceMissing,
                ("order", order.Id), ("line", line.Id));
        if (!line.Quantity.IsPositive || (Exact)billed.Value + quantity.Value > line.Quantity.Value)
            return BillingDecision.Hold(question, BillingFindings.DeliveryExceedsOrder,
                ("delivered", quantity), ("ordered", line.Quantity), ("billed", billed));
        var taxes = line.Taxes.IsEmpty ? order.Taxes : line.Taxes;
        if (quantity != line.Quantity && !PartOfLine.IsDivisible(line.Adjustments, taxes))
            return BillingDecision.Hold(question, BillingFindings.NotDivisible,
                ("part", quantity), ("whole", line.Quantity));
        return fact.Note.Date > question.AsOf
            ? BillingDecision.NotYetDue(fact.Note.Date)
            : BillingDecision.Bill(
                AgreedLine.Of(line, price, billed, quantity) with { Taxes = taxes, Performed = fact.Note.Date });
    }
}
