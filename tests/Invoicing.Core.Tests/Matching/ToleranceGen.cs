using FsCheck;
using FsCheck.Fluent;
using Invoicing.Matching;

namespace Invoicing.Core.Tests.Matching;

/// <summary>Tolerances of every type, and for each a wider one.</summary>
static class ToleranceGen
{
    static readonly UnitOfMeasure[] Units = [UnitOfMeasure.Piece, UnitOfMeasure.Kilogram, UnitOfMeasure.Hour];

    /// <summary>Two tables, of which the second is wider in some kinds and nowhere narrower.</summary>
    public static Gen<(ToleranceTable Narrow, ToleranceTable Wide)> Pairs { get; } =
        from pairs in Gen.CollectToSequence(Enum.GetValues<ToleranceKind>(), RangeOf)
        select (Table(pairs, each => each.Narrow), Table(pairs, each => each.Wide));

    /// <summary>Two tables, in the second of which prices and quantities have wider tolerances; totals have none, or an
    /// unlimited one.</summary>
    public static Gen<(ToleranceTable Narrow, ToleranceTable Wide)> PairsOfCauses { get; } =
        from pairs in Gen.CollectToSequence(Enum.GetValues<ToleranceKind>(),
            kind => kind is ToleranceKind.LineTotal or ToleranceKind.DocumentTotal or ToleranceKind.CumulativeTotal
                ? AllOrNothing(kind)
                : RangeOf(kind))
        select (Table(pairs, each => each.Narrow), Table(pairs, each => each.Wide));

    /// <summary>Tolerances of quantities of a unit.</summary>
    public static Gen<Tolerance> OfQuantity(UnitOfMeasure unit) =>
        from absolute in Gen.Choose(0, 40)
        from percent in Gen.Choose(0, 400)
        from form in Gen.Choose(0, 4)
        let quantity = Tolerance.Of(Quantity.Of(absolute / 4m, unit))
        let relative = Percentage.Of(percent / 10m)
        select form switch
        {
            0 => Tolerance.None,
            1 => quantity,
            2 => Tolerance.Of(relative),
            3 => Tolerance.LowerOf(quantity, relative),
            _ => Tolerance.HigherOf(quantity, relative),
        };

    static ToleranceTable Table(
        IEnumerable<(ToleranceKind Kind, ToleranceRange Narrow, ToleranceRange Wide)> pairs,
        Func<(ToleranceKind Kind, ToleranceRange Narrow, ToleranceRange Wide), ToleranceRange> side) =>
        new([.. pairs.Select(pair => new ToleranceRule(pair.Kind, side(pair)))]);

    static Gen<(ToleranceKind Kind, ToleranceRange Narrow, ToleranceRange Wide)> RangeOf(ToleranceKind kind) =>
        from below in PairOf(kind)
        from above in PairOf(kind)
        select (kind, new ToleranceRange(below.Narrow, above.Narrow), new ToleranceRange(below.Wide, above.Wide));

    static Gen<(ToleranceKind Kind, ToleranceRange Narrow, ToleranceRange Wide)> AllOrNothing(ToleranceKind kind) =>
        from narrow in Gen.Elements(ToleranceRange.None, ToleranceRange.Unlimited)
        from wide in Gen.Elements(narrow, ToleranceRange.Unlimited)
        select (kind, narrow, wide);

    static Gen<(Tolerance Narrow, Tolerance Wide)> PairOf(ToleranceKind kind) =>
        from form in Gen.Choose(0, 8)
        from size in Gen.Choose(0, 60)
        from more in Gen.Choose(0, 60)
        from percent in Gen.Choose(0, 150)
        from morePercent in Gen.Choose(0, 150)
        from unit in Gen.Elements(Units)
        let small = Absolute(kind, size, unit)
        let large = Absolute(kind, size + more, unit)
        let low = Percentage.Of(percent / 10m)
        let high = Percentage.Of((percent + morePercent) / 10m)
        select form switch
        {
            0 => (Tolerance.None, Tolerance.None),
            1 => (Tolerance.None, small),
            2 => (small, large),
            3 => (Tolerance.Of(low), Tolerance.Of(high)),
            4 => (Tolerance.LowerOf(small, low), Tolerance.LowerOf(large, high)),
            5 => (Tolerance.HigherOf(small, low), Tolerance.HigherOf(large, high)),
            6 => (Tolerance.LowerOf(small, low), Tolerance.HigherOf(small, low)),
            7 => (small, Tolerance.HigherOf(large, low)),
            _ => (Tolerance.Of(low), Tolerance.Unlimited),
        };

    static Tolerance Absolute(ToleranceKind kind, int size, UnitOfMeasure unit) => kind switch
    {
        ToleranceKind.QuantityOrdered or ToleranceKind.QuantityReceived or ToleranceKind.QuantityAccepted =>
            Tolerance.Of(Quantity.Of(size / 4m, unit)),
        ToleranceKind.UnitPrice => Tolerance.Of(Money.FromMinor(size * 5, Currency.EUR)),
        ToleranceKind.Days => Tolerance.OfDays(size),
        _ => Tolerance.Of(Money.FromMinor(size * 200, Currency.EUR)),
    };
}
