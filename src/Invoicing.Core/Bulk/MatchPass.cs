using System.Numerics;
using Invoicing.Orders;

namespace Invoicing.Bulk;

/// <summary>One pass over invoice lines, order lines and quantities, all in the order of their keys.</summary>
internal ref partial struct MatchPass
{
    private readonly ReadOnlySpan<long> _keys;
    private readonly ReadOnlySpan<int> _places;
    private readonly ReadOnlySpan<int> _documents;
    private readonly ReadOnlySpan<Quantity> _quantities;
    private readonly ReadOnlySpan<UnitPrice> _prices;
    private readonly ReadOnlySpan<BilledAs> _as;
    private readonly ReadOnlySpan<string> _ids;
    private readonly ReadOnlySpan<long> _orderKeys;
    private readonly ReadOnlySpan<int> _orderPlaces;
    private readonly ReadOnlySpan<Quantity> _ordered;
    private readonly ReadOnlySpan<UnitPrice> _agreed;
    private readonly ReadOnlySpan<MatchLevel> _levels;
    private readonly ReadOnlySpan<int> _toleranceOf;
    private readonly ReadOnlySpan<CompiledTolerances> _tolerances;
    private readonly Span<MatchCodes> _codes;
    private readonly FoundRows _found;
    private QuantityCursor _received;
    private QuantityCursor _accepted;
    private QuantityCursor _before;
    private int _orderAt;

    public MatchPass(MatchRun run, long first, FoundRows found)
    {
        var batch = run.Batch;
        _keys = run.Lines.Keys;
        _places = run.Lines.Places;
        _documents = batch.Lines.Documents.Span;
        _quantities = batch.Lines.Quantities.Span;
        _prices = batch.Lines.Prices.Span;
        _as = batch.Lines.As.Span;
        _ids = batch.Lines.Ids.Span;
        _orderKeys = run.OrderLines.Keys;
        _orderPlaces = run.OrderLines.Places;
        _ordered = batch.OrderLines.Quantities.Span;
        _agreed = batch.OrderLines.Prices.Span;
        _levels = batch.OrderLines.Levels.Span;
        _toleranceOf = batch.OrderLines.Tolerances.Span;
        _tolerances = run.Tolerances;
        _codes = run.Codes;
        _found = found;
        _received = new QuantityCursor(run.Received, batch.Received.Quantities.Span, first);
        _accepted = new QuantityCursor(run.Accepted, batch.Accepted.Quantities.Span, first);
        _before = new QuantityCursor(run.Before, batch.BilledBefore.Quantities.Span, first);
        _orderAt = Positions.NotBelow(_orderKeys, first);
    }

    /// <summary>Matches the lines between two places in the order of keys; all lines of a key are between
    /// them.</summary>
    public void Run(int from, int to)
    {
        while (from < to)
        {
            var key = _keys[from];
            var end = from + 1;
            while (end < to && _keys[end] == key) end++;
            while (_orderAt < _orderKeys.Length && _orderKeys[_orderAt] < key) _orderAt++;
            if (IsKnown(key)) MatchLinesOf(key, from, end);
            else AddUnknown(key, from, end);
            from = end;
        }
    }

    private readonly bool IsKnown(long key) =>
        _orderAt < _orderKeys.Length && _orderKeys[_orderAt] == key && key != MatchKey.None
        && (_orderAt + 1 == _orderKeys.Length || _orderKeys[_orderAt + 1] != key);

    private readonly void AddUnknown(long key, int from, int to)
    {
        var codes = key == MatchKey.None ? MatchCodes.NotAgreed
            : HasOrderOf(key) ? MatchCodes.OrderLineUnknown : MatchCodes.OrderUnknown;
        for (var at = from; at < to; at++) Add(new FoundLine(LineAt(at), -1, codes));
    }

    // The lines of an order lie together: one of them is beside the place where the key would be.
    private readonly bool HasOrderOf(long key) =>
        (_orderAt < _orderKeys.Length && MatchKey.OrderOf(_orderKeys[_orderAt]) == MatchKey.OrderOf(key))
        || (_orderAt > 0 && MatchKey.OrderOf(_orderKeys[_orderAt - 1]) == MatchKey.OrderOf(key));

    private void MatchLinesOf(long key, int from, int to)
    {
        var order = _orderPlaces.IsEmpty ? _orderAt : _orderPlaces[_orderAt];
        ref readonly var ordered = ref _ordered[order];
        var level = _levels.IsEmpty ? MatchLevel.Received : _levels[order];
        Tally received = default, accepted = default, before = default;
        var isReceivedOfUnit = _received.Take(key, ordered.Unit, ref received);
        var isAcceptedOfUnit = _accepted.Take(key, ordered.Unit, ref accepted) || level != MatchLevel.Accepted;
        var isOfUnit = _before.Take(key, ordered.Unit, ref before) && isReceivedOfUnit && isAcceptedOfUnit;
        var now = Reach(from, to);
        var scale = Math.Max(Math.Max(ordered.Scale, received.Scale),
            Math.Max(accepted.Scale, Math.Max(before.Scale, now.Scale)));
        if (Tally.Of(ordered).TryAt(scale, out var all) && received.TryAt(scale, out var allReceived)
            && accepted.TryAt(scale, out var allAccepted) && before.TryAt(scale, out var billed)
            && now.TryAt(scale, out _))
            MatchDocuments(new OrderLineTotals<long>(
                order, level, scale, all, allReceived, allAccepted, isOfUnit), billed, from, to);
        else
            MatchDocuments(new OrderLineTotals<Int128>(
                order, level, Scaled.MaxScale, QuantityCursor.Wide(ordered), _received.Wide(), _accepted.Wide(),
                isOfUnit), _before.Wide(), from, to);
    }

    // No sum of some of the lines is larger.
    private readonly Tally Reach(int from, int to)
    {
        Tally reach = default;
        for (var at = from; at < to; at++)
        {
            ref readonly var quantity = ref _quantities[LineAt(at)];
            reach.Add(Math.Abs(quantity.Mantissa), quantity.Scale);
        }

        return reach;
    }

    private readonly int LineAt(int at) => _places.IsEmpty ? at : _places[at];

    private readonly void Add(in FoundLine found)
    {
        _codes[found.Line] = found.Codes;
        _found.Add(found);
    }
}

/// <summary>What an order line comes to, all numbers x 10^-scale.</summary>
internal readonly record struct OrderLineTotals<T>(
    int OrderLine, MatchLevel Level, int Scale, T Ordered, T Received, T Accepted, bool IsOfUnit)
    where T : struct, IBinaryInteger<T>;
