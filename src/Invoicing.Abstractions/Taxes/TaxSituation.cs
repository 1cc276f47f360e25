using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>What all supplies of a document have in common when their tax is decided. Immutable.</summary>
public sealed record TaxSituation
{
    private readonly TaxEvidence? _evidence;
    private readonly TaxChoices? _choices;
    private readonly Sequence<CountryCode> _establishments;
    private readonly Boxed<Money>? _net;
    private readonly Boxed<Money>? _netBefore;

    /// <summary>Seller (BG-4); its registrations in several states count.</summary>
    public required Party Seller { get; init; }

    /// <summary>Buyer (BG-7).</summary>
    public required Party Buyer { get; init; }

    /// <summary>What the buyer is. Default: not stated.</summary>
    public BuyerStatus BuyerStatus { get; init; }

    /// <summary>Countries other than that of its address in which the seller has a fixed establishment that makes the
    /// supplies (VAT directive articles 44, 45, 192a).</summary>
    public ImmutableArray<CountryCode> Establishments
    {
        get => _establishments.Items;
        init => _establishments = value;
    }

    /// <summary>Invoice type (BT-3).</summary>
    public DocumentType Type { get; init; }

    /// <summary>The currency of the document (BT-5).</summary>
    public required Currency Currency { get; init; }

    /// <summary>The date by which rates are looked up: value added tax point date (BT-7), else the date of supply,
    /// never today.</summary>
    public required LocalDate TaxPoint { get; init; }

    /// <summary>Whether a delivery date (BT-72) or an invoicing period (BG-14) is stated.</summary>
    public bool HasDeliveryDate { get; init; }

    /// <summary>Where goods are dispatched from; null: the seller's address.</summary>
    public PostalAddress? From { get; init; }

    /// <summary>Where goods are delivered to or the service is performed (BG-15); null: the buyer's address.</summary>
    public PostalAddress? To { get; init; }

    /// <summary>What was chosen. Default: nothing.</summary>
    public TaxChoices Choices
    {
        get => _choices ?? TaxChoices.None;
        init => _choices = value == TaxChoices.None ? null : value;
    }

    /// <summary>What proves the treatment. Default: nothing.</summary>
    public TaxEvidence Evidence
    {
        get => _evidence ?? TaxEvidence.None;
        init => _evidence = value == TaxEvidence.None ? null : value;
    }

    /// <summary>The net of the document, for thresholds of it; null where it is not known.</summary>
    public Money? Net
    {
        get => _net?.Value;
        init => _net = Boxed<Money>.Of(value);
    }

    /// <summary>What was paid or credited to the seller by this buyer before in the period of a threshold, without tax;
    /// null where it is not known.</summary>
    public Money? NetBefore
    {
        get => _netBefore?.Value;
        init => _netBefore = Boxed<Money>.Of(value);
    }
}
