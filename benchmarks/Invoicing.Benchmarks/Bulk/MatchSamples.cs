using Invoicing.Bulk;
using Invoicing.Matching;

namespace Invoicing.Benchmarks.Bulk;

/// <summary>Order lines, receipts and invoice lines, one of each for each key, ten lines an order and a document; five
/// lines of a hundred differ from what was agreed.</summary>
sealed class MatchSamples
{
    const int LinesOfOrder = 10;

    MatchSamples(int count, bool isShuffled)
    {
        var random = new Random(20_261_127);
        var orders = Enumerable.Range(1, count / LinesOfOrder).ToArray();
        var rows = Rows(orders, random);
        var (ordered, billed, received) = (rows, rows, rows);
        if (isShuffled)
        {
            ordered = Rearranged(rows, orders, random);
            billed = Rearranged(rows, orders, random);
            received = [.. rows];
            random.Shuffle(received);
        }

        (Lines, OrderLines, Receipts) = (
            Array.ConvertAll(billed, row => row.Billed), Array.ConvertAll(ordered, row => row.Ordered),
            Array.ConvertAll(received, row => row.Received));
        Batch = Columns(ordered, billed, received);
    }

    public PlainInvoiceLine[] Lines { get; }

    public PlainOrderLine[] OrderLines { get; }

    public PlainReceiptLine[] Receipts { get; }

    public MatchBatch Batch { get; }

    public static MatchSamples Of(int count, bool isShuffled) => new(count, isShuffled);

    static Row[] Rows(int[] orders, Random random)
    {
        var rows = new List<Row>();
        foreach (var order in orders)
            for (var line = 1; line <= LinesOfOrder; line++) rows.Add(RowOf(order, line, random));
        return [.. rows];
    }

    static Row RowOf(int order, int line, Random random)
    {
        var id = $"PO-{order:D7}";
        decimal quantity = random.Next(1, 500);
        var price = random.Next(100, 90_000) / 100m;
        var (billed, charged, received) = random.Next(100) switch
        {
            0 => (quantity + 1, price, quantity),
            1 => (quantity, price, quantity - 1),
            2 => (quantity, price + 1, quantity),
            3 => (quantity, price - 0.5m, quantity),
            4 => (quantity, price + 0.01m, quantity),
            _ => (quantity, price, quantity),
        };
        return new Row(
            MatchKey.Of(order, line), new PlainOrderLine(id, line, quantity, price),
            new PlainReceiptLine(id, line, received),
            new PlainInvoiceLine($"R-{order:D7}", $"{line}", id, line, billed, charged));
    }

    // Order by order and document by document, but these in any order.
    static Row[] Rearranged(Row[] rows, int[] orders, Random random)
    {
        var shuffled = orders.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled.SelectMany(order => rows.AsSpan((order - 1) * LinesOfOrder, LinesOfOrder).ToArray())];
    }

    static MatchBatch Columns(Row[] ordered, Row[] billed, Row[] received) => new()
    {
        Lines = new BilledLineColumns
        {
            Keys = Array.ConvertAll(billed, row => row.Key),
            Documents = billed.Select((_, n) => n / LinesOfOrder).ToArray(),
            Quantities = Array.ConvertAll(billed, row => Quantity.Pieces(row.Billed.Quantity)),
            Prices = Array.ConvertAll(billed, row => UnitPrice.Of(row.Billed.Price, Currency.EUR)),
        },
        OrderLines = new OrderLineColumns
        {
            Keys = Array.ConvertAll(ordered, row => row.Key),
            Quantities = Array.ConvertAll(ordered, row => Quantity.Pieces(row.Ordered.Quantity)),
            Prices = Array.ConvertAll(ordered, row => UnitPrice.Of(row.Ordered.Price, Currency.EUR)),
        },
        Received = new QuantityColumns
        {
            Keys = Array.ConvertAll(received, row => row.Key),
            Quantities = Array.ConvertAll(received, row => Quantity.Pieces(row.Received.Quantity)),
        },
        Tolerances =
        [
            MatchTolerances.Of(ToleranceTable.Strict.With(
                ToleranceKind.UnitPrice, ToleranceRange.Within(Tolerance.Of(Percentage.Of(0.5m))))),
        ],
    };

    sealed record Row(long Key, PlainOrderLine Ordered, PlainReceiptLine Received, PlainInvoiceLine Billed);
}
