using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>What is known of a customer when an order on credit is decided. Immutable.</summary>
public sealed record CreditFacts
{
    private readonly Sequence<CreditLimit> _limits;
    private readonly Sequence<OpenItem> _items;
    private readonly Sequence<UnappliedAmount> _unapplied;
    private readonly Sequence<UnbilledAmount> _unbilled;
    private readonly Sequence<ExchangeRate> _rates;

    /// <summary>The customer, by the reader's own key; what is of others is left out.</summary>
    public required string Customer { get; init; }

    /// <summary>The day of the decision.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The limits; of several that hold on the day the one that began last counts.</summary>
    public ImmutableArray<CreditLimit> Limits
    {
        get => _limits.Items;
        init => _limits = value;
    }

    /// <summary>The open items.</summary>
    public ImmutableArray<OpenItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>What stands on account.</summary>
    public ImmutableArray<UnappliedAmount> Unapplied
    {
        get => _unapplied.Items;
        init => _unapplied = value;
    }

    /// <summary>What is not billed yet, without the order to be decided.</summary>
    public ImmutableArray<UnbilledAmount> Unbilled
    {
        get => _unbilled.Items;
        init => _unbilled = value;
    }

    /// <summary>The rates of the day into the currency of the limit. A rate quoted the other way round is divided
    /// by.</summary>
    public ImmutableArray<ExchangeRate> Rates
    {
        get => _rates.Items;
        init => _rates = value;
    }

    /// <summary>The highest reminder level that is in force; 0: none. Default: 0.</summary>
    public int ReminderLevel { get; init; }

    /// <summary>Why somebody blocked the customer by hand; null: nobody did.</summary>
    public string? ManualBlock { get; init; }
}

/// <summary>When orders are blocked. Immutable.</summary>
public sealed record CreditPolicy
{
    /// <summary>Blocked over the limit and by hand; without a limit everything is accepted.</summary>
    public static CreditPolicy Default { get; } = new();

    /// <summary>An item overdue by more days blocks; null: none does.</summary>
    public int? MostDaysOverdue { get; init; }

    /// <summary>More overdue than this blocks, in the currency of the limit or converted; null: no amount
    /// does.</summary>
    public Money? MostOverdue { get; init; }

    /// <summary>The reminder level from which orders are blocked; null: none.</summary>
    public int? BlockedFromLevel { get; init; }

    /// <summary>Whether who has no limit gets nothing on credit. Default: no, without a limit there is none.</summary>
    public bool NoLimitBlocks { get; init; }

    /// <summary>Whether disputed items count neither as exposure nor as overdue. Default: they count.</summary>
    public bool LeaveDisputedOut { get; init; }
}
