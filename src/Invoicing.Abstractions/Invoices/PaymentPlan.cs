using System.Collections.Immutable;
using Invoicing.Terms;

namespace Invoicing.Invoices;

/// <summary>What has to be paid of an invoice when, and what may be deducted when it is paid early.
/// Immutable.</summary>
public sealed record PaymentPlan
{
    private readonly Sequence<EarlyPaymentOffer> _offers;

    /// <summary>The amounts and their due dates; together the amount to pay.</summary>
    public required PaymentSchedule Schedule { get; init; }

    /// <summary>The early-payment discounts, in the order of the terms.</summary>
    public ImmutableArray<EarlyPaymentOffer> Offers
    {
        get => _offers.Items;
        init => _offers = value;
    }
}
