using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Invoicing.Discounts;

/// <summary>What the rules made of a document: allowances and charges to add to its lines and to itself, uses of
/// coupons to store, and what was not granted. Immutable.</summary>
public sealed record DiscountReport
{
    private readonly Sequence<DiscountedLine> _lines;
    private readonly Sequence<DocumentDiscount> _document;
    private readonly Sequence<CouponUse> _couponUses;
    private readonly Sequence<DiscountRefusal> _refusals;

    /// <summary>The currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The lines, in the order of the facts, those without any discount too.</summary>
    public ImmutableArray<DiscountedLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>What is added to the document, in that order.</summary>
    public ImmutableArray<DocumentDiscount> Document
    {
        get => _document.Items;
        init => _document = value;
    }

    /// <summary>The uses of coupons that the document makes, by code: to be stored with it.</summary>
    public ImmutableArray<CouponUse> CouponUses
    {
        get => _couponUses.Items;
        init => _couponUses = value;
    }

    /// <summary>What was not granted, or not in full, although line, customer, day and coupon were right; by line, rule
    /// and reason. The rest is said by <c>Explain</c>.</summary>
    public ImmutableArray<DiscountRefusal> Refusals
    {
        get => _refusals.Items;
        init => _refusals = value;
    }

    /// <summary>All allowances less all charges of the report.</summary>
    /// <exception cref="OverflowException">It is beyond 64 bits of minor units.</exception>
    [JsonIgnore]
    public Money Discounted
    {
        get
        {
            var sum = Money.Zero(Currency);
            foreach (var line in Lines)
                foreach (var granted in line.Granted) sum -= granted.Amount * granted.Adjustment.Sign;
            foreach (var granted in Document) sum -= granted.Amount * granted.Adjustment.Sign;
            return sum;
        }
    }

    /// <summary>The line of an id, or null.</summary>
    public DiscountedLine? Find(string line)
    {
        foreach (var each in Lines)
            if (string.Equals(each.Id, line, StringComparison.Ordinal)) return each;
        return null;
    }
}

/// <summary>A line with what is added to it. Immutable.</summary>
public sealed record DiscountedLine
{
    private readonly Sequence<GrantedDiscount> _granted;

    /// <summary>Line identifier (BT-126).</summary>
    public required string Id { get; init; }

    /// <summary>What it came to before.</summary>
    public required Money Before { get; init; }

    /// <summary>What is added to it, in that order, after what it has already.</summary>
    public ImmutableArray<GrantedDiscount> Granted
    {
        get => _granted.Items;
        init => _granted = value;
    }

    /// <summary>What is left of it, its shares of document discounts taken off.</summary>
    public required Money After { get; init; }
}

/// <summary>An allowance or charge that a rule granted on a line.</summary>
/// <param name="Rule">The rule's or offer's id.</param>
/// <param name="Adjustment">The allowance or charge, with reason and basis.</param>
/// <param name="Amount">Its amount, as the calculation of the document comes to.</param>
public sealed record GrantedDiscount(string Rule, Adjustment Adjustment, Money Amount);

/// <summary>An allowance or charge that a rule granted on the document. Immutable.</summary>
public sealed record DocumentDiscount
{
    private readonly Sequence<DiscountShare> _shares;

    /// <summary>The rule's or offer's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The allowance or charge, with reason and basis. It names lines where they alone share it.</summary>
    public required Adjustment Adjustment { get; init; }

    /// <summary>Its amount, as the calculation of the document comes to.</summary>
    public required Money Amount { get; init; }

    /// <summary>What of it falls to each line, by Split over what was left; none for a charge.</summary>
    public ImmutableArray<DiscountShare> Shares
    {
        get => _shares.Items;
        init => _shares = value;
    }
}

/// <summary>What of a document discount falls to a line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Amount">The amount.</param>
public sealed record DiscountShare(string Line, Money Amount);
