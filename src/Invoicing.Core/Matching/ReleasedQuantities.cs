using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>What was billed of the releases of blanket orders, of each release no more than it ordered.</summary>
internal sealed class ReleasedQuantities
{
    private readonly Dictionary<(string Order, string Line), Released> _releases = [];
    private readonly Dictionary<(string Order, string Line), List<Released>> _byBlanket = [];

    public ReleasedQuantities(MatchFacts facts)
    {
        foreach (var order in facts.Orders)
        {
            foreach (var line in order.Lines)
            {
                var blanket = order.BlanketOrderId is { } id && line.BlanketLineId is { } of
                    ? (id, of) : (order.Id, line.Id);
                var released = _releases[(order.Id, line.Id)] = new Released(line.Quantity);
                if (!_byBlanket.TryGetValue(blanket, out var all)) _byBlanket[blanket] = all = [];
                all.Add(released);
            }
        }

        foreach (var item in facts.BilledSoFar.Items)
        {
            if (item.IsPrepayment || item is not { OrderId: { } order, OrderLineId: { } line }) continue;
            if (_releases.TryGetValue((order, line), out var released)) released.AddBefore(item.Quantity);
        }
    }

    /// <summary>Counts a line of the invoice.</summary>
    public void Add(MatchLine line)
    {
        if (line is { Order: { } order, OrderLine: { } ordered }
            && _releases.TryGetValue((order.Id, ordered.Id), out var released)) released.Add(line.QuantityInOrderUnit);
    }

    /// <summary>What was billed before, and with the invoice; null where units differ.</summary>
    public (Exact Before, Exact After)? Of(string blanket, string line, UnitOfMeasure unit)
    {
        var (before, after) = (Exact.Zero, Exact.Zero);
        foreach (var released in _byBlanket.GetValueOrDefault((blanket, line)) ?? [])
        {
            if (!released.IsComparable || released.Ordered.Unit != unit) return null;
            before += released.Before;
            after += released.After;
        }

        return (before, after);
    }

    private sealed class Released(Quantity ordered)
    {
        private Exact _before;
        private Exact _now;

        public Quantity Ordered { get; } = ordered;

        public bool IsComparable { get; private set; } = true;

        public Exact Before => Least(_before);

        public Exact After => Least(_before + _now);

        public void AddBefore(Quantity quantity)
        {
            if (quantity.Unit == Ordered.Unit) _before += quantity.Value;
            else IsComparable = false;
        }

        public void Add(Quantity? quantity)
        {
            if (quantity is { } some) _now += some.Value;
            else IsComparable = false;
        }

        private Exact Least(Exact billed) => billed < Ordered.Value ? billed : Ordered.Value;
    }
}
