using System.Text.Json.Serialization;

namespace Invoicing.Taxes;

/// <summary>What a buyer is to the law on value added tax.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<BuyerStatus>))]
public enum BuyerStatus
{
    /// <summary>Not stated: a buyer with a VAT number is a business, any other is not known.</summary>
    Unstated = 0,

    /// <summary>A taxable person who buys for the business (VAT directive articles 9 and 43).</summary>
    Business,

    /// <summary>A legal person who is no taxable person but identified for VAT (article 43(3)).</summary>
    LegalPerson,

    /// <summary>A public body to which split payment applies (article 17-ter d.P.R. 633/1972 in Italy).</summary>
    PublicBody,

    /// <summary>Somebody who is none of these.</summary>
    Consumer,
}
