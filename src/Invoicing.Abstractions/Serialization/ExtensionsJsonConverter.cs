using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invoicing.Serialization;

/// <summary>Reads and writes a vendor's own members as an object of texts: <c>{"acme.costCentre":"4711"}</c>.</summary>
internal sealed class ExtensionsJsonConverter : JsonConverter<ImmutableArray<Extension>>
{
    /// <inheritdoc/>
    public override ImmutableArray<Extension> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("Expected an object of texts.");
        var extensions = ImmutableArray.CreateBuilder<Extension>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            if (!reader.Read() || reader.TokenType != JsonTokenType.String) throw new JsonException("Expected a text.");
            extensions.Add(new Extension(key, reader.GetString()!));
        }

        return extensions.DrainToImmutable();
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Two have the same key.</exception>
    public override void Write(Utf8JsonWriter writer, ImmutableArray<Extension> value, JsonSerializerOptions options)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        writer.WriteStartObject();
        foreach (var (key, text) in value)
        {
            if (!keys.Add(key)) throw new InvalidOperationException($"There are two extensions with the key '{key}'.");
            writer.WriteString(key, text);
        }

        writer.WriteEndObject();
    }
}
