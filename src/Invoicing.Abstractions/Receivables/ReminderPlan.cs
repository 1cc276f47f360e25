using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Terms;

namespace Invoicing.Receivables;

/// <summary>How the level of a reminder follows from the one before.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ReminderMode>))]
public enum ReminderMode
{
    /// <summary>One after the other: no level is skipped. The default.</summary>
    Sequential = 0,

    /// <summary>The highest level that has come due.</summary>
    ByAge,
}

/// <summary>What has a level.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ReminderScope>))]
public enum ReminderScope
{
    /// <summary>Each item; a reminder has the highest of its items. The default.</summary>
    ByDocument = 0,

    /// <summary>The account: by the days since its oldest overdue item, their number and their sum. It goes back to
    /// clear at once when nothing that it was reminded of is overdue.</summary>
    ByAccount,
}

/// <summary>How a reminder is sent.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ReminderChannel>))]
public enum ReminderChannel
{
    /// <summary>By electronic mail. The default.</summary>
    Email = 0,

    /// <summary>By letter.</summary>
    Letter,

    /// <summary>By telephone.</summary>
    Phone,
}

/// <summary>What is done beside the reminder.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<Escalation>))]
public enum Escalation
{
    /// <summary>Nothing. The default.</summary>
    None = 0,

    /// <summary>New orders are blocked.</summary>
    BlockOrders,

    /// <summary>It goes to collection.</summary>
    Collection,

    /// <summary>It goes to court.</summary>
    Legal,
}

/// <summary>What a reminder fee's percentage is of.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ReminderFeeBase>))]
public enum ReminderFeeBase
{
    /// <summary>What is open of the items of the reminder. The default.</summary>
    Reminded = 0,

    /// <summary>All that is overdue of the account, stopped items too.</summary>
    Overdue,

    /// <summary>The original amounts of the items of the reminder.</summary>
    Original,
}

/// <summary>The fee of a reminder: an amount, or a percentage that names what it is of. It bears no VAT.
/// Immutable.</summary>
public sealed record ReminderFee
{
    /// <summary>The amount; null where it is a percentage.</summary>
    public Money? Amount { get; init; }

    /// <summary>The percentage; null where it is an amount.</summary>
    public Percentage? Percent { get; init; }

    /// <summary>What the percentage is of. Default: what is open of the items reminded of.</summary>
    public ReminderFeeBase Of { get; init; }

    /// <summary>What a percentage comes to at least; null: nothing.</summary>
    public Money? Least { get; init; }

    /// <summary>What a percentage comes to at most; null: no limit.</summary>
    public Money? Most { get; init; }

    /// <summary>How a percentage is rounded. Default: half-up.</summary>
    public Rounding Rounding { get; init; }

    /// <summary>The currency in which the fee is; null: a percentage without bounds is in any.</summary>
    [JsonIgnore]
    public Currency? Currency => (Amount ?? Least ?? Most)?.Currency;
}

/// <summary>A level of reminders. Immutable.</summary>
public sealed record ReminderLevel
{
    private readonly int _daysAfterDue;
    private readonly int _daysSinceLast;
    private readonly Sequence<ReminderFee> _fees;
    private readonly Sequence<Money> _leastBalances;

    /// <summary>From how many days after the due date on it is due; at least 1, and not below the level
    /// before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public required int DaysAfterDue
    {
        get => _daysAfterDue;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _daysAfterDue = value;
        }
    }

    /// <summary>How many days have to lie between the reminder before and this one. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int DaysSinceLast
    {
        get => _daysSinceLast;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _daysSinceLast = value;
        }
    }

    /// <summary>The fees, at most one for each currency. Default: none.</summary>
    public ImmutableArray<ReminderFee> Fees
    {
        get => _fees.Items;
        init => _fees = value;
    }

    /// <summary>The terms of the interest that is asked with it; null: none.</summary>
    public InterestTerms? Interest { get; init; }

    /// <summary>The text by its key.</summary>
    public required string Text { get; init; }

    /// <summary>How it is sent. Default: by electronic mail.</summary>
    public ReminderChannel Channel { get; init; }

    /// <summary>What is done beside it. Default: nothing.</summary>
    public Escalation Escalation { get; init; }

    /// <summary>In how many days the new due date is; null: none is given.</summary>
    public int? NewDueDays { get; init; }

    /// <summary>By account: how many items have to be overdue. Default: 0, any.</summary>
    public int LeastItems { get; init; }

    /// <summary>By account: what has to be overdue at least, at most one amount for each currency. Default:
    /// any.</summary>
    public ImmutableArray<Money> LeastBalances
    {
        get => _leastBalances.Items;
        init => _leastBalances = value;
    }
}

/// <summary>How and when customers are reminded. Immutable.</summary>
public sealed record ReminderPlan
{
    private readonly Sequence<ReminderLevel> _levels;
    private readonly Sequence<Money> _minimums;

    /// <summary>The plan by name; it is the rule of each basis.</summary>
    public required string Id { get; init; }

    /// <summary>The levels, the first first.</summary>
    public ImmutableArray<ReminderLevel> Levels
    {
        get => _levels.Items;
        init => _levels = value;
    }

    /// <summary>How a level follows from the one before. Default: one after the other.</summary>
    public ReminderMode Mode { get; init; }

    /// <summary>What has a level. Default: each item.</summary>
    public ReminderScope Scope { get; init; }

    /// <summary>Days after the due date on which an item does not count as overdue. Default: 0.</summary>
    public int GraceDays { get; init; }

    /// <summary>What a reminder has to come to at least, less credits, at most one amount for each currency. Default:
    /// any.</summary>
    public ImmutableArray<Money> Minimums
    {
        get => _minimums.Items;
        init => _minimums = value;
    }

    /// <summary>How many reminders an account gets within the year that ends on the day; null: no limit.</summary>
    public int? MostPerYear { get; init; }

    /// <summary>After how many days the last level is repeated; null: it is not.</summary>
    public int? RepeatLastAfterDays { get; init; }

    /// <summary>Days after the day of a promise or an instalment on which its payment is still waited for. Default:
    /// 0.</summary>
    public int PromiseGraceDays { get; init; }

    /// <summary>Where a new due date goes that is no business day. Default: it stays.</summary>
    public BusinessDayRule BusinessDays { get; init; }

    /// <summary>The id of the calendar; null: the one that the engine has.</summary>
    public string? Calendar { get; init; }
}
