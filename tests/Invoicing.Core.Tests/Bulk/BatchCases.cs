using FsCheck;
using FsCheck.Fluent;
using Invoicing.Bulk;
using Invoicing.Matching;
using Invoicing.Orders;

namespace Invoicing.Core.Tests.Bulk;

/// <summary>Cases of few keys, so that documents, receipts and order lines meet often; numbers are small and round, so
/// that boundaries are hit, or as long as they may be.</summary>
static class BatchCases
{
    const long Longest = 999_999_999_999_999_999;

    static readonly Gen<long> Key =
        from order in Gen.Choose(1, 4)
        from line in Gen.Choose(1, 3)
        from names in Gen.Frequency((30, Gen.Constant(true)), (1, Gen.Constant(false)))
        select names ? MatchKey.Of(order, line) : MatchKey.None;

    static readonly Gen<UnitOfMeasure> Unit = Gen.Frequency(
        (30, Gen.Constant(UnitOfMeasure.Piece)), (1, Gen.Constant(UnitOfMeasure.Kilogram)));

    static readonly Gen<Currency> Money = Gen.Frequency(
        (20, Gen.Constant(Currency.EUR)), (1, Gen.Constant(Currency.Of("JPY"))));

    static readonly Gen<(long Mantissa, int Scale)> Number = Gen.Frequency(
        (8, from value in Gen.Choose(0, 12) select (10L * value, 0)),
        (4, from value in Gen.Choose(0, 2_000) from scale in Gen.Choose(0, 2) select ((long)value, scale)),
        (1, from value in Gen.Choose(1, 9) from scale in Gen.Choose(3, 10) select ((long)value, scale)),
        (1, from less in Gen.Choose(0, 2) from scale in Gen.Choose(0, 10) select (Longest - less, scale)));

    static readonly Gen<Quantity> Quantity =
        from number in Number
        from unit in Unit
        select Invoicing.Quantity.FromMantissa(number.Mantissa, number.Scale, unit);

    static readonly Gen<Quantity> Signed =
        from quantity in Quantity
        from isNegative in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        select isNegative ? -quantity : quantity;

    static readonly Gen<Quantity> Base = Gen.Frequency(
        (8, Gen.Constant(Invoicing.Quantity.Pieces(1))), (2, Gen.Constant(Invoicing.Quantity.Pieces(100))),
        (1, Gen.Constant(Invoicing.Quantity.Pieces(0.3m))),
        (1, Gen.Constant(Invoicing.Quantity.FromMantissa(Longest, 10, UnitOfMeasure.Piece))));

    static readonly Gen<UnitPrice> Price =
        from number in Number
        from currency in Money
        from of in Base
        select UnitPrice.FromMantissa(number.Mantissa, number.Scale, currency, of);

    static readonly Gen<Percentage> Percent = Gen.Elements(0m, 5m, 10m, 33.333333m, 1000m).Select(Percentage.Of);

    static readonly Gen<Tolerance> Absolute = Gen.Frequency(
        (4, from number in Number
            select Tolerance.Of(Invoicing.Quantity.FromMantissa(
                number.Mantissa, number.Scale, UnitOfMeasure.Piece))),
        (2, from cents in Gen.Choose(0, 3_000) select Tolerance.Of(Invoicing.Money.FromMinor(cents, Currency.EUR))),
        (2, from price in Price select Tolerance.Of(price)));

    static readonly Gen<Tolerance> Any = Gen.Frequency(
        (3, Gen.Constant(Tolerance.None)), (3, Gen.Constant(Tolerance.Unlimited)), (3, Absolute),
        (3, from percent in Percent select Tolerance.Of(percent)),
        (2, from absolute in Absolute from percent in Percent select Tolerance.LowerOf(absolute, percent)),
        (2, from absolute in Absolute from percent in Percent select Tolerance.HigherOf(absolute, percent)));

    static readonly Gen<ToleranceRange> OfQuantity =
        from above in Any
        from below in Gen.Frequency((2, Gen.Constant(Tolerance.Unlimited)), (1, Any))
        select new ToleranceRange(below, above);

    static readonly Gen<MatchTolerances> Tolerances =
        from ordered in OfQuantity
        from received in OfQuantity
        from accepted in OfQuantity
        from above in Any
        from below in Any
        select new MatchTolerances(
            Applied(ToleranceKind.QuantityOrdered, ordered), Applied(ToleranceKind.QuantityReceived, received),
            Applied(ToleranceKind.QuantityAccepted, accepted),
            Applied(ToleranceKind.UnitPrice, new ToleranceRange(below, above)));

    static readonly Gen<BilledRow> Line =
        from key in Key
        from document in Gen.Choose(0, 3)
        from quantity in Signed
        from price in Price
        from counts in Gen.Frequency((8, Gen.Constant(BilledAs.Billed)), (1, Gen.Elements(Enum.GetValues<BilledAs>())))
        select new BilledRow(key, document, quantity, price, counts, "");

    static readonly Gen<OrderedRow> OrderLine =
        from key in Key
        from quantity in Quantity
        from price in Gen.Frequency((20, Price), (1, Gen.Constant(default(UnitPrice))))
        from level in Gen.Elements(
            MatchLevel.Ordered, MatchLevel.Received, MatchLevel.Accepted, MatchLevel.Accepted)
        from tolerance in Gen.Choose(0, 2)
        select new OrderedRow(key, quantity, price, level, tolerance);

    static readonly Gen<QuantityRow> Counted =
        from key in Key
        from quantity in Signed
        select new QuantityRow(key, quantity);

    /// <summary>Cases.</summary>
    public static Gen<BatchCase> All { get; } =
        from lines in Some(Line, 14)
        from orderLines in Some(OrderLine, 10)
        from received in Some(Counted, 14)
        from accepted in Some(Counted, 8)
        from before in Some(Counted, 5)
        from tolerances in Gen.ArrayOf(Tolerances, 3)
        select new BatchCase(
            [.. AtPriceAgreed(lines, orderLines).Select((line, n) => line with { Id = $"{(n * 5 % 14) + 1}" })],
            Once(orderLines), received, accepted, before, tolerances);

    static Gen<T[]> Some<T>(Gen<T> item, int most) =>
        from count in Gen.Choose(0, most)
        from items in Gen.ArrayOf(item, count)
        select items;

    // Every second line at the price agreed, so that not every line is wrong.
    static IEnumerable<BilledRow> AtPriceAgreed(BilledRow[] lines, OrderedRow[] orderLines) =>
        lines.Select((line, n) => n % 2 == 0
            && orderLines.FirstOrDefault(each => each.Key == line.Key) is { Price: { Currency.IsNone: false } agreed }
            ? line with { Price = agreed } : line);

    // A key is twice in one of ten cases only, or nothing would ever be known of it.
    static OrderedRow[] Once(OrderedRow[] rows) =>
        rows.Length % 10 == 9 ? rows : [.. rows.DistinctBy(row => row.Key)];

    static AppliedTolerance Applied(ToleranceKind kind, ToleranceRange range) => new(kind, range, null);
}
