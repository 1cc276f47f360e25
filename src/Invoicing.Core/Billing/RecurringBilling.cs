using System.Collections.Immutable;
using Invoicing.Contracts;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Billing;

/// <summary>Bills the periods of recurring items: whole ones at the price agreed, a part of one by its days.</summary>
internal sealed class RecurringBilling : IBillingRule
{
    public string Id => "recurring";

    public BillingDecision Decide(BillingQuestion question)
    {
        if (question is not { Fact: BillableFact.PeriodDue fact, Contract: { } contract })
            return BillingDecision.NotMine;
        var item = fact.Item;
        if (!RecurringPeriods.IsSound(item))
            return BillingDecision.Hold(question, BillingFindings.Period,
                ("months", item.IntervalMonths), ("start", item.Start),
                ("last", item.LastDay is { } last ? (FindingValue)last : "-"));
        if (!item.Quantity.IsPositive)
            return BillingDecision.Hold(question, BillingFindings.QuantityNotPositive, ("quantity", item.Quantity));
        var taxes = item.Taxes.IsEmpty ? contract.Taxes : item.Taxes;
        var isWhole = fact.Period == fact.WholePeriod;
        if (!isWhole && !IsDivisible(item, taxes))
            return BillingDecision.Hold(question, BillingFindings.NotDivisible,
                ("part", Quantity.Days(fact.Period.Days)), ("whole", Quantity.Days(fact.WholePeriod.Days)));
        if (fact.Date > question.AsOf) return BillingDecision.NotYetDue(fact.Date);
        return LineOf(fact) is { } line
            ? BillingDecision.Bill(line with { Taxes = taxes })
            : BillingDecision.Hold(question, BillingFindings.Digits, ("amount", item.Price));
    }

    private static bool IsDivisible(RecurringItem item, ImmutableArray<Tax> taxes) =>
        PartOfLine.IsDivisible(item.Adjustments, taxes)
        && item.Adjustments.All(adjustment => adjustment.PerUnit is null)
        && taxes.All(tax => tax.PerUnit is null);

    private static InvoiceLine? LineOf(BillableFact.PeriodDue fact)
    {
        try
        {
            return AgreedLine.Of(fact.Item, fact.Period, fact.WholePeriod);
        }
        catch (InexactValueException)
        {
            return null;
        }
    }
}
