using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;

namespace Invoicing;

/// <summary>A currency: its code and the number of digits of its minor unit, packed in 8 bytes. The currencies of ISO
/// 4217, active and historic, are known; others live in a <see cref="CurrencySet"/>. The default is no
/// currency.</summary>
[CultureInsensitiveType]
[JsonConverter(typeof(TextJsonConverter<Currency>))]
public readonly partial struct Currency : IEquatable<Currency>, IComparable<Currency>, ITextValue<Currency>
{
    /// <summary>The longest code a currency may have.</summary>
    internal const int MaxCodeLength = 6;

    /// <summary>Digits that stand for no minor unit.</summary>
    internal const int WithoutMinorUnits = -1;

    // Bytes 0 to 5: the code in ASCII, first letter lowest. Byte 6: digits + 2, so 1 without minor units.
    private readonly ulong _packed;

    private Currency(ulong packed) => _packed = packed;

    /// <summary>The code, for ISO 4217 three letters; empty for no currency.</summary>
    public string Code => CurrencyTable.Find(_packed)?.Code ?? CodeText();

    /// <summary>The digits after the point of an amount, 0 to 8; -1 where the currency has no minor unit.</summary>
    public int Digits => _packed == 0 ? WithoutMinorUnits : (int)(_packed >> 48) - 2;

    /// <summary>Whether amounts can be held: false for XAU, XDR, XXX and their kin, and for no currency.</summary>
    public bool HasMinorUnits => Digits >= 0;

    /// <summary>The numeric code of ISO 4217; null outside of it.</summary>
    public int? Number => CurrencyTable.Find(_packed)?.Number;

    /// <summary>The English name in ISO 4217; the code outside of it.</summary>
    public string Name => CurrencyTable.Find(_packed)?.Name ?? CodeText();

    /// <summary>Whether ISO 4217 has withdrawn the currency. Old documents still carry it.</summary>
    public bool IsHistoric => CurrencyTable.Find(_packed) is { IsHistoric: true };

    /// <summary>Whether this is no currency (the default).</summary>
    public bool IsNone => _packed == 0;

    internal ulong Packed => _packed;

    /// <summary>The currency of ISO 4217 with the code, in capitals.</summary>
    /// <exception cref="UnknownCurrencyException">ISO 4217 has no such code.</exception>
    public static Currency Of(string code) =>
        TryOf(code, out var currency) ? currency : throw new UnknownCurrencyException(code);

    /// <summary>The currency of ISO 4217 with the code, in capitals; false when there is none.</summary>
    public static bool TryOf(ReadOnlySpan<char> code, out Currency currency)
    {
        currency = TryPack(code, out var packed) && CurrencyTable.Find(packed) is { } row ? row.Currency : default;
        return !currency.IsNone;
    }

    /// <summary>Compares codes ordinally.</summary>
    public int CompareTo(Currency other)
    {
        var byCode = BinaryPrimitives.ReverseEndianness(_packed << 16)
            .CompareTo(BinaryPrimitives.ReverseEndianness(other._packed << 16));
        return byCode != 0 ? byCode : _packed.CompareTo(other._packed);
    }

    /// <inheritdoc/>
    public bool Equals(Currency other) => _packed == other._packed;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Currency other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _packed.GetHashCode();

    /// <summary>Whether both are the same currency with the same digits.</summary>
    public static bool operator ==(Currency left, Currency right) => left._packed == right._packed;

    /// <summary>Whether the currencies differ.</summary>
    public static bool operator !=(Currency left, Currency right) => left._packed != right._packed;

    internal static Currency Unpack(ulong packed) => new(packed);

    internal static Currency Custom(ulong code, int digits) => new(code | ((ulong)(digits + 2) << 48));

    internal static bool TryPack<TChar>(ReadOnlySpan<TChar> code, out ulong packed)
        where TChar : unmanaged, System.Numerics.IBinaryInteger<TChar>
    {
        packed = 0;
        if (code.Length is 0 or > MaxCodeLength) return false;
        for (var i = code.Length - 1; i >= 0; i--)
        {
            var letter = ulong.CreateTruncating(code[i]);
            if (letter is not (>= 'A' and <= 'Z' or >= '0' and <= '9')) return false;
            packed = (packed << 8) | letter;
        }
        return true;
    }

    /// <summary>Writes the code at the end of what was written.</summary>
    internal bool Append(Span<byte> target, ref int written)
    {
        var code = _packed & 0xFFFF_FFFF_FFFF;
        while (code != 0)
        {
            if (written >= target.Length)
            {
                written = 0;
                return false;
            }
            target[written++] = (byte)(code & 0xFF);
            code >>= 8;
        }
        return true;
    }

    /// <summary>Writes a space and the code at the end of what was written; three letters in one stroke.</summary>
    internal bool AppendAfterSpace(Span<byte> target, ref int written)
    {
        var code = _packed & 0xFFFF_FFFF_FFFF;
        if (code <= 0xFF_FFFF && code > 0xFFFF
            && BinaryPrimitives.TryWriteUInt32LittleEndian(target[written..], ' ' | ((uint)code << 8)))
        {
            written += 4;
            return true;
        }
        return TextValue.Append(target, ref written, " "u8) && Append(target, ref written);
    }

    /// <summary>Reads a space and a code; three letters of ISO 4217 in one stroke.</summary>
    internal static bool TryReadAfterSpace(ReadOnlySpan<byte> text, IFormatProvider? provider, out Currency currency)
    {
        if (text.Length == 4 && BinaryPrimitives.ReadUInt32LittleEndian(text) is var four && (byte)(four & 0xFF) == ' ')
        {
            currency = CurrencyTable.FindByLetters(four >> 8);
            if (!currency.IsNone) return true;
        }
        currency = default;
        return text is [(byte)' ', ..] && TryParse(text[1..], provider, out currency);
    }

    private string CodeText()
    {
        Span<byte> code = stackalloc byte[MaxCodeLength];
        var length = 0;
        Append(code, ref length);
        return Encoding.ASCII.GetString(code[..length]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Currency Iso(char first, char second, char third, int digits) =>
        new(first | ((ulong)second << 8) | ((ulong)third << 16) | ((ulong)(digits + 2) << 48));
}
