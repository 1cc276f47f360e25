using System.Text.Json.Serialization;

namespace Invoicing.Taxes;

/// <summary>Who moves goods to the buyer, on which the place of supply depends (VAT directive articles 31 to
/// 36).</summary>
[JsonConverter(typeof(EnumNameJsonConverter<TransportOfGoods>))]
public enum TransportOfGoods
{
    /// <summary>The seller, or somebody on its behalf: also where it takes part only indirectly (article
    /// 14(4)).</summary>
    BySeller = 0,

    /// <summary>The buyer, or somebody on its behalf.</summary>
    ByBuyer,

    /// <summary>Nobody: the goods stay where they are (article 31).</summary>
    None,

    /// <summary>The seller, who installs or assembles them there (article 36).</summary>
    BySellerWithInstallation,
}
