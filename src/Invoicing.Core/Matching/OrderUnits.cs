using Invoicing.Catalog;

namespace Invoicing.Matching;

/// <summary>Quantities billed in the unit of the order line, exactly, also where a quantity cannot hold the
/// digits: 1 piece of what is ordered in dozens is 1/12.</summary>
internal sealed class OrderUnits(MatchFacts facts)
{
    private UnitConversions? _conversions;

    /// <summary>The quantity that a line bills; null where its unit is not converted.</summary>
    public Exact? Of(MatchLine line)
    {
        var unit = line.OrderLine!.Quantity.Unit;
        if (line.Quantity.Unit == unit) return Exact.From(line.Quantity.Number);
        _conversions ??= facts.UnitConversions.IsEmpty
            ? UnitConversions.Standard
            : UnitConversions.Standard.With(facts.UnitConversions);
        return _conversions.Factor(line.Quantity.Unit, unit, line.OrderLine.Item.SellerId) is { } factor
            ? Exact.From(line.Quantity.Number) * factor
            : null;
    }
}
