using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Invoicing.Taxes;

/// <summary>How distance sales of goods and electronic services to consumers in other member states are taxed (VAT
/// directive articles 33, 58 and 59c).</summary>
[JsonConverter(typeof(EnumNameJsonConverter<DistanceSales>))]
public enum DistanceSales
{
    /// <summary>Not stated; a supply for which it matters is not decided.</summary>
    Unstated = 0,

    /// <summary>The turnover stays below the EU-wide threshold of 10,000 EUR (article 59c(1)) and the seller has not
    /// chosen the place of destination: taxed where the seller is.</summary>
    AtOrigin,

    /// <summary>Above the threshold, or chosen (article 59c(3)): taxed at the destination and reported through the
    /// one-stop shop (articles 369a to 369k).</summary>
    AtDestinationByOneStopShop,

    /// <summary>Above the threshold, or chosen: taxed at the destination, where the seller is registered.</summary>
    AtDestinationByRegistration,
}

/// <summary>Which part of a chain of sales the seller is.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ChainRole>))]
public enum ChainRole
{
    /// <summary>No chain, or no role with a rule of its own.</summary>
    None = 0,

    /// <summary>The middle party of a triangular transaction (VAT directive articles 141 and 197): its buyer owes the
    /// tax.</summary>
    TriangularMiddle,
}

/// <summary>Taxed by the margin: no tax is shown (VAT directive articles 306 to 325 and 333).</summary>
[JsonConverter(typeof(EnumNameJsonConverter<MarginScheme>))]
public enum MarginScheme
{
    /// <summary>Not taxed by the margin.</summary>
    None = 0,

    /// <summary>Travel agents (article 306; VATEX-EU-D).</summary>
    TravelAgents,

    /// <summary>Second-hand goods (article 313; VATEX-EU-F).</summary>
    SecondHandGoods,

    /// <summary>Works of art (article 313; VATEX-EU-I).</summary>
    WorksOfArt,

    /// <summary>Collectors' items and antiques (article 313; VATEX-EU-J).</summary>
    CollectorsItems,
}

/// <summary>What the seller has chosen, or is subject to, for a document as a whole. Immutable.</summary>
public sealed record TaxChoices
{
    private readonly Sequence<string> _registeredRegions;
    private readonly Sequence<CountryCode> _lowValueImports;

    /// <summary>Nothing chosen.</summary>
    public static TaxChoices None { get; } = new();

    /// <summary>Whether the seller is exempt as a small enterprise in its own country (VAT directive article 284);
    /// domestic supplies then carry no tax.</summary>
    public bool IsSmallEnterprise { get; init; }

    /// <summary>Whether the seller accounts for tax when it is paid (article 66(b)); the document says so (article
    /// 226(7a)).</summary>
    public bool IsCashAccounting { get; init; }

    /// <summary>Whether the buyer issues the document (article 224); it says so (article 226(10a)).</summary>
    public bool IsSelfBilled { get; init; }

    /// <summary>How sales to consumers in other member states are taxed.</summary>
    public DistanceSales DistanceSales { get; init; }

    /// <summary>The seller's part in a chain of sales.</summary>
    public ChainRole Chain { get; init; }

    /// <summary>Whether goods go to a call-off stock of this buyer in another member state (article 17a): the supply
    /// is the transfer of ownership.</summary>
    public bool IsCallOffStock { get; init; }

    /// <summary>Whether the buyer is subject to the equivalence surcharge (Spain, Ley 37/1992 art. 154 to
    /// 163).</summary>
    public bool IsEquivalenceSurcharge { get; init; }

    /// <summary>Regions by ISO 3166-2 in which the seller is registered for the region's own tax: states of the US in
    /// which it has nexus (<c>US-NY</c>), provinces of Canada with a sales tax of their own (<c>CA-BC</c>).</summary>
    public ImmutableArray<string> RegisteredRegions
    {
        get => _registeredRegions.Items;
        init => _registeredRegions = value;
    }

    /// <summary>Countries whose tax on imported goods of low value the seller accounts for when it sells them to
    /// consumers (Australia, New Zealand, Singapore, Norway, the United Kingdom). That the value is within the
    /// country's limit the caller has seen to.</summary>
    public ImmutableArray<CountryCode> LowValueImports
    {
        get => _lowValueImports.Items;
        init => _lowValueImports = value;
    }

    /// <summary>Whether the seller pays a composition levy and must not collect tax (India, CGST Act section
    /// 10).</summary>
    public bool IsCompositionDealer { get; init; }

    /// <summary>Whether exports are made under bond or letter of undertaking without payment of tax (India, IGST Act
    /// section 16(3)).</summary>
    public bool IsExportUnderBond { get; init; }

    /// <summary>Whether the buyer has said that it is an end user or intermediary supplier, to which the reverse charge
    /// on construction does not apply (United Kingdom, SI 2019/892 article 8).</summary>
    public bool IsEndUser { get; init; }
}
