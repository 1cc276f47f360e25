using Invoicing.Documents;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>The lines of an order by id, item and name, where one line only has it. Small orders are read through, for
/// large ones an index is made when it is first asked.</summary>
internal sealed class AssignOrderLines(Order order)
{
    private const int Small = 8;

    private Dictionary<string, OrderLine?>? _byId;
    private Dictionary<string, OrderLine?>? _byItem;
    private Dictionary<string, OrderLine?>? _byName;
    private Dictionary<string, OrderLine?>? _byNormalId;

    public OrderLine? ById(string id) => Only(ref _byId, id, line => line.Id);

    public OrderLine? ByNormalId(string id) =>
        DocumentNumber.Normalise(id) is { Length: > 0 } normal
            ? Only(ref _byNormalId, normal, line => DocumentNumber.Normalise(line.Id))
            : null;

    public OrderLine? BySellerItem(string id) => Only(ref _byItem, id, line => line.Item.SellerId);

    public OrderLine? ByName(string name) => Only(ref _byName, name, line => line.Item.Name);

    private OrderLine? Only(
        ref Dictionary<string, OrderLine?>? index, string wanted, Func<OrderLine, string?> keyOf)
    {
        if (order.Lines.Length <= Small) return OnlyOfFew(wanted, keyOf);
        if (index is null)
        {
            index = new(order.Lines.Length, StringComparer.Ordinal);
            foreach (var line in order.Lines)
                if (keyOf(line) is { } key && !index.TryAdd(key, line)) index[key] = null;
        }

        return index.GetValueOrDefault(wanted);
    }

    private OrderLine? OnlyOfFew(string wanted, Func<OrderLine, string?> keyOf)
    {
        OrderLine? only = null;
        foreach (var line in order.Lines)
        {
            if (keyOf(line) != wanted) continue;
            if (only is not null) return null;
            only = line;
        }

        return only;
    }
}
