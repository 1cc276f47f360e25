using System.Collections.Frozen;
using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>
/// What units are in other units, for all items and for some. Conversions are put together along a way of any length,
/// exactly; there and back gives the same quantity. The order of the conversions does not matter. Immutable, safe to
/// share between threads.
/// </summary>
public sealed class UnitConversions
{
    private readonly UnitGraph _general;
    private readonly FrozenDictionary<string, UnitGraph> _byItem;

    private UnitConversions(ImmutableArray<UnitConversion> items)
    {
        Items = items;
        var sink = new FindingSink();
        foreach (var each in items)
        {
            if (IsPositive(each)) continue;
            sink.Add(PriceFindings.ConversionNotPositive, Severity.Error, $"/unitConversions/{each}",
                ("conversion", each.ToString()));
        }

        var usable = items.Where(IsPositive).ToList();
        var general = usable.Where(each => each.Item is null).ToList();
        _general = new UnitGraph(general);
        _byItem = usable.Where(each => each.Item is not null).GroupBy(each => each.Item!, StringComparer.Ordinal)
            .ToFrozenDictionary(
                own => own.Key, own => new UnitGraph(own.Concat(WithoutPairsOf(own, general))), StringComparer.Ordinal);
        foreach (var graph in _byItem.Values.Prepend(_general))
            foreach (var contradiction in graph.Contradictions) sink.Add(contradiction);
        Findings = sink.ToList();
    }

    /// <summary>No conversions.</summary>
    public static UnitConversions None { get; } = new([]);

    /// <summary>Multiples that UN/ECE Recommendation 20 states with its codes: of gram, metre, litre, second and watt
    /// hour, the dozen, the hundred, the thousand. A day has as many hours as are agreed, so none here.</summary>
    public static UnitConversions Standard { get; } = new(StandardUnits.Conversions);

    /// <summary>The conversions.</summary>
    public ImmutableArray<UnitConversion> Items { get; }

    /// <summary>What is wrong with them: contradictions, quantities that are not above zero. A conversion with such
    /// quantities is left out; units that hang together with a contradiction are not converted.</summary>
    public FindingList Findings { get; }

    /// <summary>A table of conversions.</summary>
    public static UnitConversions Of(params ImmutableArray<UnitConversion> conversions) =>
        new(conversions.IsDefault ? [] : conversions);

    /// <summary>This table and more conversions.</summary>
    public UnitConversions With(params ImmutableArray<UnitConversion> conversions) => new([.. Items, .. conversions]);

    /// <summary>How many of a unit are one of another, exactly: 12 for XBX and C62 where 1 XBX = 12 C62. Null where
    /// nothing joins them, or where a contradiction does.</summary>
    /// <param name="from">The unit of which there is one.</param>
    /// <param name="to">The unit that is counted.</param>
    /// <param name="item">Item seller's identifier (BT-155), whose own conversions come before those for any; or
    /// null.</param>
    public Exact? Factor(UnitOfMeasure from, UnitOfMeasure to, string? item = null)
    {
        if (from == to) return Exact.One;
        var graph = GraphOf(item);
        return graph.Contradiction(from) is null ? graph.Factor(from, to) : null;
    }

    /// <summary>A quantity in another unit, exactly.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="to">The unit.</param>
    /// <param name="item">Item seller's identifier (BT-155), whose own conversions come before those for any; or
    /// null.</param>
    /// <param name="path">The place that findings name. Default: empty.</param>
    public Outcome<Quantity> Convert(Quantity quantity, UnitOfMeasure to, string? item = null, string path = "")
    {
        if (quantity.Unit == to) return new Outcome<Quantity>(quantity);
        var sink = new FindingSink();
        if (GraphOf(item).Contradiction(quantity.Unit) is { } contradiction)
        {
            sink.Add(contradiction with { Path = path });
        }
        else if (Factor(quantity.Unit, to, item) is not { } factor)
        {
            sink.Add(PriceFindings.ConversionMissing, Severity.Error, path,
                ("quantity", quantity), ("to", to.Code), ("item", item ?? "any item"));
        }
        else if (ComputedPrice.TryDigits(Exact.From(quantity.Number) * factor, null, out var number))
        {
            return new Outcome<Quantity>(Quantity.From(number, to));
        }
        else
        {
            sink.Add(PriceFindings.ConversionDigits, Severity.Error, path,
                ("quantity", quantity), ("to", to.Code), ("factor", factor.ToText()));
        }

        return new Outcome<Quantity>(default, sink.ToList());
    }

    /// <summary>The conversions by which a unit becomes another, as few as will do; empty where there is no
    /// way.</summary>
    internal ImmutableArray<UnitConversion> Path(UnitOfMeasure from, UnitOfMeasure to, string? item) =>
        GraphOf(item).Path(from, to);

    private UnitGraph GraphOf(string? item) =>
        item is not null && _byItem.TryGetValue(item, out var own) ? own : _general;

    private static bool IsPositive(UnitConversion each) => each.Quantity.IsPositive && each.Equal.IsPositive;

    private static IEnumerable<UnitConversion> WithoutPairsOf(
        IEnumerable<UnitConversion> own, IEnumerable<UnitConversion> general)
    {
        var pairs = own.Select(PairOf).ToHashSet();
        return general.Where(each => !pairs.Contains(PairOf(each)));
    }

    private static (UnitOfMeasure, UnitOfMeasure) PairOf(UnitConversion each) =>
        each.Quantity.Unit.CompareTo(each.Equal.Unit) <= 0
            ? (each.Quantity.Unit, each.Equal.Unit)
            : (each.Equal.Unit, each.Quantity.Unit);
}
