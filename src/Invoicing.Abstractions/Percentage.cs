using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;

namespace Invoicing;

/// <summary>A rate in per cent (BT-119, BT-152, BT-94): 19 means 19 %. Up to 6 decimals and 1,000 % in magnitude, in 8
/// bytes; trailing zeros do not matter. The default is 0 %.</summary>
[CultureInsensitiveType]
[JsonConverter(typeof(TextJsonConverter<Percentage>))]
public readonly partial struct Percentage : IEquatable<Percentage>, IComparable<Percentage>, ITextValue<Percentage>
{
    /// <summary>The largest magnitude, in per cent.</summary>
    public const int MaxValue = 1_000;

    /// <summary>The most digits after the point.</summary>
    public const int MaxScale = 6;

    private const string Limit = "at most 6 decimals and at most 1,000 % in magnitude";

    private readonly int _mantissa;
    private readonly byte _scale;

    private Percentage(Scaled number)
    {
        _mantissa = (int)number.Mantissa;
        _scale = (byte)number.Scale;
    }

    /// <summary>0 %.</summary>
    public static Percentage Zero => default;

    /// <summary>The digits as one whole number, without trailing zeros after the point: 77 for 7.7 %.</summary>
    public int Mantissa => _mantissa;

    /// <summary>How many of the digits stand after the point: 1 for 7.7 %.</summary>
    public int Scale => _scale;

    /// <summary>The number of per cent: 19 for 19 %.</summary>
    public decimal Value => Number.ToDecimal();

    /// <summary>Whether this is 0 %.</summary>
    public bool IsZero => _mantissa == 0;

    /// <summary>Whether this is below 0 %.</summary>
    public bool IsNegative => _mantissa < 0;

    /// <summary>The rate as a number: 19/100 for 19 %.</summary>
    public Exact Fraction => Exact.Of(_mantissa, Powers.Of10[_scale + 2]);

    internal Scaled Number => new(_mantissa, _scale);

    /// <summary>A number of per cent, exactly: 19 for 19 %.</summary>
    /// <exception cref="InexactValueException">The number has more than 6 decimals or is beyond 1,000 %.</exception>
    public static Percentage Of(decimal value) =>
        Scaled.TryFrom(value, MaxScale, out var number) && IsHeld(number)
            ? new(number)
            : throw new InexactValueException(value, nameof(Percentage), Limit);

    /// <summary>The percentage with its sign turned.</summary>
    public static Percentage operator -(Percentage value) => new(new(-value._mantissa, value._scale));

    /// <summary>Whether both are the same rate.</summary>
    public static bool operator ==(Percentage left, Percentage right) => left.Equals(right);

    /// <summary>Whether the rates differ.</summary>
    public static bool operator !=(Percentage left, Percentage right) => !left.Equals(right);

    /// <summary>Whether the left rate is smaller.</summary>
    public static bool operator <(Percentage left, Percentage right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left rate is larger.</summary>
    public static bool operator >(Percentage left, Percentage right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left rate is not larger.</summary>
    public static bool operator <=(Percentage left, Percentage right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left rate is not smaller.</summary>
    public static bool operator >=(Percentage left, Percentage right) => left.CompareTo(right) >= 0;

    /// <summary>Compares rates.</summary>
    public int CompareTo(Percentage other) => Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public bool Equals(Percentage other) => _mantissa == other._mantissa && _scale == other._scale;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Percentage other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_mantissa, _scale);

    private static bool IsHeld(Scaled number) => Math.Abs(number.Mantissa) <= MaxValue * Powers.Of10[number.Scale];
}
