using Invoicing.Contracts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>Finds what was agreed about a fact: order and line, contract and milestone, buyer. What is missing, or
/// there several times, is found.</summary>
internal sealed class FactResolver
{
    private readonly BillingFacts _facts;
    private readonly LocalDate _asOf;
    private readonly Register<Order> _orders;
    private readonly Register<Contract> _contracts;
    private readonly Register<Party> _customers;

    public FactResolver(BillingFacts facts, LocalDate asOf)
    {
        _facts = facts;
        _asOf = asOf;
        _orders = new(facts.Orders, order => order.Id);
        _contracts = new(facts.Contracts, contract => contract.Id);
        _customers = new(facts.Customers, customer => customer.Id);
    }

    /// <summary>The question to ask about a fact, or null where a finding says why there is none.</summary>
    public BillingQuestion? Resolve(BillableFact fact, BilledTotals billed, FindingSink findings) => fact switch
    {
        BillableFact.Delivered delivered => OfDelivery(delivered, billed, findings),
        BillableFact.Worked worked => OfContract(fact, worked.Entry.ContractId, billed, findings),
        BillableFact.PeriodDue period => OfContract(fact, period.ContractId, billed, findings),
        BillableFact.MilestoneDue milestone => OfMilestone(milestone, billed, findings),
        BillableFact.UsageDue usage => OfUsage(usage, billed, findings),
        _ => throw new ArgumentException($"{fact.GetType()} is not a kind of fact.", nameof(fact)),
    };

    private BillingQuestion? OfDelivery(BillableFact.Delivered fact, BilledTotals billed, FindingSink findings)
    {
        var id = fact.Note.OrderId;
        if (!IsOne(_orders.Find(id, out var order), fact, "order", id, BillingFindings.OrderUnknown, findings)
            || !IsOurs(fact, order!.SellerId, findings)
            || CustomerOf(fact, order.BuyerId, findings) is not { } customer) return null;
        var lineId = fact.Line.OrderLineId;
        var lines = order.Lines.Where(line => line.Id == lineId).ToList();
        if (!IsOne(lines.Count, fact, "order line", $"{id}/{lineId}", BillingFindings.OrderLineUnknown, findings))
            return null;
        return new BillingQuestion
        {
            Fact = fact,
            AsOf = _asOf,
            Customer = customer,
            Order = order,
            OrderLine = lines[0],
            BilledQuantity = billed.OfOrderLine(id, lineId, lines[0].Quantity.Unit),
        };
    }

    private BillingQuestion? OfMilestone(BillableFact.MilestoneDue fact, BilledTotals billed, FindingSink findings)
    {
        if (OfContract(fact, fact.ContractId, billed, findings) is not { } question) return null;
        var milestones = question.Contract!.Milestones.Where(each => each.Id == fact.MilestoneId).ToList();
        var id = $"{fact.ContractId}/{fact.MilestoneId}";
        return IsOne(milestones.Count, fact, "milestone", id, BillingFindings.MilestoneUnknown, findings)
            ? Question(fact, question.Contract, question.Customer, billed, milestones[0])
            : null;
    }

    private BillingQuestion? OfUsage(BillableFact.UsageDue fact, BilledTotals billed, FindingSink findings)
    {
        if (OfContract(fact, fact.ContractId, billed, findings) is not { } question) return null;
        var metered = question.Contract!.Metered.Where(each => each.Id == fact.ItemId).ToList();
        var id = $"{fact.ContractId}/{fact.ItemId}";
        return IsOne(metered.Count, fact, "metered item", id, BillingFindings.MeteredItemUnknown, findings)
            ? Question(fact, question.Contract, question.Customer, billed, metered: metered[0])
            : null;
    }

    private BillingQuestion? OfContract(BillableFact fact, string id, BilledTotals billed, FindingSink findings) =>
        IsOne(_contracts.Find(id, out var contract), fact, "contract", id, BillingFindings.ContractUnknown, findings)
        && IsOurs(fact, contract!.SellerId, findings)
        && CustomerOf(fact, contract.BuyerId, findings) is { } customer
            ? Question(fact, contract, customer, billed)
            : null;

    private BillingQuestion Question(BillableFact fact, Contract contract, Party customer, BilledTotals billed,
        Milestone? milestone = null, MeteredItem? metered = null) => new()
        {
            Fact = fact,
            AsOf = _asOf,
            Customer = customer,
            Contract = contract,
            Milestone = milestone,
            Metered = metered,
            BilledWork = billed.OfWork(contract.Id, contract.Currency),
        };

    private Party? CustomerOf(BillableFact fact, string id, FindingSink findings) =>
        IsOne(_customers.Find(id, out var party), fact, "customer", id, BillingFindings.CustomerUnknown, findings)
            ? party
            : null;

    private bool IsOurs(BillableFact fact, string seller, FindingSink findings)
    {
        if (seller == _facts.Seller.Id) return true;
        findings.Add(BillingFindings.SellerDiffers, Severity.Error, fact.Path,
            ("found", seller), ("expected", _facts.Seller.Id!));
        return false;
    }

    private static bool IsOne(
        int count, BillableFact fact, string kind, string id, string unknown, FindingSink findings)
    {
        if (count == 1) return true;
        if (count == 0) findings.Add(unknown, Severity.Error, fact.Path, ("id", id));
        else findings.Add(BillingFindings.NotUnique, Severity.Error, fact.Path,
            ("kind", kind), ("id", id), ("count", count));
        return false;
    }
}
