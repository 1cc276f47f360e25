using System.Collections.Immutable;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Invoices;

/// <summary>What of a tax group falls when an early-payment discount is taken.</summary>
/// <param name="Key">What the group is known by.</param>
/// <param name="Base">What its taxable amount falls by (BT-116).</param>
/// <param name="Tax">What its tax falls by (BT-117); zero where the tax is not corrected.</param>
public sealed record EarlyPaymentGroup(TaxGroupKey Key, Money Base, Money Tax);

/// <summary>
/// An early-payment discount of an invoice in amounts: what is paid up to and including a date instead of what is due.
/// <see cref="Discount"/> = <see cref="Net"/> + <see cref="Tax"/>. Immutable.
/// </summary>
public sealed record EarlyPaymentOffer
{
    private readonly Sequence<EarlyPaymentGroup> _groups;

    /// <summary>The discount as the terms state it.</summary>
    public required EarlyPayment Terms { get; init; }

    /// <summary>The last day on which it is available.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>The last day on which a payment is still taken as in time: with the grace.</summary>
    public required LocalDate AcceptedUntil { get; init; }

    /// <summary>What the percentage is taken of, rounded half-up to the minor unit to be shown.</summary>
    public required Money Base { get; init; }

    /// <summary>What may be deducted.</summary>
    public required Money Discount { get; init; }

    /// <summary>What is paid then: the amount to pay less the discount.</summary>
    public required Money Payable { get; init; }

    /// <summary>What of the discount lowers amounts without tax.</summary>
    public required Money Net { get; init; }

    /// <summary>What of the discount lowers the tax; zero where the tax is not corrected.</summary>
    public required Money Tax { get; init; }

    /// <summary>What falls of each tax group, in the order of the invoice. Where taxes stack on one base, each of their
    /// groups shows it.</summary>
    public ImmutableArray<EarlyPaymentGroup> Groups
    {
        get => _groups.Items;
        init => _groups = value;
    }
}
