using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invoicing.Parties;

/// <summary>
/// A business identifier code of a bank (BT-86; ISO 9362): four characters for the party, two letters for the
/// country, two for the place, and where stated three for the branch. Any text of letters and digits up to 11
/// characters is taken; whether it has that syntax <see cref="IsValid"/> says. <c>default</c> is no BIC.
/// </summary>
[JsonConverter(typeof(BicJsonConverter))]
public readonly struct Bic : IEquatable<Bic>, ISpanParsable<Bic>
{
    const int Longest = 11;

    readonly string? _text;

    Bic(string text) => _text = text;

    /// <summary>True for <c>default</c>: no BIC at all.</summary>
    public bool IsNone => _text is null;

    /// <summary>The code's country (characters 5 and 6); null where it is too short or names none.</summary>
    public CountryCode? Country =>
        _text?.Length >= 6 && CountryCode.TryOf(_text.AsSpan(4, 2), out var country) ? country : null;

    /// <summary>Whether it has 8 or 11 characters, letters and digits where they belong, and a known country.</summary>
    public bool IsValid =>
        _text is { Length: 8 or 11 } && Country is not null;

    /// <summary>Reads a BIC; spaces are dropped, small letters made capitals.</summary>
    /// <exception cref="FormatException">The text is empty, longer than 11 characters or has other signs.</exception>
    public static Bic Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), null);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Bic Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var bic) ? bic : throw new FormatException($"'{s}' is not the text of a BIC.");

    static Bic IParsable<Bic>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads a BIC; false where <see cref="Parse(string)"/> would throw.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Bic result) =>
        TryParse(s.AsSpan(), null, out result);

    static bool IParsable<Bic>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Bic result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Bic)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Bic result)
    {
        result = AccountText.Compact(s, Longest) is { } text ? new Bic(text) : default;
        return !result.IsNone;
    }

    /// <inheritdoc/>
    public bool Equals(Bic other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Bic other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>The code in capitals, "DEUTDEFF"; empty for <c>default</c>.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>Whether both are the same code.</summary>
    public static bool operator ==(Bic left, Bic right) => left.Equals(right);

    /// <summary>Whether they are different codes.</summary>
    public static bool operator !=(Bic left, Bic right) => !left.Equals(right);
}

/// <summary>Reads and writes a BIC as its text.</summary>
public sealed class BicJsonConverter : JsonConverter<Bic>
{
    /// <inheritdoc/>
    public override Bic Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Bic.TryParse(reader.GetString(), out var bic)
            ? bic
            : throw new JsonException("A BIC is expected: a string of up to 11 letters and digits, \"DEUTDEFF\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Bic value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
