using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>What is known of a customer beside its items when collection is planned. Immutable.</summary>
public sealed record CollectionFacts
{
    /// <summary>The customer, by the reader's own key.</summary>
    public required string Customer { get; init; }

    /// <summary>How many promises to pay it broke. Default: none.</summary>
    public int BrokenPromises { get; init; }

    /// <summary>The highest reminder level in force. Default: none.</summary>
    public int ReminderLevel { get; init; }

    /// <summary>What was overdue at the date before, to see the trend; null: not known.</summary>
    public Money? OverdueBefore { get; init; }
}

/// <summary>What collection is ordered by: points, all stated. Immutable.</summary>
/// <param name="PerDayLate">Points for each day that what is overdue is late, on average by amount. Default:
/// 1.</param>
/// <param name="PerThousandOverdue">Points for each thousand that is overdue, parts counted. Default: 10.</param>
/// <param name="PerBrokenPromise">Points for each promise that was broken. Default: 20.</param>
/// <param name="PerReminderLevel">Points for each reminder level. Default: 15.</param>
/// <param name="PerThousandGrown">Points for each thousand by which what is overdue grew since the date before; it
/// takes points off where it shrank. Default: 10.</param>
public sealed record CollectionWeights(
    int PerDayLate = 1,
    int PerThousandOverdue = 10,
    int PerBrokenPromise = 20,
    int PerReminderLevel = 15,
    int PerThousandGrown = 10)
{
    /// <summary>1 point a day late, 10 for each thousand overdue, 20 for each broken promise, 15 for each reminder
    /// level, 10 for each thousand that was added.</summary>
    public static CollectionWeights Default { get; } = new();
}

/// <summary>What a score counts.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<CollectionReasonKind>))]
public enum CollectionReasonKind
{
    /// <summary>Days late, on average by amount.</summary>
    DaysLate = 0,

    /// <summary>What is overdue, in thousands.</summary>
    Overdue,

    /// <summary>Promises broken.</summary>
    BrokenPromises,

    /// <summary>The reminder level.</summary>
    ReminderLevel,

    /// <summary>By how much what is overdue grew, in thousands.</summary>
    Trend,
}

/// <summary>A part of a score. Immutable.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Value">How much of it there is.</param>
/// <param name="Weight">The points for one.</param>
/// <param name="Points">Value x weight.</param>
public sealed record CollectionReason(CollectionReasonKind Kind, Exact Value, int Weight, Exact Points);

/// <summary>A customer to be called. Immutable.</summary>
public sealed record CollectionEntry
{
    private readonly Sequence<CollectionReason> _reasons;
    private readonly Sequence<string> _items;

    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>What is overdue, in one currency.</summary>
    public required Money Overdue { get; init; }

    /// <summary>The points: the sum of the reasons.</summary>
    public required Exact Score { get; init; }

    /// <summary>What the score consists of, without what counts zero; the largest first.</summary>
    public ImmutableArray<CollectionReason> Reasons
    {
        get => _reasons.Items;
        init => _reasons = value;
    }

    /// <summary>The items that are overdue; by due date and id.</summary>
    public ImmutableArray<string> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>How the score follows.</summary>
    public required Explanation Explanation { get; init; }
}

/// <summary>Whom to call first: by score, then by what is overdue, then by customer and currency. Immutable.</summary>
public sealed record CollectionWorklist
{
    private readonly Sequence<CollectionEntry> _entries;

    /// <summary>The day.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The customers with something overdue, one entry for each currency; the first is called first.</summary>
    public ImmutableArray<CollectionEntry> Entries
    {
        get => _entries.Items;
        init => _entries = value;
    }
}
