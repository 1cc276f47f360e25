using System.Collections.Immutable;
using Invoicing.Orders;

namespace Invoicing.Bulk;

/// <summary>An order line and its order.</summary>
internal sealed record OrderedLine(Order Order, OrderLine Line);

/// <summary>Order lines on their way into columns.</summary>
internal sealed class OrderColumnsBuilder
{
    private readonly Dictionary<long, OrderedLine> _byKey = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly Dictionary<MatchTolerances, int> _tolerances = [];
    private readonly List<(long Key, UnitPrice Net, int Tolerance, OrderLine Line)> _rows = [];

    public ImmutableArray<MatchTolerances> Tolerances =>
        [.. _tolerances.OrderBy(each => each.Value).Select(each => each.Key)];

    public bool IsKnown(string order) => _known.Contains(order) || _refused.Contains(order);

    public bool IsRefused(string order) => _refused.Contains(order);

    public void Refuse(string order) => _refused.Add(order);

    public OrderedLine? Find(long key) => _byKey.GetValueOrDefault(key);

    public void Add(long key, Order order, OrderLine line, MatchTolerances tolerances)
    {
        _known.Add(order.Id);
        _byKey[key] = new OrderedLine(order, line);
        if (!_tolerances.TryGetValue(tolerances, out var which)) _tolerances[tolerances] = which = _tolerances.Count;
        PlainAllowances.TryNet(line.Price!.Value, line.Adjustments, out var net);
        _rows.Add((key, net, which, line));
    }

    public OrderLineColumns ToColumns(HashSet<long> final) => new()
    {
        Keys = _rows.Select(row => row.Key).ToArray(),
        Quantities = _rows.Select(row => row.Line.Quantity).ToArray(),
        Prices = _rows.Select(row => row.Net).ToArray(),
        Levels = _rows.Select(row => row.Line.MatchLevel == MatchLevel.Ordered && final.Contains(row.Key)
            ? MatchLevel.Received : row.Line.MatchLevel).ToArray(),
        Tolerances = _rows.Select(row => row.Tolerance).ToArray(),
    };
}

/// <summary>Invoice lines on their way into columns.</summary>
internal sealed class BilledColumnsBuilder
{
    private readonly List<long> _keys = [];
    private readonly List<int> _documents = [];
    private readonly List<Quantity> _quantities = [];
    private readonly List<UnitPrice> _prices = [];
    private readonly List<BilledAs> _as = [];
    private readonly List<string> _ids = [];

    public void Add(long key, int document, Quantity quantity, UnitPrice price, BilledAs counts, string id)
    {
        _keys.Add(key);
        _documents.Add(document);
        _quantities.Add(quantity);
        _prices.Add(price);
        _as.Add(counts);
        _ids.Add(id);
    }

    public BilledLineColumns ToColumns() => new()
    {
        Keys = _keys.ToArray(),
        Documents = _documents.ToArray(),
        Quantities = _quantities.ToArray(),
        Prices = _prices.ToArray(),
        As = _as.ToArray(),
        Ids = _ids.ToArray(),
    };
}

/// <summary>Quantities on their way into columns.</summary>
internal sealed class QuantityColumnsBuilder
{
    private readonly List<long> _keys = [];
    private readonly List<Quantity> _quantities = [];

    public void Add(long key, Quantity quantity)
    {
        _keys.Add(key);
        _quantities.Add(quantity);
    }

    public QuantityColumns ToColumns() => new() { Keys = _keys.ToArray(), Quantities = _quantities.ToArray() };
}
