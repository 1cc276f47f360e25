using Invoicing.Bulk;
using Invoicing.Orders;

namespace Invoicing.Core.Tests.Bulk;

sealed record BilledRow(
    long Key, int Document, Quantity Quantity, UnitPrice Price, BilledAs As, string Id);

sealed record OrderedRow(long Key, Quantity Quantity, UnitPrice Price, MatchLevel Level, int Tolerance);

sealed record QuantityRow(long Key, Quantity Quantity);

/// <summary>What a batch matches, as rows.</summary>
sealed record BatchCase(
    BilledRow[] Lines, OrderedRow[] OrderLines, QuantityRow[] Received, QuantityRow[] Accepted, QuantityRow[] Before,
    MatchTolerances[] Tolerances)
{
    public MatchBatch Batch() => new()
    {
        Lines = new BilledLineColumns
        {
            Keys = Column(Lines, row => row.Key), Documents = Column(Lines, row => row.Document),
            Quantities = Column(Lines, row => row.Quantity), Prices = Column(Lines, row => row.Price),
            As = Column(Lines, row => row.As), Ids = Column(Lines, row => row.Id),
        },
        OrderLines = new OrderLineColumns
        {
            Keys = Column(OrderLines, row => row.Key), Quantities = Column(OrderLines, row => row.Quantity),
            Prices = Column(OrderLines, row => row.Price), Levels = Column(OrderLines, row => row.Level),
            Tolerances = Column(OrderLines, row => row.Tolerance),
        },
        Received = Columns(Received),
        Accepted = Columns(Accepted),
        BilledBefore = Columns(Before),
        Tolerances = [.. Tolerances],
    };

    /// <summary>The same, its rows in another order: that of the seed. Lines of a document that bill one order line
    /// keep theirs.</summary>
    public BatchCase Shuffled(int seed)
    {
        var places = new Dictionary<(int, long), int>();
        var random = new Random(seed);
        foreach (var line in Lines) places.TryAdd((line.Document, line.Key), random.Next());
        return this with
        {
            Lines = [.. Lines.OrderBy(line => places[(line.Document, line.Key)])],
            OrderLines = [.. OrderLines.OrderBy(_ => random.Next())],
            Received = [.. Received.OrderBy(_ => random.Next())],
            Accepted = [.. Accepted.OrderBy(_ => random.Next())],
            Before = [.. Before.OrderBy(_ => random.Next())],
        };
    }

    public override string ToString() =>
        $"lines {Text(Lines)}; order lines {Text(OrderLines)}; received {Text(Received)}; accepted {Text(Accepted)}; "
        + $"before {Text(Before)}; tolerances {Text(Tolerances)}";

    static string Text<T>(T[] rows) => string.Join(", ", rows);

    static QuantityColumns Columns(QuantityRow[] rows) =>
        new() { Keys = Column(rows, row => row.Key), Quantities = Column(rows, row => row.Quantity) };

    static TValue[] Column<TRow, TValue>(TRow[] rows, Func<TRow, TValue> value) => [.. rows.Select(value)];
}
