using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invoicing.Banking;

/// <summary>Reads and writes a creditor reference as its electronic form.</summary>
public sealed class CreditorReferenceJsonConverter : JsonConverter<CreditorReference>
{
    /// <inheritdoc/>
    public override CreditorReference Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            && CreditorReference.TryParse(reader.GetString(), null, out var reference)
            ? reference
            : throw new JsonException("Expected a creditor reference such as \"RF18539007547034\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CreditorReference value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
