using System.Text;
using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;
using NodaTime;

namespace Invoicing;

/// <summary>A country (BT-40, BT-55, BT-80): a code of ISO 3166-1 alpha-2, or XI (Northern Ireland), 1A (Kosovo) and AN
/// (the former Netherlands Antilles), which invoices carry too. The default is no country.</summary>
[CultureInsensitiveType]
[JsonConverter(typeof(TextJsonConverter<CountryCode>))]
public readonly partial struct CountryCode
    : IEquatable<CountryCode>, IComparable<CountryCode>, ITextValue<CountryCode>
{
    // Both characters in ASCII, the first one higher.
    private readonly ushort _packed;

    private CountryCode(ushort packed) => _packed = packed;

    /// <summary>The code, two characters; empty for no country.</summary>
    public string Code => IsNone ? "" : string.Create(2, _packed, static (text, packed) =>
    {
        text[0] = (char)(packed >> 8);
        text[1] = (char)(packed & 0xFF);
    });

    /// <summary>The English name.</summary>
    public string Name => CountryNames.Find(_packed) ?? "";

    /// <summary>Whether this is no country (the default).</summary>
    public bool IsNone => _packed == 0;

    /// <summary>The country with the code, in capitals.</summary>
    /// <exception cref="UnknownCountryException">There is no such code.</exception>
    public static CountryCode Of(string code) =>
        TryOf(code, out var country) ? country : throw new UnknownCountryException(code);

    /// <summary>The country with the code, in capitals; false when there is none.</summary>
    public static bool TryOf(ReadOnlySpan<char> code, out CountryCode country)
    {
        country = code.Length == 2 && char.IsAscii(code[0]) && char.IsAscii(code[1])
            ? Known((ushort)((code[0] << 8) | code[1]))
            : default;
        return !country.IsNone;
    }

    /// <summary>Whether the country is a member of the European Union on a day. Northern Ireland (XI) is not.</summary>
    public bool IsEu(LocalDate day) => EuropeanUnion.IsMember(_packed, day);

    /// <summary>Compares codes ordinally.</summary>
    public int CompareTo(CountryCode other) => _packed.CompareTo(other._packed);

    /// <inheritdoc/>
    public bool Equals(CountryCode other) => _packed == other._packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CountryCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _packed;

    /// <summary>Whether both are the same country.</summary>
    public static bool operator ==(CountryCode left, CountryCode right) => left._packed == right._packed;

    /// <summary>Whether the countries differ.</summary>
    public static bool operator !=(CountryCode left, CountryCode right) => left._packed != right._packed;

    private static CountryCode Known(ushort packed) => CountryNames.Find(packed) is null ? default : new(packed);
}
