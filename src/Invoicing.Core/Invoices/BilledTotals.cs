using Invoicing.Catalog;

namespace Invoicing.Invoices;

/// <summary>What was billed of each fact, order line and contract, as a run goes on.</summary>
internal sealed class BilledTotals
{
    private readonly Dictionary<string, decimal> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Order, string Line), Quantity> _orderLines = [];
    private readonly Dictionary<(string Order, string Line), List<Quantity>> _inOtherUnits = [];
    private readonly Dictionary<string, Money?> _work = new(StringComparer.Ordinal);

    public BilledTotals(BilledSoFar before)
    {
        foreach (var item in before.Items) Add(item);
    }

    /// <summary>Whether more of the fact was billed than credited.</summary>
    public bool IsBilled(string source) => _sources.TryGetValue(source, out var quantity) && quantity != 0;

    /// <summary>What was billed of an order line, and not credited: never below nothing, since a credit gives back no
    /// more than was billed. Null where it was billed in another unit that is not converted.</summary>
    public Quantity? OfOrderLine(
        string order, string line, UnitOfMeasure unit, UnitConversions? units = null, string? item = null)
    {
        var none = Quantity.Of(0, unit);
        if (!_orderLines.TryGetValue((order, line), out var billed)) return none;
        if (InUnit(billed, unit, units, item) is not { } sum) return null;
        if (_inOtherUnits.TryGetValue((order, line), out var others))
        {
            foreach (var other in others)
            {
                if (InUnit(other, unit, units, item) is not { } converted) return null;
                sum += converted;
            }
        }

        return sum.IsNegative ? none : sum;
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

    // What was billed and credited is nothing in every unit.
    private static Quantity? InUnit(Quantity quantity, UnitOfMeasure unit, UnitConversions? units, string? item)
    {
        if (quantity.Unit == unit || quantity.IsZero) return Quantity.Of(quantity.Value, unit);
        return units?.Convert(quantity, unit, item) is { IsOk: true } known ? known.Value : null;
    }

    // Each unit by itself, so that it does not matter in which order documents came.
    private void AddQuantity((string, string) key, Quantity quantity)
    {
        if (!_orderLines.TryGetValue(key, out var billed)) _orderLines[key] = quantity;
        else if (billed.Unit == quantity.Unit) _orderLines[key] = billed + quantity;
        else if (!_inOtherUnits.TryGetValue(key, out var others)) _inOtherUnits[key] = [quantity];
        else AddTo(others, quantity);
    }

    private static void AddTo(List<Quantity> sums, Quantity quantity)
    {
        var at = sums.FindIndex(sum => sum.Unit == quantity.Unit);
        if (at < 0) sums.Add(quantity);
        else sums[at] += quantity;
    }

    private void AddWork(string contract, Money net)
    {
        if (!_work.TryGetValue(contract, out var billed)) _work[contract] = net;
        else _work[contract] = billed is { } sum && sum.Currency == net.Currency ? sum + net : null;
    }
}
