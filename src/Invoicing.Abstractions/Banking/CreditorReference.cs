using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Invoicing.Parties;

namespace Invoicing.Banking;

/// <summary>
/// A structured creditor reference (ISO 11649): "RF", two check digits, and 1 to 21 letters and digits. Only references
/// whose check digits hold (ISO/IEC 7064 MOD 97-10) can be made. <c>default</c> is none.
/// </summary>
[JsonConverter(typeof(CreditorReferenceJsonConverter))]
public readonly struct CreditorReference : IEquatable<CreditorReference>, ISpanParsable<CreditorReference>
{
    private const int PrefixLength = 4;
    private const int LongestReference = 21;

    private readonly string? _text;

    private CreditorReference(string text) => _text = text;

    /// <summary>True for <c>default</c>: no reference at all.</summary>
    public bool IsNone => _text is null;

    /// <summary>What the creditor's own reference is, without "RF" and check digits; empty for
    /// <c>default</c>.</summary>
    public string Reference => _text?[PrefixLength..] ?? string.Empty;

    /// <summary>The reference for a number of one's own; spaces, hyphens, slashes and dots are left out.</summary>
    /// <param name="number">An invoice or customer number: "INV-2026-00012".</param>
    /// <exception cref="ArgumentException">Nothing is left, more than 21 characters are, or others than letters and
    /// digits of ASCII.</exception>
    public static CreditorReference Of(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var reference = string.Concat(number.Where(c => !IsSeparator(c))).ToUpperInvariant();
        if (reference.Length is 0 or > LongestReference || !reference.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException($"'{number}' cannot be told in 1 to 21 letters and digits.", nameof(number));
        var check = 98 - CheckDigits.Modulo97("RF00", CheckDigits.Modulo97(reference));
        return new CreditorReference(string.Create(CultureInfo.InvariantCulture, $"RF{check:00}{reference}"));
    }

    /// <summary>Reads a reference; spaces are dropped, small letters made capitals.</summary>
    /// <exception cref="FormatException">It is not one, or its check digits do not hold.</exception>
    public static CreditorReference Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static CreditorReference Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var reference)
            ? reference
            : throw new FormatException($"'{s}' is not a creditor reference of ISO 11649.");

    /// <summary>Reads a reference; false where <see cref="Parse(string, IFormatProvider?)"/> would throw.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider,
        out CreditorReference result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out CreditorReference)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CreditorReference result)
    {
        Span<char> text = stackalloc char[PrefixLength + LongestReference];
        var length = 0;
        result = default;
        foreach (var c in s)
        {
            if (c == ' ') continue;
            if (length == text.Length || !char.IsAsciiLetterOrDigit(c)) return false;
            text[length++] = char.ToUpperInvariant(c);
        }

        text = text[..length];
        if (length <= PrefixLength || !text.StartsWith("RF") || !char.IsAsciiDigit(text[2])
            || !char.IsAsciiDigit(text[3])
            || CheckDigits.Modulo97(text[..PrefixLength], CheckDigits.Modulo97(text[PrefixLength..])) != 1)
            return false;
        result = new CreditorReference(text.ToString());
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(CreditorReference other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is CreditorReference other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>The electronic form without spaces; empty for <c>default</c>.</summary>
    public override string ToString() => _text ?? string.Empty;

    /// <summary>The form for print: groups of four.</summary>
    public string ToPrint() => string.Join(' ', ToString().Chunk(4).Select(group => new string(group)));

    /// <summary>Whether both are the same reference.</summary>
    public static bool operator ==(CreditorReference left, CreditorReference right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(CreditorReference left, CreditorReference right) => !left.Equals(right);

    private static bool IsSeparator(char c) => c is ' ' or '-' or '/' or '.' or '_';
}
