using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invoicing;

/// <summary>Reads and writes a value as its one text, straight from and to UTF-8; also as the name of a
/// property.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <param name="provider">A <see cref="CurrencySet"/> for texts with currencies outside ISO 4217; null: ISO
/// 4217.</param>
public class TextJsonConverter<T>(IFormatProvider? provider) : JsonConverter<T>
    where T : struct, ITextValue<T>
{
    /// <summary>A converter that knows the currencies of ISO 4217.</summary>
    public TextJsonConverter()
        : this(null)
    {
    }

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException($"Expected {T.TextForm}.");
        return ReadText(ref reader);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[TextValue.MaxLength];
        value.TryFormat(text, out var length, default, provider);
        writer.WriteStringValue(text[..length]);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadText(ref reader);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[TextValue.MaxLength];
        value.TryFormat(text, out var length, default, provider);
        writer.WritePropertyName(text[..length]);
    }

    private T ReadText(ref Utf8JsonReader reader)
    {
        var raw = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        // An escaped character takes up to six bytes; a longer text cannot be one of ours.
        if (raw <= TextValue.MaxLength * 6)
        {
            if (reader is { HasValueSequence: false, ValueIsEscaped: false })
            {
                if (T.TryParse(reader.ValueSpan, provider, out var plain)) return plain;
            }
            else
            {
                Span<byte> copy = stackalloc byte[TextValue.MaxLength * 6];
                var length = reader.CopyString(copy);
                if (T.TryParse(copy[..length], provider, out var value)) return value;
            }
        }
        throw new JsonException($"Expected {T.TextForm}.");
    }
}
