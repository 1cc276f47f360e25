using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invoicing.Serialization;

/// <summary>Reads and writes a decimal as a JSON number, and refuses one whose digits it would lose.</summary>
internal sealed class DecimalJsonConverter : JsonConverter<decimal>
{
    /// <inheritdoc/>
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && TryRead(ref reader, out var value)
            ? value
            : throw new JsonException("Expected a number of at most 28 digits.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value);

    /// <summary>Reads a plain number (no exponent) of at most 28 digits, which a decimal always holds.</summary>
    internal static bool TryRead(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        var digits = 0;
        foreach (var letter in reader.ValueSpan)
        {
            if (letter is (byte)'e' or (byte)'E') return false;
            if (letter is not ((byte)'-' or (byte)'.')) digits++;
        }

        return digits <= 28 && reader.TryGetDecimal(out value);
    }
}
