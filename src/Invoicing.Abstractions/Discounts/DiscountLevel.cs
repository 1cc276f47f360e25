using System.Text.Json.Serialization;

namespace Invoicing.Discounts;

/// <summary>What a discount rule is asked about.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<DiscountLevel>))]
public enum DiscountLevel
{
    /// <summary>Each line by itself (BG-27, BG-28).</summary>
    Line = 0,

    /// <summary>The document, or several lines of it together (BG-20, BG-21).</summary>
    Document,
}
