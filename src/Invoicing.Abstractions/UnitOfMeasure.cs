using System.Text;
using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;

namespace Invoicing;

/// <summary>A unit of measure (BT-130, BT-150): a code of UN/ECE Recommendation 20 or 21. The default is
/// <see cref="One"/> (C62).</summary>
[CultureInsensitiveType]
[JsonConverter(typeof(TextJsonConverter<UnitOfMeasure>))]
public readonly partial struct UnitOfMeasure
    : IEquatable<UnitOfMeasure>, IComparable<UnitOfMeasure>, ITextValue<UnitOfMeasure>
{
    private const int MaxCodeLength = 3;

    // "C62" with the first character lowest; stored as 0 so that the default is one.
    private const uint OneCode = 'C' | ('6' << 8) | ('2' << 16);

    // The code in ASCII, first character lowest, 1 to 3 characters.
    private readonly uint _stored;

    private UnitOfMeasure(uint packed) => _stored = packed == OneCode ? 0 : packed;

    /// <summary>The code: <c>HUR</c>.</summary>
    public string Code
    {
        get
        {
            Span<byte> code = stackalloc byte[MaxCodeLength];
            var length = 0;
            Append(code, ref length);
            return Encoding.ASCII.GetString(code[..length]);
        }
    }

    /// <summary>The English name of a common unit; else the code.</summary>
    public string Name => UnitNames.Find(Code) ?? Code;

    internal uint Packed => _stored == 0 ? OneCode : _stored;

    /// <summary>The unit with the code.</summary>
    /// <exception cref="UnknownUnitException">Recommendations 20 and 21 have no such code.</exception>
    public static UnitOfMeasure Of(string code) =>
        TryOf(code, out var unit) ? unit : throw new UnknownUnitException(code);

    /// <summary>The unit with the code; false when there is none.</summary>
    public static bool TryOf(ReadOnlySpan<char> code, out UnitOfMeasure unit) => TryFind(code, out unit);

    /// <summary>Compares codes ordinally.</summary>
    public int CompareTo(UnitOfMeasure other) => BigEndian.CompareTo(other.BigEndian);

    /// <inheritdoc/>
    public bool Equals(UnitOfMeasure other) => _stored == other._stored;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UnitOfMeasure other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _stored.GetHashCode();

    /// <summary>Whether both are the same unit.</summary>
    public static bool operator ==(UnitOfMeasure left, UnitOfMeasure right) => left._stored == right._stored;

    /// <summary>Whether the units differ.</summary>
    public static bool operator !=(UnitOfMeasure left, UnitOfMeasure right) => left._stored != right._stored;

    internal static bool TryFind<TChar>(ReadOnlySpan<TChar> code, out UnitOfMeasure unit)
        where TChar : unmanaged, System.Numerics.IBinaryInteger<TChar>
    {
        unit = default;
        if (code.Length is 0 or > MaxCodeLength) return false;
        uint packed = 0;
        for (var i = code.Length - 1; i >= 0; i--)
        {
            var letter = uint.CreateTruncating(code[i]);
            if (letter is not (>= 'A' and <= 'Z' or >= '0' and <= '9')) return false;
            packed = (packed << 8) | letter;
        }
        if (!UnitCodes.Contains(packed)) return false;
        unit = new(packed);
        return true;
    }

    /// <summary>Writes the code at the end of what was written.</summary>
    internal bool Append(Span<byte> target, ref int written)
    {
        for (var code = Packed; code != 0; code >>= 8)
        {
            if (written >= target.Length)
            {
                written = 0;
                return false;
            }
            target[written++] = (byte)(code & 0xFF);
        }
        return true;
    }

    private uint BigEndian => System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(Packed);
}
