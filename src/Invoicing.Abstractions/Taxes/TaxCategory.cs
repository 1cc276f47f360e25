using System.Text.Json.Serialization;

namespace Invoicing.Taxes;

/// <summary>VAT category code (BT-95, BT-102, BT-118, BT-151): UNTDID 5305 as EN 16931 uses it.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<TaxCategory>))]
public enum TaxCategory
{
    /// <summary>Standard rate: any rate above zero.</summary>
    S = 0,

    /// <summary>Zero rated.</summary>
    Z,

    /// <summary>Exempt from tax.</summary>
    E,

    /// <summary>Reverse charge: the buyer owes the tax.</summary>
    AE,

    /// <summary>Intra-community supply of goods, exempt.</summary>
    K,

    /// <summary>Export outside the EU, exempt.</summary>
    G,

    /// <summary>Not subject to tax.</summary>
    O,

    /// <summary>Canary Islands general indirect tax (IGIC).</summary>
    L,

    /// <summary>Tax for production, services and importation in Ceuta and Melilla (IPSI).</summary>
    M,

    /// <summary>Transferred VAT (Italy's split payment): shown, and paid by the buyer to the treasury.</summary>
    B,
}
