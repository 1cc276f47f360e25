using System.Text.Json.Serialization;

namespace Invoicing.Payments;

/// <summary>In which order a part payment settles the components of an item. Within a rank they share in proportion to
/// what is open of each.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ComponentOrder>))]
public enum ComponentOrder
{
    /// <summary>All share.</summary>
    ProRata = 0,

    /// <summary>Taxes, then the rest.</summary>
    TaxFirst,

    /// <summary>Lines, then charges and freight, then taxes, then interest and costs.</summary>
    LinesFirst,

    /// <summary>Freight and charges, then the rest.</summary>
    ChargesFirst,

    /// <summary>Costs, then interest, then the rest (section 367 (1) of the German Civil Code).</summary>
    CostsInterestPrincipal,

    /// <summary>Costs, then the rest, then interest (section 497 (3) of the German Civil Code).</summary>
    CostsPrincipalInterest,

    /// <summary>One after the other, as the item lists them.</summary>
    AsListed,
}
