using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>Units joined by conversions: what each is worth in a first unit of those that hang together. Found once;
/// a conversion that says otherwise than the others is a contradiction.</summary>
internal sealed class UnitGraph
{
    private readonly Dictionary<UnitOfMeasure, List<UnitEdge>> _edges = [];
    private readonly Dictionary<UnitOfMeasure, (int Group, Exact Worth)> _worth = [];
    private readonly Dictionary<int, Finding> _contradictions = [];

    public UnitGraph(IEnumerable<UnitConversion> conversions)
    {
        foreach (var each in conversions)
        {
            var factor = Exact.From(each.Equal.Number) / Exact.From(each.Quantity.Number);
            Add(each.Quantity.Unit, new UnitEdge(each.Equal.Unit, factor, each));
            Add(each.Equal.Unit, new UnitEdge(each.Quantity.Unit, Exact.One / factor, each));
        }

        var group = 0;
        foreach (var unit in _edges.Keys.Order())
            if (!_worth.ContainsKey(unit)) Measure(unit, group++);
    }

    /// <summary>What contradicts, once for each group of units.</summary>
    public IEnumerable<Finding> Contradictions => _contradictions.Values;

    /// <summary>How many of the one unit make one of the other, or null where nothing joins them.</summary>
    public Exact? Factor(UnitOfMeasure from, UnitOfMeasure to) =>
        _worth.TryGetValue(from, out var one) && _worth.TryGetValue(to, out var other) && one.Group == other.Group
            ? (one.Worth / other.Worth).Reduced()
            : null;

    /// <summary>The contradiction among the units that hang together with this one, or null.</summary>
    public Finding? Contradiction(UnitOfMeasure unit) =>
        _worth.TryGetValue(unit, out var found) ? _contradictions.GetValueOrDefault(found.Group) : null;

    /// <summary>The conversions from unit to unit, as few as will do.</summary>
    public ImmutableArray<UnitConversion> Path(UnitOfMeasure from, UnitOfMeasure to)
    {
        var reachedBy = new Dictionary<UnitOfMeasure, (UnitOfMeasure From, UnitConversion By)>();
        var next = new Queue<UnitOfMeasure>([from]);
        while (next.TryDequeue(out var unit) && unit != to)
        {
            foreach (var edge in _edges.GetValueOrDefault(unit, []).OrderBy(edge => edge.To))
                if (edge.To != from && reachedBy.TryAdd(edge.To, (unit, edge.By))) next.Enqueue(edge.To);
        }

        var path = new Stack<UnitConversion>();
        for (var unit = to; unit != from && reachedBy.TryGetValue(unit, out var step); unit = step.From)
            path.Push(step.By);
        return [.. path];
    }

    private void Add(UnitOfMeasure from, UnitEdge edge)
    {
        if (!_edges.TryGetValue(from, out var edges)) _edges[from] = edges = [];
        edges.Add(edge);
    }

    /// <summary>Walks all units that hang together with a first one, whose worth is 1.</summary>
    private void Measure(UnitOfMeasure first, int group)
    {
        _worth[first] = (group, Exact.One);
        var next = new Queue<UnitOfMeasure>([first]);
        while (next.TryDequeue(out var unit))
        {
            foreach (var edge in _edges[unit].OrderBy(edge => edge.To).ThenBy(edge => edge.Factor))
            {
                // 1 of this unit = factor of the other, so one of the other is worth that much less.
                var worth = (_worth[unit].Worth / edge.Factor).Reduced();
                if (_worth.TryAdd(edge.To, (group, worth))) next.Enqueue(edge.To);
                else if (_worth[edge.To].Worth != worth) Contradict(group, unit, edge);
            }
        }
    }

    private void Contradict(int group, UnitOfMeasure unit, UnitEdge edge)
    {
        if (_contradictions.ContainsKey(group)) return;
        var others = _worth[unit].Worth / _worth[edge.To].Worth;
        var sink = new FindingSink();
        sink.Add(PriceFindings.ConversionContradicts, Severity.Error, $"/unitConversions/{edge.By}",
            ("item", edge.By.Item ?? "any item"), ("conversion", edge.By.ToString()), ("from", unit.Code),
            ("others", others.ToText()), ("to", edge.To.Code));
        _contradictions[group] = sink.ToList()[0];
    }

    private sealed record UnitEdge(UnitOfMeasure To, Exact Factor, UnitConversion By);
}
