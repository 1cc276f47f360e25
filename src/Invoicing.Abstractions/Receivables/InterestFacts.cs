using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>A change of what is open of an item. It counts for interest from the day after: a payment's own day still
/// bears interest. Immutable.</summary>
/// <param name="Date">The day.</param>
/// <param name="Amount">What it does to what is open: below zero for a payment.</param>
public sealed record BalanceChange(LocalDate Date, Money Amount);

/// <summary>An item with what interest needs to know of it. Immutable.</summary>
public sealed record InterestItem
{
    private readonly Sequence<BalanceChange> _changes;

    /// <summary>The item, with what is open of it after all <see cref="Changes"/>. One that is settled now may still
    /// owe interest.</summary>
    public required OpenItem Item { get; init; }

    /// <summary>The first day of interest; null: the day after the due date.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The changes of what is open that are known, in any order: what was open before one is what is open
    /// after it less its amount. Default: none, it was open as it is.</summary>
    public ImmutableArray<BalanceChange> Changes
    {
        get => _changes.Items;
        init => _changes = value;
    }

    /// <summary>The last day for which interest was charged; null where none was.</summary>
    public LocalDate? ChargedUntil { get; init; }

    /// <summary>Whether the fixed sum was charged. Default: no.</summary>
    public bool FixedSumCharged { get; init; }
}

/// <summary>What interest is computed from. Immutable.</summary>
public sealed record InterestFacts
{
    private readonly Sequence<InterestItem> _items;

    /// <summary>The last day that bears interest.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>The items, of any customers and currencies, in any order.</summary>
    public ImmutableArray<InterestItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>These facts once the charges of a report are booked: what was charged until when, and which fixed sums
    /// were. Part payments and what is open stay as they are.</summary>
    public InterestFacts After(InterestReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var charged = report.Charges.SelectMany(charge => charge.Items).ToHashSet(StringComparer.Ordinal);
        var sums = report.FixedSums.Select(sum => sum.Document).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Items =
            [
                .. Items.Select(given => given with
                {
                    ChargedUntil = charged.Contains(given.Item.Id) ? report.Until : given.ChargedUntil,
                    FixedSumCharged = given.FixedSumCharged || sums.Contains(given.Item.Id),
                }),
            ],
        };
    }

    /// <summary>Facts of items that had no part payments and were charged no interest.</summary>
    public static InterestFacts Of(LocalDate until, params ReadOnlySpan<OpenItem> items)
    {
        var builder = ImmutableArray.CreateBuilder<InterestItem>(items.Length);
        foreach (var item in items) builder.Add(new InterestItem { Item = item });
        return new() { Until = until, Items = builder.MoveToImmutable() };
    }
}
