using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Contracts;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Work;

namespace Invoicing.Billing;

/// <summary>Bills what was used in a month, by the model of the contract: a line for each part of the price.</summary>
internal sealed class UsageBilling : IBillingRule
{
    public string Id => "usage";

    public BillingDecision Decide(BillingQuestion question)
    {
        if (question is not { Fact: BillableFact.UsageDue fact, Contract: { } contract, Metered: { } item })
            return BillingDecision.NotMine;
        if (Repeated(fact.Records) is { } id)
            return BillingDecision.Hold(question, BillingFindings.NotUnique,
                ("kind", "usage record"), ("id", id), ("count", fact.Records.Count(each => each.Id == id)));
        foreach (var record in fact.Records)
            if (record.Quantity.Unit != item.Unit)
                return BillingDecision.Hold(question, BillingFindings.UnitDiffers,
                    ("found", record.Quantity.Unit.Code), ("expected", item.Unit.Code));
        if (Sum(fact.Records) is not { } used)
            return BillingDecision.Hold(question, BillingFindings.Digits,
                ("amount", fact.Records.MaxBy(each => each.Quantity.Value)!.Quantity));
        if (!used.IsPositive)
            return BillingDecision.Hold(question, BillingFindings.QuantityNotPositive, ("quantity", used));
        return fact.Date > question.AsOf
            ? BillingDecision.NotYetDue(fact.Date)
            : Price(question, contract, item, fact, used);
    }

    private static string? Repeated(ImmutableArray<UsageRecord> records)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in records)
            if (!ids.Add(record.Id)) return record.Id;
        return null;
    }

    // Null where the sum has more digits than a quantity holds.
    private static Quantity? Sum(ImmutableArray<UsageRecord> records)
    {
        try
        {
            var sum = records[0].Quantity;
            for (var i = 1; i < records.Length; i++) sum += records[i].Quantity;
            return sum;
        }
        catch (Exception beyond) when (beyond is OverflowException or InexactValueException)
        {
            return null;
        }
    }

    private static BillingDecision Price(
        BillingQuestion question, Contract contract, MeteredItem item, BillableFact.UsageDue fact, Quantity used)
    {
        const string Name = "metered";
        var list = new PriceList
        {
            Id = contract.Id,
            Currency = contract.Currency,
            Entries = [PriceEntry.Of(Name, item.Model) with { Id = item.Id, Unit = item.Unit }],
        };
        var outcome = PriceEngine.Of([list]).Decide(new PriceQuestion
        {
            ItemId = Name,
            Quantity = used,
            Date = fact.Month.Last,
            Currency = contract.Currency,
            Path = fact.Path,
        });
        if (!outcome.TryGet(out var report)) return BillingDecision.Hold(outcome.Findings);
        var basis = new Basis("usage", $"contract {contract.Id}, metered item {item.Id}");
        return BillingDecision.Bill(
            PricedLines.Of(LineOf(item, contract, fact, used), fact.Source, report with { Basis = basis }));
    }

    private static InvoiceLine LineOf(MeteredItem item, Contract contract, BillableFact.UsageDue fact, Quantity used) =>
        new()
        {
            Item = item.Item,
            Quantity = used,
            Period = fact.Month,
            Taxes = item.Taxes.IsEmpty ? contract.Taxes : item.Taxes,
        };
}
