namespace Invoicing.Bulk;

/// <summary>Goes through quantities in the order of their keys, together with order lines in theirs.</summary>
internal ref struct QuantityCursor
{
    private readonly ReadOnlySpan<long> _keys;
    private readonly ReadOnlySpan<int> _places;
    private readonly ReadOnlySpan<Quantity> _quantities;
    private int _from;
    private int _to;

    public QuantityCursor(KeyOrder order, ReadOnlySpan<Quantity> quantities, long first)
    {
        _keys = order.Keys;
        _places = order.Places;
        _quantities = quantities;
        _to = Positions.NotBelow(_keys, first);
    }

    /// <summary>Adds up the quantities of a key; keys that are asked for rise.</summary>
    /// <param name="key">The key.</param>
    /// <param name="unit">The unit of the order line.</param>
    /// <param name="sum">The sum.</param>
    /// <returns>Whether all are of the unit.</returns>
    public bool Take(long key, UnitOfMeasure unit, ref Tally sum)
    {
        var isOfUnit = true;
        var at = _to;
        while (at < _keys.Length && _keys[at] < key) at++;
        _from = at;
        for (; at < _keys.Length && _keys[at] == key; at++)
        {
            ref readonly var quantity = ref _quantities[_places.IsEmpty ? at : _places[at]];
            isOfUnit &= quantity.Unit == unit;
            sum.Add(quantity.Mantissa, quantity.Scale);
        }

        _to = at;
        return isOfUnit;
    }

    /// <summary>What was taken last, added up in 128 bits with the most digits after the point that a quantity
    /// has.</summary>
    public readonly Int128 Wide()
    {
        Int128 sum = 0;
        for (var at = _from; at < _to; at++) sum += Wide(_quantities[_places.IsEmpty ? at : _places[at]]);
        return sum;
    }

    /// <summary>A quantity with the most digits after the point that one has.</summary>
    public static Int128 Wide(in Quantity quantity) =>
        (Int128)quantity.Mantissa * Powers.Of10[Scaled.MaxScale - quantity.Scale];
}

/// <summary>Places in rising keys.</summary>
internal static class Positions
{
    /// <summary>The first place whose key is not below a key.</summary>
    public static int NotBelow(ReadOnlySpan<long> keys, long key)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (keys[middle] < key) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
