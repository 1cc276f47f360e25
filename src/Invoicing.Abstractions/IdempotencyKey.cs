using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invoicing;

/// <summary>What a caller names a command by, so that doing it twice is doing it once: 1 to 200 characters, not only
/// white space, compared ordinally.</summary>
[JsonConverter(typeof(IdempotencyKeyJsonConverter))]
public readonly record struct IdempotencyKey
{
    /// <summary>The most characters of a key.</summary>
    public const int MaxLength = 200;

    private readonly string? _value;

    /// <summary>A key.</summary>
    /// <exception cref="ArgumentException">The text is empty or longer than 200 characters.</exception>
    public IdempotencyKey(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsKey(value))
            throw new ArgumentException($"A key has 1 to {MaxLength} characters; this has {value.Length}.",
                nameof(value));
        _value = value;
    }

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">This is the default, which is no key.</exception>
    public string Value => _value ?? throw new InvalidOperationException("default(IdempotencyKey) is no key.");

    /// <summary>A key; false when the text is empty or longer than 200 characters.</summary>
    public static bool TryOf([NotNullWhen(true)] string? value, out IdempotencyKey key)
    {
        key = value is not null && IsKey(value) ? new(value) : default;
        return key._value is not null;
    }

    /// <summary>The text; empty for the default.</summary>
    public override string ToString() => _value ?? "";

    private static bool IsKey(string value) => value.Length <= MaxLength && !string.IsNullOrWhiteSpace(value);
}

/// <summary>Reads and writes a key as its text.</summary>
public sealed class IdempotencyKeyJsonConverter : JsonConverter<IdempotencyKey>
{
    /// <inheritdoc/>
    public override IdempotencyKey Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && IdempotencyKey.TryOf(reader.GetString(), out var key)
            ? key
            : throw new JsonException($"Expected a key of 1 to {IdempotencyKey.MaxLength} characters.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IdempotencyKey value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
