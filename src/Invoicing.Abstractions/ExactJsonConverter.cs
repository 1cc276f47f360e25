using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invoicing;

/// <summary>Reads and writes an exact number as its text: "270.75" where the decimals end, else "1/3".</summary>
public sealed class ExactJsonConverter : JsonConverter<Exact>
{
    /// <inheritdoc/>
    public override Exact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Exact.TryParse(reader.GetString(), out var value)
            ? value
            : throw new JsonException("Expected an exact number such as \"270.75\" or \"1/3\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Exact value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
