using System.Runtime.CompilerServices;

namespace Invoicing.Bulk;

/// <summary>The columns of a batch are of one length each, and no amount is below zero.</summary>
internal static class AllocationColumnCheck
{
    public static void Check(AllocationBatch batch)
    {
        var (payments, items) = (batch.Payments, batch.Items);
        Require(payments.Days.Length == payments.Count);
        Require(payments.Amounts.Length == payments.Count);
        Require(payments.Ranks.IsEmpty || payments.Ranks.Length == payments.Count);
        Require(items.Due.Length == items.Count);
        Require(items.Open.Length == items.Count);
        Require(items.Ranks.IsEmpty || items.Ranks.Length == items.Count);
        Require((long)payments.Count + items.Count <= Array.MaxLength);
        Require(HasNoneBelowZero(payments.Amounts.Span));
        Require(HasNoneBelowZero(items.Open.Span));
    }

    private static bool HasNoneBelowZero(ReadOnlySpan<long> amounts)
    {
        long signs = 0;
        foreach (var amount in amounts) signs |= amount;
        return signs >= 0;
    }

    private static void Require(bool holds, [CallerArgumentExpression(nameof(holds))] string what = "")
    {
        if (!holds) throw new InvalidOperationException($"The columns cannot be allocated: not {what}.");
    }
}
