using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>The order lines among which an invoice line is looked for: those of the order named, else those that the
/// seller has open with the buyer.</summary>
internal sealed class AssignScopes(
    AssignFacts known, InvoiceDraft draft, AssignVocabulary words, AssignmentOptions options)
{
    private readonly Dictionary<(string Order, string Line), AssignOpenLine> _lines = [];
    private readonly Dictionary<(string Order, string Line), Int128> _taken = [];
    private readonly Dictionary<(string Order, string Line), Int128> _takenBack = [];
    private readonly Dictionary<string, AssignIndex> _ofOrders = new(StringComparer.Ordinal);
    private AssignIndex? _ofSeller;

    /// <summary>Counts what a line bills of the order line that it names, so that it does not remain for
    /// others.</summary>
    public void Take(AssignLine line, bool isBack)
    {
        if (line is not { Order: { } order, OrderLine: { } ordered }
            || known.InUnitOf(ordered, line.Line.Quantity) is not { } quantity) return;
        var taken = isBack ? _takenBack : _taken;
        var key = (order.Id, ordered.Id);
        taken[key] = taken.GetValueOrDefault(key) + Int128.Abs(AssignOpenLine.Fine(quantity));
    }

    /// <summary>Lowers what remains of an order line by a share that goes to it; that of the line named is counted
    /// already.</summary>
    public void TakeShare(AssignLine line, AssignShare share, bool isBack)
    {
        var open = Of(share.Order, share.OrderLine);
        var part = Int128.Abs(AssignOpenLine.Fine(share.Part.Quantity));
        if (line.OrderLine?.Id == share.OrderLine.Id)
            part -= Int128.Abs(AssignOpenLine.Fine(line.Line.Quantity));
        if (isBack) open.Billed -= part;
        else open.Remaining -= part;
    }

    public AssignIndex Of(AssignLine line) => line.Order is { } order ? Of(order) : OfSeller;

    public AssignIndex Of(Order order)
    {
        if (_ofOrders.TryGetValue(order.Id, out var index)) return index;
        return _ofOrders[order.Id] = new AssignIndex([.. LinesOf(order)], options.MostCandidates);
    }

    public AssignIndex OfSeller => _ofSeller ??= new AssignIndex(
        [
            .. new AssignParties(known, draft).Orders
                .Where(order => order.Currency == draft.Currency)
                .SelectMany(LinesOf),
        ], options.MostCandidates);

    /// <summary>What is open of an order line, and what is taken by lines that name it.</summary>
    public AssignOpenLine Of(Order order, OrderLine line)
    {
        if (!_lines.TryGetValue((order.Id, line.Id), out var open))
            _lines[(order.Id, line.Id)] = open = OpenLine(order, line);
        return open;
    }

    // A line whose id another line of the order has cannot be told from it.
    private IEnumerable<AssignOpenLine> LinesOf(Order order)
    {
        var lines = known.LinesOf(order);
        return order.Lines.Where(line => lines.ById(line.Id) is not null).Select(line => Of(order, line));
    }

    private AssignOpenLine OpenLine(Order order, OrderLine line)
    {
        var key = (order.Id, line.Id);
        var unit = line.Quantity.Unit;
        var billed = known.Billed.OfOrderLine(order.Id, line.Id, unit);
        var delivered = known.Delivered.Of(order.Id, line.Id, unit);
        return new AssignOpenLine
        {
            Order = order,
            Line = line,
            Billed = Fine(billed) - _takenBack.GetValueOrDefault(key),
            Remaining = Most(order, line, delivered) - Fine(billed) - _taken.GetValueOrDefault(key),
            Delivered = delivered,
            Accepted = known.Accepted.Of(order.Id, line.Id, unit),
            IsReceived = line.MatchLevel == MatchLevel.Ordered || Fine(delivered) > Fine(billed),
            IsOpen = !line.IsClosed && order.Status is not (OrderStatus.Closed or OrderStatus.Cancelled),
            Words = words.Of(line.Item),
            PerUnit = line.Price?.PerUnit.Reduced(),
        };
    }

    // What was ordered; where nothing more will come, what came.
    private Int128 Most(Order order, OrderLine line, Quantity? delivered)
    {
        var ordered = AssignOpenLine.Fine(line.Quantity);
        return Fine(delivered) is { } came && came < ordered && known.Delivered.IsFinal(order.Id, line.Id)
            ? came
            : ordered;
    }

    private static Int128? Fine(Quantity? quantity) =>
        quantity is { } known ? AssignOpenLine.Fine(known) : null;
}
