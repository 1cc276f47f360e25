using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Taxes;
using Invoicing.Terms;

namespace Invoicing.Contracts;

/// <summary>
/// What two parties agreed on for a time: items billed at intervals, work billed at rates, milestones billed when
/// reached; one contract may hold all three. Immutable.
/// </summary>
public sealed record Contract
{
    private readonly Sequence<Tax> _taxes;
    private readonly Sequence<RecurringItem> _recurring;
    private readonly Sequence<WorkRate> _rates;
    private readonly Sequence<Milestone> _milestones;
    private readonly Sequence<MeteredItem> _metered;
    private readonly Sequence<PriceEntry> _prices;
    private readonly Sequence<Extension> _extensions;

    /// <summary>Contract reference (BT-12), unique among the reader's contracts.</summary>
    public required string Id { get; init; }

    /// <summary>What the contract is about, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The seller: the id of a party.</summary>
    public required string SellerId { get; init; }

    /// <summary>The buyer: the id of a party.</summary>
    public required string BuyerId { get; init; }

    /// <summary>The currency of every price and amount of the contract (BT-5 of its invoices).</summary>
    public required Currency Currency { get; init; }

    /// <summary>Payment terms (BT-20) of its invoices, or null.</summary>
    public PaymentTerms? Terms { get; init; }

    /// <summary>Buyer reference (BT-10) of its invoices, or null.</summary>
    public string? BuyerReference { get; init; }

    /// <summary>The buyer's purchase order for the contract (BT-13), or null.</summary>
    public string? BuyerOrderNumber { get; init; }

    /// <summary>The taxes of every item, rate and milestone that states none of its own.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>What is billed at intervals.</summary>
    public ImmutableArray<RecurringItem> Recurring
    {
        get => _recurring.Items;
        init => _recurring = value;
    }

    /// <summary>At what rates work is billed.</summary>
    public ImmutableArray<WorkRate> Rates
    {
        get => _rates.Items;
        init => _rates = value;
    }

    /// <summary>What all work under the contract may cost at most, before tax; null where there is no cap.
    /// Recurring items and milestones do not count.</summary>
    public Money? Cap { get; init; }

    /// <summary>What is billed when it is reached.</summary>
    public ImmutableArray<Milestone> Milestones
    {
        get => _milestones.Items;
        init => _milestones = value;
    }

    /// <summary>What is billed by what was used of it in a month.</summary>
    public ImmutableArray<MeteredItem> Metered
    {
        get => _metered.Items;
        init => _metered = value;
    }

    /// <summary>The days on which what is delivered or performed under it counts; null: all.</summary>
    public DateRange? ValidIn { get; init; }

    /// <summary>What all invoices under it may come to at most, before tax; null where there is none.</summary>
    public Money? Limit { get; init; }

    /// <summary>Which day decides the price of goods ordered under it, where prices are dated. Default: the day of the
    /// order.</summary>
    public PriceDay PriceDay { get; init; }

    /// <summary>The prices agreed for what is ordered under it, for order lines without a price of their own.</summary>
    public ImmutableArray<PriceEntry> Prices
    {
        get => _prices.Items;
        init => _prices = value;
    }

    /// <summary>How much of each invoice, before tax, is held back until the work is accepted as a whole; null: nothing
    /// is. It is held by a document allowance of <see cref="Contracts.Retainage"/>, or by an instalment of the terms of
    /// payment, after the first, of at least that percentage.</summary>
    public Percentage? Retainage { get; init; }

    /// <summary>Whether a milestone is billed only when the buyer accepted it. Default: when it is reached.</summary>
    public bool MilestonesNeedAcceptance { get; init; }

    /// <summary>What a vendor keeps with it under keys of its own, in the order of the keys.</summary>
    public ImmutableArray<Extension> Extensions
    {
        get => _extensions.Items;
        init => _extensions = Extension.InOrder(value);
    }
}
