using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>What was sold on credit in a period. Immutable.</summary>
/// <param name="Period">The period: a month, mostly.</param>
/// <param name="Amount">The sales with tax, less credit notes.</param>
public sealed record SalesOfPeriod(DateRange Period, Money Amount);

/// <summary>A part of an item that was paid. Immutable.</summary>
/// <param name="Item">The item.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Due">When it was due.</param>
/// <param name="Paid">When it was paid.</param>
/// <param name="Amount">What was paid; above zero.</param>
public sealed record PaidPart(string Item, string Customer, LocalDate Due, LocalDate Paid, Money Amount);

/// <summary>How days late are averaged. Immutable.</summary>
public sealed record DaysLateOptions
{
    /// <summary>Weighted by amount, what is paid early counts below zero.</summary>
    public static DaysLateOptions Default { get; } = new();

    /// <summary>Whether each part counts as one, whatever its amount. Default: no, amounts weigh.</summary>
    public bool Plain { get; init; }

    /// <summary>Whether what is early counts as on time, not below zero. Default: no.</summary>
    public bool EarlyIsOnTime { get; init; }
}

/// <summary>How late a customer pays as a rule: what its own history says. Immutable.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Days">The days after the due date; below zero: before it.</param>
public sealed record CustomerDelay(string Customer, Exact Days);

/// <summary>What a customer promised to pay, and when: a fact given to forecasts. Immutable.</summary>
/// <param name="Item">The item.</param>
/// <param name="Date">The day.</param>
/// <param name="Amount">How much; null: all that is open.</param>
public sealed record CashPromise(string Item, LocalDate Date, Money? Amount = null);

/// <summary>Why money is expected on a day.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ExpectedBecause>))]
public enum ExpectedBecause
{
    /// <summary>It is due then.</summary>
    Due = 0,

    /// <summary>It is due before, and the customer pays so many days later, or earlier.</summary>
    Delay,

    /// <summary>The customer promised it.</summary>
    Promise,

    /// <summary>It should have come by now: it is expected at once.</summary>
    Overdue,
}

/// <summary>What is expected of an item. Immutable.</summary>
/// <param name="Item">The item.</param>
/// <param name="Customer">The customer.</param>
/// <param name="Date">The day.</param>
/// <param name="Amount">How much.</param>
/// <param name="Because">Why then.</param>
public sealed record ExpectedPart(
    string Item, string Customer, LocalDate Date, Money Amount, ExpectedBecause Because);

/// <summary>What is expected in a week. Immutable.</summary>
public sealed record ExpectedWeek
{
    private readonly Sequence<ExpectedPart> _parts;

    /// <summary>The Monday of the week.</summary>
    public required LocalDate Monday { get; init; }

    /// <summary>The sum of the parts.</summary>
    public required Money Amount { get; init; }

    /// <summary>What it consists of; by day, customer and item.</summary>
    public ImmutableArray<ExpectedPart> Parts
    {
        get => _parts.Items;
        init => _parts = value;
    }
}

/// <summary>Cash expected week by week, of one currency: the weeks sum to what is open. Immutable.</summary>
public sealed record ExpectedCash
{
    private readonly Sequence<ExpectedWeek> _weeks;

    /// <summary>The day from which it is expected.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The weeks in which something is expected, in their order.</summary>
    public ImmutableArray<ExpectedWeek> Weeks
    {
        get => _weeks.Items;
        init => _weeks = value;
    }

    /// <summary>The sum of the weeks: what is open of the items above zero.</summary>
    public required Money Total { get; init; }
}
