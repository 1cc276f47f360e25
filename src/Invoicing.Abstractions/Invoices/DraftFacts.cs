using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Invoices;

/// <summary>What the decisions about a draft rest on and the draft does not say. Immutable.</summary>
public sealed record DraftFacts
{
    private readonly Sequence<CountryCode> _establishments;
    private readonly Sequence<LineFacts> _lines;
    private readonly Sequence<string> _customerGroups;
    private readonly Sequence<string> _coupons;
    private readonly Sequence<CouponUse> _couponUses;
    private readonly TaxChoices? _choices;
    private readonly TaxEvidence? _evidence;

    /// <summary>Nothing more than the draft says.</summary>
    public static DraftFacts None { get; } = new();

    /// <summary>What the buyer is to the law on value added tax. Default: not stated.</summary>
    public BuyerStatus BuyerStatus { get; init; }

    /// <summary>What kind of supply the lines are whose item does not state it; null: those lines are decided only
    /// where seller, buyer and delivery are in one country.</summary>
    public SupplyKind? Supply { get; init; }

    /// <summary>Who transports goods. Default: the seller, or somebody for the seller.</summary>
    public TransportOfGoods Transport { get; init; }

    /// <summary>What is known of single lines.</summary>
    public ImmutableArray<LineFacts> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>Countries, other than that of its address, where the seller has an establishment that makes the
    /// supplies.</summary>
    public ImmutableArray<CountryCode> Establishments
    {
        get => _establishments.Items;
        init => _establishments = value;
    }

    /// <summary>Where goods are dispatched from; null: the seller's address.</summary>
    public PostalAddress? DispatchedFrom { get; init; }

    /// <summary>What the seller has chosen, or is subject to. Default: nothing.</summary>
    public TaxChoices Choices
    {
        get => _choices ?? TaxChoices.None;
        init => _choices = value == TaxChoices.None ? null : value;
    }

    /// <summary>What proves a treatment. Default: nothing.</summary>
    public TaxEvidence Evidence
    {
        get => _evidence ?? TaxEvidence.None;
        init => _evidence = value == TaxEvidence.None ? null : value;
    }

    /// <summary>What this buyer paid or was billed before in the period of a threshold, without tax, for taxes withheld
    /// above it; null where it is not known.</summary>
    public Money? NetBefore { get; init; }

    /// <summary>The groups that the customer is in, for prices and discounts.</summary>
    public ImmutableArray<string> CustomerGroups
    {
        get => _customerGroups.Items;
        init => _customerGroups = value;
    }

    /// <summary>The codes of coupons that the customer presents.</summary>
    public ImmutableArray<string> Coupons
    {
        get => _coupons.Items;
        init => _coupons = value;
    }

    /// <summary>How often coupons were used before.</summary>
    public ImmutableArray<CouponUse> CouponUses
    {
        get => _couponUses.Items;
        init => _couponUses = value;
    }

    /// <summary>What uses of coupons name the document by: an id that stays when it is decided again; null: its
    /// number.</summary>
    public string? Document { get; init; }

    /// <summary>The day on which the buyer received the invoice, for terms that count from it; or null.</summary>
    public LocalDate? Received { get; init; }

    /// <summary>The day on which the buyer accepted what was delivered, for terms that count from it; or
    /// null.</summary>
    public LocalDate? Accepted { get; init; }

    internal LineFacts? Of(string line)
    {
        foreach (var known in Lines)
            if (string.Equals(known.Line, line, StringComparison.Ordinal)) return known;
        return null;
    }
}
