using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>Items that are settled together or not at all: targets and tolerances are summed, and the difference is
/// shared by Split in proportion to what is open, within each item's tolerance.</summary>
internal static class SettlementSet
{
    /// <summary>The plan of each item; null where so much does not settle the set.</summary>
    /// <param name="targets">What has to be paid of each.</param>
    /// <param name="available">What there is to pay with.</param>
    /// <param name="forgoes">Whether who pays all that is open gives up the discounts.</param>
    public static ImmutableArray<SettlementPlan>? Of(
        ReadOnlySpan<SettlementTarget> targets, Money available, bool forgoes = false)
    {
        if (targets.IsEmpty) return null;
        if (forgoes && IsAllOpen(targets, available)) return Of(Undiscounted(targets), available);
        Int128 wanted = 0, below = 0, above = 0;
        foreach (var target in targets)
        {
            wanted += target.Amount.Abs().MinorUnits;
            below += target.Below.MinorUnits;
            above += target.Above.MinorUnits;
        }

        Int128 paid = Math.Abs(available.MinorUnits);
        if (paid < wanted - below) return null;
        var plans = new SettlementPlan[targets.Length];
        var difference = paid > wanted + above ? 0 : (long)(wanted - paid);
        using var parts = new Scratch<long>(targets.Length, stackalloc long[32]);
        if (difference != 0) Share(targets, difference, parts.Span);
        for (var i = 0; i < plans.Length; i++)
        {
            var target = targets[i];
            var writeOff = Money.FromMinor(difference == 0 ? 0 : parts.Span[i] * available.Sign, available.Currency);
            plans[i] = new SettlementPlan(target.Amount - writeOff, target.Discount, writeOff, true);
        }

        return ImmutableArray.Create(plans);
    }

    private static bool IsAllOpen(ReadOnlySpan<SettlementTarget> targets, Money available)
    {
        Int128 open = 0;
        foreach (var target in targets) open += target.Open.Abs().MinorUnits;
        return Math.Abs(available.MinorUnits) >= open;
    }

    private static SettlementTarget[] Undiscounted(ReadOnlySpan<SettlementTarget> targets)
    {
        var without = targets.ToArray();
        foreach (ref var target in without.AsSpan())
            target = target with { Discount = Money.Zero(target.Open.Currency) };
        return without;
    }

    private static void Share(ReadOnlySpan<SettlementTarget> targets, long difference, Span<long> parts)
    {
        using var weights = new Scratch<long>(targets.Length, stackalloc long[32]);
        using var caps = new Scratch<long>(targets.Length, stackalloc long[32]);
        for (var i = 0; i < targets.Length; i++)
        {
            weights.Span[i] = Math.Abs(targets[i].Open.MinorUnits);
            caps.Span[i] = (difference > 0 ? targets[i].Below : targets[i].Above).MinorUnits;
        }

        Split.IntoWithin(difference, weights.Span, caps.Span, [], parts);
    }
}
