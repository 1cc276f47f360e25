using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>What was open on accounts at the end of a day. Items and what is on account sum to the balance of the
/// entries up to that day, whatever comes later. Immutable.</summary>
public sealed record AccountPosition
{
    private readonly Sequence<OpenItem> _items;
    private readonly Sequence<UnappliedAmount> _onAccount;
    private readonly FindingList? _findings;

    /// <summary>The day.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The items that were not settled; by customer, currency, due date and id.</summary>
    public ImmutableArray<OpenItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>What stood on accounts without an item; by customer, currency and payment. Above zero it is the
    /// customer's.</summary>
    public ImmutableArray<UnappliedAmount> OnAccount
    {
        get => _onAccount.Items;
        init => _onAccount = value;
    }

    /// <summary>What was wrong with entries.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is null or { Count: 0 } ? null : value;
    }
}
