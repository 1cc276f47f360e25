using Invoicing.Contracts;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>What stands behind an order: the blanket order that it releases, the contract that it was placed
/// under.</summary>
internal sealed class Agreements(MatchFacts facts)
{
    private Register<Order>? _orders;
    private Register<Contract>? _contracts;

    /// <summary>The order of an id; null where there is none, or several.</summary>
    public Order? OrderOf(string id)
    {
        _orders ??= new(facts.Orders, each => each.Id);
        return _orders.Find(id, out var order) == 1 ? order : null;
    }

    /// <summary>The contract of an id; null where there is none, or several.</summary>
    public Contract? ContractOf(string id)
    {
        _contracts ??= new(facts.Contracts, each => each.Id);
        return _contracts.Find(id, out var contract) == 1 ? contract : null;
    }

    /// <summary>The blanket order that an order releases, or null.</summary>
    public Order? BlanketOf(Order order) => order.BlanketOrderId is { } id ? OrderOf(id) : null;

    /// <summary>The contract that a line bills, itself or by its order; or null.</summary>
    public Contract? ContractOf(MatchLine line) =>
        line.Contract ?? (line.Order?.ContractId is { } id ? ContractOf(id) : null);
}
