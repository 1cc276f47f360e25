using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;

namespace Invoicing.Parties;

/// <summary>
/// A business identifier code of a bank (BT-86; ISO 9362): four characters for the party, two letters for the
/// country, two for the place, and where stated three for the branch. Any text of letters and digits up to 11
/// characters is taken; whether it has that syntax <see cref="IsValid"/> says. <c>default</c> is no BIC.
/// </summary>
[CultureInsensitiveType]
[JsonConverter(typeof(TextJsonConverter<Bic>))]
public readonly partial struct Bic : IEquatable<Bic>, ITextValue<Bic>
{
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
    /// <exception cref="FormatException">It is empty, longer than 11 characters or has other signs.</exception>
    public static Bic Of(string text) => Parse(text, null);

    /// <inheritdoc/>
    public bool Equals(Bic other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Bic other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>Whether both are the same code.</summary>
    public static bool operator ==(Bic left, Bic right) => left.Equals(right);

    /// <summary>Whether they are different codes.</summary>
    public static bool operator !=(Bic left, Bic right) => !left.Equals(right);
}
