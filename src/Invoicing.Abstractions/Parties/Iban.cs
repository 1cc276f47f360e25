using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Invoicing.Parties;

/// <summary>
/// An international bank account number (BT-84; ISO 13616). Any text of letters and digits that is shaped as one (two
/// letters, two digits, 1 to 30 more) is taken; whether country, length and check digits are right
/// <see cref="IsValid"/> says. <c>default</c> is no IBAN.
/// </summary>
[JsonConverter(typeof(IbanJsonConverter))]
public readonly struct Iban : IEquatable<Iban>, ISpanParsable<Iban>, IFormattable
{
    const int Shortest = 5;
    const int Longest = 34;

    readonly string? _text;

    Iban(string text) => _text = text;

    /// <summary>True for <c>default</c>: no IBAN at all.</summary>
    public bool IsNone => _text is null;

    /// <summary>The two letters of the country that keeps the account; empty for <c>default</c>.</summary>
    public string CountryPrefix => _text?[..2] ?? "";

    /// <summary>The two check digits; empty for <c>default</c>.</summary>
    public string CheckDigits => _text?[2..4] ?? "";

    /// <summary>The account in its country's own form (BBAN); empty for <c>default</c>.</summary>
    public string AccountNumber => _text?[4..] ?? "";

    /// <summary>The number of characters without spaces.</summary>
    public int Length => _text?.Length ?? 0;

    /// <summary>Whether the country is in the registry and both length and check digits are right.</summary>
    public bool IsValid => IbanCountries.LengthOf(_text) == Length && CheckDigitsHold;

    /// <summary>Whether it leaves 1 by 97, its first four characters moved to the end (ISO/IEC 7064).</summary>
    internal bool CheckDigitsHold => !IsNone
        && Parties.CheckDigits.Modulo97(_text.AsSpan(0, 4), Parties.CheckDigits.Modulo97(_text.AsSpan(4))) == 1;

    /// <summary>The check digits that country and account ask for; empty for <c>default</c>.</summary>
    internal string ExpectedCheckDigits => IsNone ? "" : CheckDigitsOf(CountryPrefix, AccountNumber);

    /// <summary>The IBAN of an account, with its check digits computed.</summary>
    /// <param name="country">The two letters of the country.</param>
    /// <param name="accountNumber">The account in the country's own form (BBAN), capitals and digits.</param>
    /// <exception cref="FormatException">The parts do not make the text of an IBAN.</exception>
    public static Iban Of(string country, string accountNumber)
    {
        var draft = Parse($"{country}00{accountNumber}");
        return new Iban(draft.CountryPrefix + draft.ExpectedCheckDigits + draft.AccountNumber);
    }

    static string CheckDigitsOf(string country, string account)
    {
        var remainder = Parties.CheckDigits.Modulo97(account);
        remainder = Parties.CheckDigits.Modulo97(country, remainder);
        remainder = Parties.CheckDigits.Modulo97("00", remainder);
        return (98 - remainder).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Reads an IBAN; spaces are dropped, small letters made capitals.</summary>
    /// <exception cref="FormatException">The text is not shaped as an IBAN.</exception>
    public static Iban Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), null);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static Iban Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var iban) ? iban : throw new FormatException($"'{s}' is not the text of an IBAN.");

    static Iban IParsable<Iban>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Reads an IBAN; false where <see cref="Parse(string)"/> would throw.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, out Iban result) =>
        TryParse(s.AsSpan(), null, out result);

    static bool IParsable<Iban>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Iban result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, out Iban)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Iban result)
    {
        result = AccountText.Compact(s, Longest) is { Length: >= Shortest } text && IsShaped(text)
            ? new Iban(text)
            : default;
        return !result.IsNone;
    }

    static bool IsShaped(string text) =>
        char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1])
        && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]);

    /// <inheritdoc/>
    public bool Equals(Iban other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Iban other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>The electronic form without spaces; empty for <c>default</c>.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>The number as text.</summary>
    /// <param name="format">"E" or null for the electronic form, "P" for print: groups of four.</param>
    /// <exception cref="FormatException">The format is another.</exception>
    public string ToString(string? format) => format switch
    {
        null or "" or "E" => _text ?? "",
        "P" => string.Join(' ', (_text ?? "").Chunk(4).Select(group => new string(group))),
        _ => throw new FormatException($"An IBAN has the formats E and P, not '{format}'."),
    };

    /// <inheritdoc cref="ToString(string?)"/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(format);

    /// <summary>Whether both are the same account.</summary>
    public static bool operator ==(Iban left, Iban right) => left.Equals(right);

    /// <summary>Whether they are different accounts.</summary>
    public static bool operator !=(Iban left, Iban right) => !left.Equals(right);
}

/// <summary>Reads and writes an IBAN as its electronic form.</summary>
public sealed class IbanJsonConverter : JsonConverter<Iban>
{
    /// <inheritdoc/>
    public override Iban Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Iban.TryParse(reader.GetString(), out var iban)
            ? iban
            : throw new JsonException("An IBAN is expected: a string such as \"DE89370400440532013000\".");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Iban value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
