using Invoicing.Documents;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>What a tax rule is asked: one supply in its situation, and the rates. A view of both; nothing is
/// copied.</summary>
public readonly record struct TaxQuestion
{
    /// <summary>Asks about a supply.</summary>
    /// <param name="situation">What all supplies of the document have in common.</param>
    /// <param name="supply">The supply.</param>
    /// <param name="rates">The rates by country and date.</param>
    /// <param name="path">What to call the supply in findings: <c>/lines/1</c>.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public TaxQuestion(TaxSituation situation, TaxSupply supply, TaxRates rates, string path)
    {
        ArgumentNullException.ThrowIfNull(situation);
        ArgumentNullException.ThrowIfNull(supply);
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(path);
        Situation = situation;
        Supply = supply;
        Rates = rates;
        Path = path;
    }

    /// <summary>What all supplies of the document have in common.</summary>
    public TaxSituation Situation
    {
        get => field ?? throw new InvalidOperationException("default(TaxQuestion) asks nothing.");
    }

    /// <summary>The supply.</summary>
    public TaxSupply Supply
    {
        get => field ?? throw new InvalidOperationException("default(TaxQuestion) asks nothing.");
    }

    /// <summary>The rates by country and date.</summary>
    public TaxRates Rates
    {
        get => field ?? throw new InvalidOperationException("default(TaxQuestion) asks nothing.");
    }

    /// <summary>What to call the supply in findings.</summary>
    public string Path
    {
        get => field ?? throw new InvalidOperationException("default(TaxQuestion) asks nothing.");
    }

    /// <summary>Seller.</summary>
    public Party Seller => Situation.Seller;

    /// <summary>Buyer.</summary>
    public Party Buyer => Situation.Buyer;

    /// <summary>Invoice type.</summary>
    public DocumentType Type => Situation.Type;

    /// <summary>What is supplied.</summary>
    public SupplyKind Kind => Supply.Kind;

    /// <summary>The class of the item, or null.</summary>
    public string? ItemClass => Supply.ItemClass;

    /// <summary>The date by which rates are looked up: that of the supply, else the document's.</summary>
    public LocalDate TaxPoint => Supply.Performed ?? Situation.TaxPoint;

    /// <summary>Where goods are dispatched from.</summary>
    public PostalAddress From => Supply.From ?? Situation.From ?? Seller.Address;

    /// <summary>Where goods are delivered to, or the service is performed.</summary>
    public PostalAddress To => Supply.To ?? Situation.To ?? Buyer.Address;

    internal bool IsToStated => Supply.To is not null || Situation.To is not null;

    /// <summary>The city of <see cref="To"/>, or null.</summary>
    public string? PlaceCity => To.City;

    /// <summary>The region of <see cref="To"/> by ISO 3166-2 (<c>US-NY</c>), or null.</summary>
    public string? Region => RegionCode.Of(To);

    /// <summary>The region of <see cref="From"/> by ISO 3166-2, or null.</summary>
    public string? FromRegion => RegionCode.Of(From);

    /// <summary>Whether the buyer is a business: stated, or with a VAT number.</summary>
    public bool IsBuyerBusiness => Situation.BuyerStatus switch
    {
        BuyerStatus.Unstated => Buyer.VatNumber is not null,
        BuyerStatus.Consumer => false,
        _ => true,
    };
}
