using System.Globalization;
using System.Numerics;

namespace Invoicing.Core.Tests.Independent;

/// <summary>A rational number, always reduced: plain and slow, and of nobody else's making.</summary>
public readonly struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    private readonly BigInteger _denominatorLessOne;

    public Ratio(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    public static Ratio Zero => default;

    public static Ratio One => new(1, 1);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + 1;

    public int Sign => Numerator.Sign;

    public bool IsZero => Numerator.IsZero;

    /// <summary>The bits that the wider of numerator and denominator needs, without a sign.</summary>
    public int Bits => (int)Math.Max(BigInteger.Abs(Numerator).GetBitLength(), Denominator.GetBitLength());

    public static implicit operator Ratio(BigInteger value) => new(value, 1);

    public static implicit operator Ratio(long value) => new(value, 1);

    public static Ratio operator +(Ratio a, Ratio b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Ratio operator -(Ratio a) => new(-a.Numerator, a.Denominator);

    public static Ratio operator -(Ratio a, Ratio b) => a + -b;

    public static Ratio operator *(Ratio a, Ratio b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Ratio operator /(Ratio a, Ratio b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator ==(Ratio a, Ratio b) => a.Equals(b);

    public static bool operator !=(Ratio a, Ratio b) => !a.Equals(b);

    public static bool operator <(Ratio a, Ratio b) => a.CompareTo(b) < 0;

    public static bool operator >(Ratio a, Ratio b) => a.CompareTo(b) > 0;

    public static Ratio Sum<T>(IEnumerable<T> items, Func<T, Ratio> value) =>
        items.Aggregate(Zero, (sum, item) => sum + value(item));

    /// <summary>A number written as mantissa and scale: 125 and 1 are 12.5.</summary>
    public static Ratio Decimal(long mantissa, int scale) => new(mantissa, BigInteger.Pow(10, scale));

    public Ratio Abs() => new(BigInteger.Abs(Numerator), Denominator);

    /// <summary>The largest whole number not above this one.</summary>
    public BigInteger Floor()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    public int CompareTo(Ratio other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Ratio other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    public override string ToString() => Denominator.IsOne
        ? Numerator.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
