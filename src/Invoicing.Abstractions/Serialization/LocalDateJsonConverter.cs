using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Serialization;

/// <summary>Reads and writes a date as ISO 8601 has it: <c>"2026-11-30"</c>; years of four digits, from 1.</summary>
internal sealed class LocalDateJsonConverter : JsonConverter<LocalDate>
{
    /// <inheritdoc/>
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true, Value: { Year: >= 1 } date }
            ? date
            : throw new JsonException("Expected a date such as \"2026-11-30\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options)
    {
        if (value.Calendar != CalendarSystem.Iso || value.Year < 1)
            throw new ArgumentException(
                FormattableString.Invariant($"{value:R} is no day of the ISO calendar in the year 1 or later."),
                nameof(value));
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}

/// <summary>Reads and writes an instant as ISO 8601 has it, in UTC: <c>"2026-11-30T18:05:00Z"</c>.</summary>
internal sealed class InstantJsonConverter : JsonConverter<Instant>
{
    /// <inheritdoc/>
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && InstantPattern.ExtendedIso.Parse(reader.GetString()!) is { Success: true } instant
            ? instant.Value
            : throw new JsonException("Expected an instant such as \"2026-11-30T18:05:00Z\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}
