using System.Text.Json.Serialization;

namespace Invoicing;

/// <summary>How an exact value that lies between two neighbours becomes one of them. All modes but
/// <see cref="Ceiling"/> and <see cref="Floor"/> are symmetric in the sign.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<Rounding>))]
public enum Rounding
{
    /// <summary>To the nearest; ties away from zero: 2.5 to 3, -2.5 to -3. The default.</summary>
    HalfUp = 0,

    /// <summary>To the nearest; ties to the even neighbour: 2.5 to 2, 3.5 to 4.</summary>
    HalfEven,

    /// <summary>To the nearest; ties towards zero: 2.5 to 2, -2.5 to -2.</summary>
    HalfDown,

    /// <summary>Away from zero: 2.1 to 3, -2.1 to -3.</summary>
    Up,

    /// <summary>Towards zero: 2.9 to 2, -2.9 to -2.</summary>
    Down,

    /// <summary>Towards positive infinity: 2.1 to 3, -2.9 to -2.</summary>
    Ceiling,

    /// <summary>Towards negative infinity: 2.9 to 2, -2.1 to -3.</summary>
    Floor,
}
