using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>What a part takes of the components of an item: rank by rank of the order, each to its end before the next,
/// within a rank by Split in proportion to what is open.</summary>
internal static class ComponentBook
{
    public static ImmutableArray<ComponentShare> Share(
        OpenItem item, Money amount, ComponentOrder order, string? first)
    {
        if (item.Components.IsEmpty || amount.IsZero) return [];
        var components = item.Components.AsSpan();
        var taken = new long[components.Length];
        // What is added to an item is added in proportion to what is open, whatever the order in which it is paid.
        if (amount.Sign != item.Amount.Sign) order = ComponentOrder.ProRata;
        var left = amount.MinorUnits;
        for (var rank = first is null ? 0 : -1; left != 0 && rank <= components.Length + 3; rank++)
            left -= TakeRank(components, left, rank, order, first, taken);
        // What is added to an item of which nothing is open is shared by what it asks.
        if (left != 0)
            Split.Into(left, [.. item.Components.Select(each => Math.Abs(each.Amount.MinorUnits))], [], taken);
        var shares = ImmutableArray.CreateBuilder<ComponentShare>(components.Length);
        for (var i = 0; i < components.Length; i++)
            if (taken[i] != 0)
                shares.Add(new ComponentShare(components[i].Id, Money.FromMinor(taken[i], amount.Currency)));
        return shares.DrainToImmutable();
    }

    public static ImmutableArray<ItemComponent> Change(
        ImmutableArray<ItemComponent> components, ImmutableArray<ComponentShare> shares, int sign)
    {
        var changed = components.ToBuilder();
        var next = 0;
        for (var i = 0; i < changed.Count && next < shares.Length; i++)
        {
            if (changed[i].Id != shares[next].Component) continue;
            changed[i] = changed[i] with { Open = changed[i].Open - (shares[next].Amount * sign) };
            next++;
        }

        return changed.MoveToImmutable();
    }

    private static long TakeRank(ReadOnlySpan<ItemComponent> components, long left, int rank, ComponentOrder order,
        string? first, long[] taken)
    {
        using var weights = new Scratch<long>(components.Length, stackalloc long[32]);
        using var parts = new Scratch<long>(components.Length, stackalloc long[32]);
        Int128 total = 0;
        var isAdded = components[0].Amount.Sign * Math.Sign(left) < 0;
        var isSettled = isAdded && IsSettled(components);
        for (var i = 0; i < components.Length; i++)
        {
            var open = Math.Abs((isSettled ? components[i].Amount : components[i].Open).MinorUnits)
                - Math.Abs(taken[i]);
            weights.Span[i] = RankOf(components[i], i, order, first) == rank ? open : 0;
            total += weights.Span[i];
        }

        if (total == 0) return 0;
        // Only what is taken ends with what is open; what is added has no end.
        var take = isAdded || total > Int128.Abs(left) ? left : (long)total * Math.Sign(left);
        Split.Into(take, weights.Span, [], parts.Span);
        for (var i = 0; i < components.Length; i++) taken[i] += parts.Span[i];
        return take;
    }

    private static bool IsSettled(ReadOnlySpan<ItemComponent> components)
    {
        foreach (var component in components)
            if (!component.Open.IsZero) return false;
        return true;
    }

    private static int RankOf(ItemComponent component, int place, ComponentOrder order, string? first)
    {
        if (component.Id == first) return -1;
        return (order, component.Kind) switch
        {
            (ComponentOrder.AsListed, _) => place,
            (ComponentOrder.TaxFirst, ComponentKind.Tax) => 0,
            (ComponentOrder.TaxFirst, _) => 1,
            (ComponentOrder.ChargesFirst, ComponentKind.Freight or ComponentKind.Charge) => 0,
            (ComponentOrder.ChargesFirst, _) => 1,
            (ComponentOrder.LinesFirst, ComponentKind.Line) => 0,
            (ComponentOrder.LinesFirst, ComponentKind.Freight or ComponentKind.Charge) => 1,
            (ComponentOrder.LinesFirst, ComponentKind.Tax) => 2,
            (ComponentOrder.LinesFirst, _) => 3,
            (ComponentOrder.CostsInterestPrincipal or ComponentOrder.CostsPrincipalInterest, ComponentKind.Cost) => 0,
            (ComponentOrder.CostsInterestPrincipal, ComponentKind.Interest) => 1,
            (ComponentOrder.CostsInterestPrincipal, _) => 2,
            (ComponentOrder.CostsPrincipalInterest, ComponentKind.Interest) => 2,
            (ComponentOrder.CostsPrincipalInterest, _) => 1,
            _ => 0,
        };
    }
}
