using System.Collections.Immutable;
using Invoicing.Catalog;

namespace Invoicing.Payments;

/// <summary>What the allocator is given: payments, and what they may pay. The order does not matter.
/// Immutable.</summary>
public sealed record AllocationFacts
{
    private readonly Sequence<Payment> _payments;
    private readonly Sequence<OpenItem> _openItems;
    private readonly Sequence<Payer> _payers;
    private readonly Sequence<DatedRate> _rates;
    private readonly Sequence<LateDiscountDecision> _lateDiscounts;
    private readonly Sequence<WithholdingCertificate> _certificates;

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

    /// <summary>Rates of exchange, as they were quoted: the latest on or before the day of the payment counts; a pair
    /// without one goes over a third currency.</summary>
    public ImmutableArray<DatedRate> Rates
    {
        get => _rates.Items;
        init => _rates = value;
    }

    /// <summary>Decisions on discounts that were taken late, by item.</summary>
    public ImmutableArray<LateDiscountDecision> LateDiscounts
    {
        get => _lateDiscounts.Items;
        init => _lateDiscounts = value;
    }

    /// <summary>Certificates of tax that customers withheld.</summary>
    public ImmutableArray<WithholdingCertificate> Certificates
    {
        get => _certificates.Items;
        init => _certificates = value;
    }
}
