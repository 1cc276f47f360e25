using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;

namespace Invoicing.Parties;

/// <summary>
/// An international bank account number (BT-84; ISO 13616). Any text of letters and digits that is shaped as one (two
/// letters, two digits, 1 to 30 more) is taken; whether country, length and check digits are right
/// <see cref="IsValid"/> says. <c>default</c> is no IBAN.
/// </summary>
[CultureInsensitiveType]
[JsonConverter(typeof(TextJsonConverter<Iban>))]
public readonly partial struct Iban : IEquatable<Iban>, ITextValue<Iban>
{
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

    /// <summary>Reads an IBAN; spaces are dropped, small letters made capitals.</summary>
    /// <exception cref="FormatException">The text is not shaped as an IBAN.</exception>
    public static Iban Of(string text) => Parse(text, null);

    /// <summary>The IBAN of an account, with its check digits computed.</summary>
    /// <param name="country">The two letters of the country.</param>
    /// <param name="accountNumber">The account in the country's own form (BBAN), capitals and digits.</param>
    /// <exception cref="FormatException">The parts do not make the text of an IBAN.</exception>
    public static Iban OfAccount(string country, string accountNumber)
    {
        var draft = Of($"{country}00{accountNumber}");
        return new Iban(draft.CountryPrefix + draft.ExpectedCheckDigits + draft.AccountNumber);
    }

    static string CheckDigitsOf(string country, string account)
    {
        var remainder = Parties.CheckDigits.Modulo97(account);
        remainder = Parties.CheckDigits.Modulo97(country, remainder);
        remainder = Parties.CheckDigits.Modulo97("00", remainder);
        return (98 - remainder).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public bool Equals(Iban other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Iban other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>Whether both are the same account.</summary>
    public static bool operator ==(Iban left, Iban right) => left.Equals(right);

    /// <summary>Whether they are different accounts.</summary>
    public static bool operator !=(Iban left, Iban right) => !left.Equals(right);
}
