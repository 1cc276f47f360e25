using Invoicing.Bulk;
using Invoicing.Orders;

namespace Invoicing.Core.Tests.Bulk;

/// <summary>What is found of a line by the plainest means: dictionaries, rationals, one document after the
/// other.</summary>
sealed record PlainFound(
    int Document, string Id, MatchCodes Codes, long? PriceEffect, long? AboveEffect, long? BelowEffect);

/// <summary>The model that a batch is held against. It shares no code with it but the tolerances themselves.</summary>
sealed class PlainMatch(BatchCase of)
{
    readonly Dictionary<long, Exact> _billed = [];
    readonly HashSet<long> _otherUnit = [];
    readonly List<PlainFound> _found = [];

    public static List<PlainFound> Of(BatchCase of)
    {
        var match = new PlainMatch(of);
        foreach (var row in of.Before) match.Bill(row.Key, row.Quantity);
        foreach (var document in of.Lines.GroupBy(line => line.Document).OrderBy(document => document.Key))
            foreach (var lines in document.GroupBy(line => line.Key)) match.Match([.. lines]);
        return match._found;
    }

    void Match(List<BilledRow> lines)
    {
        var orderLines = of.OrderLines.Where(each => each.Key == lines[0].Key).ToList();
        if (lines[0].Key == MatchKey.None) Add(lines, MatchCodes.NotAgreed);
        else if (!of.OrderLines.Any(each => MatchKey.OrderOf(each.Key) == MatchKey.OrderOf(lines[0].Key)))
            Add(lines, MatchCodes.OrderUnknown);
        else if (orderLines.Count != 1) Add(lines, MatchCodes.OrderLineUnknown);
        else Match(lines, orderLines[0]);
    }

    void Add(List<BilledRow> lines, MatchCodes codes) =>
        _found.AddRange(lines.Select(line => new PlainFound(line.Document, line.Id, codes, null, null, null)));

    void Match(List<BilledRow> lines, OrderedRow ordered)
    {
        var quantity = OfQuantity([.. lines.Where(CountsQuantity).OrderBy(line => int.Parse(line.Id, null))], ordered);
        if (lines.Any(line => line.Quantity.Unit != ordered.Quantity.Unit)) _otherUnit.Add(ordered.Key);
        foreach (var line in lines)
        {
            var (price, effect) = OfPrice(line, ordered);
            var found = quantity?.Line == line ? quantity : null;
            var codes = price | (found?.Codes ?? MatchCodes.None);
            if (codes == MatchCodes.None) continue;
            var isComparable = price != MatchCodes.CurrencyDiffers;
            _found.Add(new PlainFound(line.Document, line.Id, codes, effect,
                isComparable ? found?.Above : null, isComparable ? found?.Below : null));
        }
    }

    (MatchCodes Codes, long? Effect) OfPrice(BilledRow line, OrderedRow ordered)
    {
        if (ordered.Price.Currency.IsNone)
            return (CountsQuantity(line) ? MatchCodes.PriceNotAgreed : MatchCodes.None, null);
        if (ordered.Price.Currency != line.Price.Currency) return (MatchCodes.CurrencyDiffers, null);
        var (billed, agreed) = (line.Price.PerUnit, ordered.Price.PerUnit);
        if (!CountsQuantity(line) || line.Quantity.Unit != ordered.Quantity.Unit
            || of.Tolerances[ordered.Tolerance].UnitPrice.Range.Allows(
                agreed, billed, Dimension.PerUnit(ordered.Price))) return default;
        var (asked, expected) = (Minor(line.Quantity.Value, line.Price), Minor(line.Quantity.Value, ordered.Price));
        return (billed > agreed ? MatchCodes.PriceAboveOrder : MatchCodes.PriceBelowOrder,
            asked is null || expected is null ? null : InLong((System.Numerics.BigInteger)asked - expected.Value));
    }

