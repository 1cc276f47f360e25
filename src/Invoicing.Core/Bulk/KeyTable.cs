namespace Invoicing.Bulk;

/// <summary>The key of an order line in columns: the number of the order in the upper half, of the line in the lower,
/// so that the lines of an order lie together. Who keeps numbers of its own uses them; for ids that are texts a
/// <see cref="KeyTable"/> gives numbers.</summary>
public static class MatchKey
{
    /// <summary>The key of a line that names no order.</summary>
    public const long None = 0;

    /// <summary>The key of an order line.</summary>
    /// <param name="order">The number of the order, above zero.</param>
    /// <param name="line">The number of the line, not negative; it need not differ between orders.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static long Of(int order, int line)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(order);
        ArgumentOutOfRangeException.ThrowIfNegative(line);
        return ((long)order << 32) | (uint)line;
    }

    /// <summary>The number of the order.</summary>
    public static int OrderOf(long key) => (int)(key >> 32);

    /// <summary>The number of the line.</summary>
    public static int LineOf(long key) => (int)(key & int.MaxValue);
}

/// <summary>Gives keys to the ids of orders and their lines, the same for the same ids. Not safe for use by several
/// threads at once.</summary>
public sealed class KeyTable
{
    private readonly Dictionary<string, int> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly List<string> _orderIds = [];
    private readonly List<string> _lineIds = [];

    /// <summary>The key of an order line; ids that are new are numbered.</summary>
    /// <param name="orderId">The id of the order.</param>
    /// <param name="lineId">The id of the line, unique within the order (BT-132).</param>
    public long Of(string orderId, string lineId) =>
        MatchKey.Of(Number(_orders, _orderIds, orderId), Number(_lines, _lineIds, lineId));

    /// <summary>The id of the order of a key.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The key is not from this table.</exception>
    public string OrderOf(long key) => Id(_orderIds, MatchKey.OrderOf(key), key);

    /// <summary>The id of the line of a key.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The key is not from this table.</exception>
    public string LineOf(long key) => Id(_lineIds, MatchKey.LineOf(key), key);

    private static int Number(Dictionary<string, int> numbers, List<string> ids, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (numbers.TryGetValue(id, out var number)) return number;
        ids.Add(id);
        return numbers[id] = ids.Count;
    }

    private static string Id(List<string> ids, int number, long key) => number > 0 && number <= ids.Count
        ? ids[number - 1]
        : throw new ArgumentOutOfRangeException(nameof(key), key, "Not a key of this table.");
}
