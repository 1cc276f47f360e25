using System.Numerics;
using Invoicing.Findings;

namespace Invoicing.Bulk;

internal ref partial struct MatchPass
{
    // What one document after the other bills of an order line; what those before billed was billed before.
    private readonly void MatchDocuments<T>(in OrderLineTotals<T> line, T billed, int from, int to)
        where T : struct, IBinaryInteger<T>
    {
        var isOfUnit = line.IsOfUnit;
        while (from < to)
        {
            var end = EndOfDocument(from, to);
            var now = Billed(line, from, end);
            var found = default(QuantityFound<T>);
            if (!isOfUnit || now.HasOtherUnit) found.Codes = now.Counts ? MatchCodes.UnitDiffers : MatchCodes.None;
            else Compare(line, T.Max(billed, T.Zero), now, ref found);
            if (found.Codes == MatchCodes.None) AddPrices(line.OrderLine, from, end);
            else AddDocument(line, found, T.Max(billed, T.Zero), now.Raised, isOfUnit && now.HasOtherUnit, from, end);
            billed += now.Raised - now.Lowered;
            isOfUnit &= !now.LeavesOtherUnit;
            from = end;
        }
    }

    private readonly int EndOfDocument(int from, int to)
    {
        var document = _documents[LineAt(from)];
        do from++;
        while (from < to && _documents[LineAt(from)] == document);
        return from;
    }

    private readonly BilledNow<T> Billed<T>(in OrderLineTotals<T> line, int from, int to)
        where T : struct, IBinaryInteger<T>
    {
        var unit = _ordered[line.OrderLine].Unit;
        var now = default(BilledNow<T>);
        for (var at = from; at < to; at++)
        {
            var place = LineAt(at);
            ref readonly var quantity = ref _quantities[place];
            now.LeavesOtherUnit |= quantity.Unit != unit;
            if (ChangesValueOnly(place)) continue;
            now.Counts = true;
            now.HasOtherUnit |= quantity.Unit != unit;
            var number = T.CreateTruncating(quantity.Mantissa);
            if (quantity.Scale != line.Scale) number *= T.CreateTruncating(Powers.Of10[line.Scale - quantity.Scale]);
            if (T.IsNegative(number) != IsCredit(place)) now.Lowered += T.Abs(number);
            else now.Raised += T.Abs(number);
        }

        return now;
    }

    private readonly void Compare<T>(
        in OrderLineTotals<T> line, T before, BilledNow<T> now, ref QuantityFound<T> found)
        where T : struct, IBinaryInteger<T>
    {
        if (T.IsZero(now.Raised)) return;
        var after = T.Max(before - now.Lowered, T.Zero) + now.Raised;
        Weigh(line, 0, line.Ordered, after, now.Raised, ref found);
        if (line.Level != Orders.MatchLevel.Ordered) Weigh(line, 1, line.Received, after, now.Raised, ref found);
        if (line.Level == Orders.MatchLevel.Accepted) Weigh(line, 2, line.Accepted, after, now.Raised, ref found);
    }

    private readonly void Weigh<T>(
        in OrderLineTotals<T> line, int level, T reference, T after, T raised, ref QuantityFound<T> found)
        where T : struct, IBinaryInteger<T>
    {
        if (after == reference) return;
        var isAbove = after > reference;
        var tolerance = TolerancesOf(line.OrderLine).Quantity(level, isAbove);
        if (tolerance.IsUnlimited) return;
        var difference = T.Abs(after - reference);
        if (tolerance.AllowsQuantity(
            Int128.CreateTruncating(difference), Int128.CreateTruncating(reference), line.Scale,
            _ordered[line.OrderLine].Unit)) return;
        if (isAbove) found.AddAbove(level, T.IsZero(reference), T.Min(difference, raised));
        else found.AddBelow(level, difference);
    }

    private readonly FoundLine Found<T>(in OrderLineTotals<T> line, QuantityFound<T> found, T before, T now)
        where T : struct, IBinaryInteger<T>
    {
        var unit = _ordered[line.OrderLine].Unit;
        return new FoundLine(0, line.OrderLine, found.Codes)
        {
            AboveEffect = found.HasAbove ? Effect(line, found.Excess) : null,
            BelowEffect = found.HasBelow ? -Effect(line, found.Missing) : null,
            Now = found.HasQuantity ? Number(now, line.Scale, unit) : null,
            Before = found.HasQuantity ? Number(before, line.Scale, unit) : null,
            Received = found.HasQuantity ? Number(line.Received, line.Scale, unit) : null,
            Accepted = found.HasQuantity ? Number(line.Accepted, line.Scale, unit) : null,
        };
    }

    private readonly long? Effect<T>(in OrderLineTotals<T> line, T quantity)
        where T : struct, IBinaryInteger<T>
    {
        ref readonly var agreed = ref _agreed[line.OrderLine];
        return agreed.Currency.IsNone ? null : WideNumbers.Amount(
            Int128.CreateTruncating(quantity), line.Scale, agreed.Mantissa, agreed.Scale, agreed.BaseQuantity,
            agreed.Currency.Digits);
    }

    private static Quantity? Number<T>(T value, int scale, UnitOfMeasure unit)
        where T : struct, IBinaryInteger<T>
    {
        var number = Int128.CreateTruncating(value);
        for (; scale > 0 && number % 10 == 0; scale--) number /= 10;
        return Int128.Abs(number) < Powers.Of10[Scaled.MaxDigits]
            ? Quantity.From(new Scaled((long)number, scale), unit)
            : null;
    }

    private readonly void AddPrices(int order, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var line = LineAt(at);
            var codes = PriceOf(line, order, out var effect);
            if (codes != MatchCodes.None) Add(new FoundLine(line, order, codes) { PriceEffect = effect });
        }
    }

    private readonly void AddDocument<T>(
        in OrderLineTotals<T> line, QuantityFound<T> quantity, T before, T now, bool isOtherUnit, int from, int to)
        where T : struct, IBinaryInteger<T>
    {
        var bearer = BearerOf(line.OrderLine, isOtherUnit, from, to);
        for (var at = from; at < to; at++)
        {
            if (LineAt(at) != bearer)
            {
                AddPrices(line.OrderLine, at, at + 1);
                continue;
            }

            var codes = PriceOf(bearer, line.OrderLine, out var effect);
            var found = Found(line, quantity, before, now) with { Line = bearer, PriceEffect = effect };
            Add((codes & MatchCodes.CurrencyDiffers) == MatchCodes.None
                ? found with { Codes = quantity.Codes | codes }
                : found with { Codes = quantity.Codes | codes, AboveEffect = null, BelowEffect = null });
        }
    }

    // The line that bears what was found of a quantity: the first by id of those that count, where units differ of
    // those in another unit.
    private readonly int BearerOf(int order, bool isOtherUnit, int from, int to)
    {
        var bearer = -1;
        for (var at = from; at < to; at++)
        {
            var line = LineAt(at);
            if (ChangesValueOnly(line) || (isOtherUnit && _quantities[line].Unit == _ordered[order].Unit)) continue;
            if (bearer < 0 || (!_ids.IsEmpty && PathOrder.Compare(_ids[line], _ids[bearer]) < 0)) bearer = line;
        }

        return bearer;
    }

    private readonly MatchCodes PriceOf(int line, int order, out long? effect)
    {
        ref readonly var billed = ref _prices[line];
        ref readonly var agreed = ref _agreed[order];
        effect = null;
        if (billed == agreed && !agreed.Currency.IsNone) return MatchCodes.None;
        if (agreed.Currency.IsNone) return ChangesValueOnly(line) ? MatchCodes.None : MatchCodes.PriceNotAgreed;
        if (billed.Currency != agreed.Currency) return MatchCodes.CurrencyDiffers;
        return ChangesValueOnly(line) || _quantities[line].Unit != _ordered[order].Unit
            ? MatchCodes.None
            : PriceComparison.Compare(billed, agreed, _quantities[line], TolerancesOf(order), out effect);
    }

    private readonly bool ChangesValueOnly(int line) => !_as.IsEmpty && _as[line] > BilledAs.Credited;

    private readonly bool IsCredit(int line) => !_as.IsEmpty && _as[line] == BilledAs.Credited;

    private readonly CompiledTolerances TolerancesOf(int order) =>
        _tolerances[_toleranceOf.IsEmpty ? 0 : _toleranceOf[order]];

    private struct BilledNow<T>
    {
        public T Raised;
        public T Lowered;
        public bool Counts;
        public bool HasOtherUnit;
        public bool LeavesOtherUnit;
    }
}
