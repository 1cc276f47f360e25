
namespace Invoicing.Invoices;

/// <summary>What was billed of each fact, order line and contract, as a run goes on.</summary>
internal sealed class BilledTotals
{
    private readonly Dictionary<string, decimal> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Order, string Line), Quantity?> _orderLines = [];
    private readonly Dictionary<string, Money?> _work = new(StringComparer.Ordinal);

    public BilledTotals(BilledSoFar before)
    {
        foreach (var item in before.Items) Add(item);
    }

    /// <summary>Whether more of the fact was billed than credited.</summary>
    public bool IsBilled(string source) => _sources.TryGetValue(source, out var quantity) && quantity != 0;

    /// <summary>What was billed of an order line; null where it was billed in several units or in another.</summary>
    public Quantity? OfOrderLine(string order, string line, UnitOfMeasure unit)
    {
        if (!_orderLines.TryGetValue((order, line), out var billed)) return Quantity.Of(0, unit);
        return billed?.Unit == unit ? billed : null;
    }

    /// <summary>What was billed for work under a contract; null where it was billed in several currencies or in
    /// another.</summary>
    public Money? OfWork(string contract, Currency currency)
    {
        if (!_work.TryGetValue(contract, out var billed)) return Money.Zero(currency);
        return billed?.Currency == currency ? billed : null;
    }

    public void Add(BilledItem item)
    {
        if (item.IsPrepayment) return;
        if (item.Source is { } source)
            _sources[source] = _sources.GetValueOrDefault(source) + item.Quantity.Value;
        if (item is { OrderId: { } order, OrderLineId: { } line, Quantity.IsZero: false })
            AddQuantity((order, line), item.Quantity);
        if (item is { OrderId: null, ContractId: { } contract } && IsWork(item.Source)) AddWork(contract, item.Net);
    }

    // What a supplier bills under a contract names no source; it counts against the cap.
    private static bool IsWork(string? source) => source is null || SourceReference.IsWork(source);

    private void AddQuantity((string, string) key, Quantity quantity)
    {
        if (!_orderLines.TryGetValue(key, out var billed)) _orderLines[key] = quantity;
        else _orderLines[key] = billed is { } sum && sum.Unit == quantity.Unit ? sum + quantity : null;
    }

    private void AddWork(string contract, Money net)
    {
        if (!_work.TryGetValue(contract, out var billed)) _work[contract] = net;
        else _work[contract] = billed is { } sum && sum.Currency == net.Currency ? sum + net : null;
    }
}
