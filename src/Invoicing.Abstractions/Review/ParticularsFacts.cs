using System.Collections.Immutable;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Review;

/// <summary>What decides which particulars a document needs, and does not stand on it. Immutable.</summary>
public sealed record ParticularsFacts
{
    private readonly Sequence<string> _newMeansOfTransport;

    /// <summary>Nothing more than the document says.</summary>
    public static ParticularsFacts None { get; } = new();

    /// <summary>The country whose law on invoices applies; null: as the document shows (2006/112/EC article
    /// 219a).</summary>
    public CountryCode? Country { get; init; }

    /// <summary>What the buyer is to the law on value added tax. Default: not stated.</summary>
    public BuyerStatus BuyerStatus { get; init; }

    /// <summary>Whether the seller owes the tax when it is paid (article 66(b)). Default: no.</summary>
    public bool IsCashAccounting { get; init; }

    /// <summary>Whether the document is not issued yet and has no number. Default: it is issued.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The day of the supply or of the payment on account, where it is known; null: it is that of the
    /// document.</summary>
    public LocalDate? SupplyDate { get; init; }

    /// <summary>The ids of lines that supply a new means of transport to another member state.</summary>
    public ImmutableArray<string> NewMeansOfTransport
    {
        get => _newMeansOfTransport.Items;
        init => _newMeansOfTransport = value;
    }
}
