using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>What the allocator is given: payments, and what they may pay. The order does not matter.
/// Immutable.</summary>
public sealed record AllocationFacts
{
    private readonly Sequence<Payment> _payments;
    private readonly Sequence<OpenItem> _openItems;
    private readonly Sequence<Payer> _payers;

    /// <summary>The payments to allocate.</summary>
    public ImmutableArray<Payment> Payments
    {
        get => _payments.Items;
        init => _payments = value;
    }

    /// <summary>The items; settled ones too where a payer might quote them again.</summary>
    public ImmutableArray<OpenItem> OpenItems
    {
        get => _openItems.Items;
        init => _openItems = value;
    }

    /// <summary>How customers are known when they pay.</summary>
    public ImmutableArray<Payer> Payers
    {
        get => _payers.Items;
        init => _payers = value;
    }
}