    QuantityModel? OfQuantity(List<BilledRow> lines, OrderedRow ordered)
    {
        if (lines.Count == 0) return null;
        var (key, unit) = (ordered.Key, ordered.Quantity.Unit);
        var counted = of.Received.Concat(of.Before)
            .Concat(ordered.Level == MatchLevel.Accepted ? of.Accepted : []).Where(row => row.Key == key);
        if (_otherUnit.Contains(key) || counted.Any(row => row.Quantity.Unit != unit))
            return new(lines[0], MatchCodes.UnitDiffers, null, null);
        if (lines.Find(line => line.Quantity.Unit != unit) is { } odd)
            return new(odd, MatchCodes.UnitDiffers, null, null);
        var signed = lines.Select(line => line.As == BilledAs.Credited ? -line.Quantity : line.Quantity).ToList();
        var before = NotNegative(_billed.GetValueOrDefault(key));
        var now = Sum(signed.Where(each => !each.IsNegative));
        var after = NotNegative(before + Sum(signed.Where(each => each.IsNegative))) + now;
        foreach (var each in signed) Bill(key, each);
        return now.IsZero ? null : Weighed(lines[0], ordered, now, after);
    }

    QuantityModel Weighed(BilledRow line, OrderedRow ordered, Exact now, Exact after)
    {
        var (codes, excess, missing) = (MatchCodes.None, Exact.Zero, Exact.Zero);
        foreach (var (reference, range, above, nothing, below) in Levels(ordered).Reverse())
        {
            if (range.Allows(reference, after, Dimension.Of(ordered.Quantity.Unit))) continue;
            if (after > reference)
            {
                codes = (codes & AllBelow) | (reference.IsZero ? nothing : above);
                excess = Larger(excess, after - reference < now ? after - reference : now);
            }
            else
            {
                codes = (codes & ~AllBelow) | below;
                missing = Larger(missing, reference - after);
            }
        }

        var price = ordered.Price;
        return new(line, codes,
            (codes & ~AllBelow) == MatchCodes.None || price.Currency.IsNone ? null : Minor(excess, price),
            (codes & AllBelow) == MatchCodes.None || price.Currency.IsNone ? null : -Minor(missing, price));
    }

    IEnumerable<(Exact, ToleranceRange, MatchCodes, MatchCodes, MatchCodes)> Levels(OrderedRow ordered)
    {
        var tolerances = of.Tolerances[ordered.Tolerance];
        yield return (ordered.Quantity.Value, tolerances.QuantityOrdered.Range, MatchCodes.QuantityAboveOrder,
            MatchCodes.QuantityAboveOrder, MatchCodes.QuantityBelowOrder);
        if (ordered.Level == MatchLevel.Ordered) yield break;
        yield return (SumOf(of.Received, ordered.Key), tolerances.QuantityReceived.Range,
            MatchCodes.QuantityAboveDelivered, MatchCodes.ReceiptMissing, MatchCodes.QuantityBelowDelivered);
        if (ordered.Level == MatchLevel.Received) yield break;
        yield return (SumOf(of.Accepted, ordered.Key), tolerances.QuantityAccepted.Range,
            MatchCodes.QuantityAboveAccepted, MatchCodes.AcceptanceMissing, MatchCodes.QuantityBelowAccepted);
    }

    void Bill(long key, Quantity quantity) => _billed[key] = _billed.GetValueOrDefault(key) + quantity.Value;

    static Exact NotNegative(Exact value) => value.Sign < 0 ? Exact.Zero : value;

    static Exact Sum(IEnumerable<Quantity> quantities) =>
        quantities.Aggregate(Exact.Zero, (sum, quantity) => sum + quantity.Value);

    static Exact SumOf(QuantityRow[] rows, long key) =>
        Sum(rows.Where(row => row.Key == key).Select(row => row.Quantity));

    static Exact Larger(Exact left, Exact right) => left < right ? right : left;

    static bool CountsQuantity(BilledRow line) => line.As is BilledAs.Billed or BilledAs.Credited;

    static long? Minor(Exact quantity, UnitPrice price) =>
        InLong((quantity * price.PerUnit).Round(price.Currency.Digits, Rounding.HalfUp));

    static long? InLong(System.Numerics.BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? (long)value : null;

    const MatchCodes AllBelow = MatchCodes.QuantityBelowOrder | MatchCodes.QuantityBelowDelivered
        | MatchCodes.QuantityBelowAccepted;

    sealed record QuantityModel(BilledRow Line, MatchCodes Codes, long? Above, long? Below);
}
