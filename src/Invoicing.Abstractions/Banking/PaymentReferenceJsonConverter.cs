using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invoicing.Banking;

/// <summary>Reads and writes a payment reference as scheme and electronic form: "SwissQr:2100...".</summary>
public sealed class PaymentReferenceJsonConverter : JsonConverter<PaymentReference>
{
    private const string Form = "Expected a scheme and a reference such as \"Belgian:090933755493\".";

    /// <inheritdoc/>
    public override PaymentReference Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.GetString() is not { } text) throw new JsonException(Form);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0])
            && Enum.TryParse<ReferenceScheme>(text.AsSpan(0, colon), out var scheme) && Enum.IsDefined(scheme)
            && PaymentReference.TryParse(text[(colon + 1)..], scheme, out var reference)
            ? reference
            : throw new JsonException(Form);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PaymentReference value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.IsNone ? string.Empty : $"{value.Scheme}:{value}");
    }
}
