using System.Text.Json.Serialization;

namespace Invoicing.Review;

/// <summary>Whose invoice is reviewed.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ReviewSide>))]
public enum ReviewSide
{
    /// <summary>A supplier sent it, to be paid.</summary>
    Suppliers = 0,

    /// <summary>The reader is about to send it. A number is not missed, and no copies are looked for: numbering gives
    /// it later, in sequence.</summary>
    Ours,
}
