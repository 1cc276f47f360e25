using System.Text.Json.Serialization;

namespace Invoicing.Contracts;

/// <summary>The day that decides which of dated prices holds.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<PriceDay>))]
public enum PriceDay
{
    /// <summary>The day of the order.</summary>
    Order = 0,

    /// <summary>The day of delivery or performance.</summary>
    Delivery,

    /// <summary>The day of the invoice (BT-2).</summary>
    Invoice,
}
