using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Explanations;

namespace Invoicing.Invoices;

/// <summary>A draft with what was decided about it. Immutable.</summary>
public sealed record DecidedDraft
{
    private readonly Sequence<string> _toApprove;
    private readonly Sequence<CouponUse> _couponUses;
    private readonly Sequence<DiscountRefusal> _refusals;

    /// <summary>The draft with prices, allowances, charges, taxes and due date; each with its basis.</summary>
    public required InvoiceDraft Draft { get; init; }

    /// <summary>Ids of the lines whose price somebody has to approve before the document goes out.</summary>
    public ImmutableArray<string> LinesToApprove
    {
        get => _toApprove.Items;
        init => _toApprove = value;
    }

    /// <summary>The uses of coupons that the document makes: to be stored with it.</summary>
    public ImmutableArray<CouponUse> CouponUses
    {
        get => _couponUses.Items;
        init => _couponUses = value;
    }

    /// <summary>The discounts that were not granted, or not in full, and why.</summary>
    public ImmutableArray<DiscountRefusal> Refusals
    {
        get => _refusals.Items;
        init => _refusals = value;
    }

    /// <summary>What the due date rests on, where it was decided; else null.</summary>
    public Basis? DueDateBasis { get; init; }

    /// <summary>Why the draft is rounded as it is, where the country's default was taken; else null.</summary>
    public Basis? RoundingBasis { get; init; }
}
