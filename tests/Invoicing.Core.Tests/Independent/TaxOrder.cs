using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>The order of taxes and treatments (KEYS, GROUP-KEY).</summary>
public static class TaxOrder
{
    /// <summary>Taxes by what makes their group; equal ones are one group.</summary>
    public static IComparer<Tax> Groups { get; } = Comparer<Tax>.Create(CompareGroups);

    /// <summary>Treatments by their taxes, first to last; equal ones are one treatment.</summary>
    public static IComparer<IReadOnlyList<Tax>> Treatments { get; } = Comparer<IReadOnlyList<Tax>>.Create(
        (a, b) => Lists(a, b, CompareTaxes));

    /// <summary>Lists of taxes by their groups alone.</summary>
    public static IComparer<IReadOnlyList<Tax>> GroupLists { get; } = Comparer<IReadOnlyList<Tax>>.Create(
        (a, b) => Lists(a, b, CompareGroups));

    private static int CompareTaxes(Tax a, Tax b) => First(
        CompareGroups(a, b),
        a.IsIncluded.CompareTo(b.IsIncluded),
        Text(a.Name, b.Name),
        Lists(a.StandsOn, b.StandsOn, Text),
        Absent(a.Quantity, b.Quantity, OwnQuantities),
        Absent(a.StatedBase, b.StatedBase, (x, y) => Magnitudes(x.Units(), y.Units())));

    private static int CompareGroups(Tax a, Tax b) => First(
        Text(a.Scheme, b.Scheme),
        Text(a.Category.ToString(), b.Category.ToString()),
        a.Kind.CompareTo(b.Kind),
        a.Rate.Number().CompareTo(b.Rate.Number()),
        Absent(a.PerUnit, b.PerUnit, Prices),
        Text(a.ExemptionReasonCode, b.ExemptionReasonCode),
        Text(a.ExemptionReason, b.ExemptionReason),
        Text(a.Jurisdiction, b.Jurisdiction));

    private static int First(params ReadOnlySpan<int> comparisons)
    {
        foreach (var comparison in comparisons)
            if (comparison != 0) return comparison;
        return 0;
    }

    private static int Text(string? a, string? b) => string.CompareOrdinal(a, b);

    private static int Absent<T>(T? a, T? b, Comparison<T> compare)
        where T : struct => (a, b) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            ({ } x, { } y) => compare(x, y),
        };

    private static int OwnQuantities(Quantity a, Quantity b) =>
        First(Magnitudes(a.Number(), b.Number()), Text(a.Unit.Code, b.Unit.Code));

    /// <summary>By magnitude, then positive before negative: turning signs leaves magnitudes in their order.</summary>
    private static int Magnitudes(Ratio a, Ratio b) =>
        First(a.Abs().CompareTo(b.Abs()), b.CompareTo(a));

    private static int Quantities(Quantity a, Quantity b) =>
        First(a.Number().CompareTo(b.Number()), Text(a.Unit.Code, b.Unit.Code));

    private static int Prices(UnitPrice a, UnitPrice b) => First(
        a.UnitsEach().CompareTo(b.UnitsEach()),
        Quantities(a.BaseQuantity, b.BaseQuantity));

    private static int Lists<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, Comparison<T> compare)
    {
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
            if (compare(a[i], b[i]) is var order and not 0) return order;
        return a.Count.CompareTo(b.Count);
    }
}
