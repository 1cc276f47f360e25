using System.Numerics;
using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;

namespace Invoicing;

/// <summary>An exact rational number, as amounts are before they are rounded. Numerator and denominator are kept as
/// they come and reduced only when asked: reducing at every addition is what makes long sums slow. The default is
/// 0.</summary>
[CultureInsensitiveType]
[JsonConverter(typeof(ExactJsonConverter))]
public readonly partial struct Exact : IEquatable<Exact>, IComparable<Exact>
{
    private readonly BigInteger _numerator;

    // Zero stands for one, so that the default is 0/1.
    private readonly BigInteger _denominator;

    private Exact(BigInteger numerator, BigInteger denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    /// <summary>0.</summary>
    public static Exact Zero => default;

    /// <summary>1.</summary>
    public static Exact One => new(BigInteger.One, BigInteger.One);

    /// <summary>The numerator of the reduced fraction.</summary>
    public BigInteger Numerator => Reduced()._numerator;

    /// <summary>The denominator of the reduced fraction; positive.</summary>
    public BigInteger Denominator => Reduced()._denominator;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _numerator.Sign;

    /// <summary>Whether the number is zero.</summary>
    public bool IsZero => _numerator.IsZero;

    /// <summary>Whether the number is whole.</summary>
    public bool IsInteger => (_numerator % Divisor).IsZero;

    internal BigInteger RawNumerator => _numerator;

    internal BigInteger Divisor => _denominator.IsZero ? BigInteger.One : _denominator;

    /// <summary>A fraction.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Exact Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException(FormattableString.Invariant($"{numerator} / 0"));
        return denominator.Sign > 0 ? new(numerator, denominator) : new(-numerator, -denominator);
    }

    /// <summary>The amount in major units.</summary>
    /// <exception cref="InvalidOperationException">The amount is the default, which has no currency.</exception>
    public static Exact Of(Money amount)
    {
        if (amount.Currency.IsNone) throw new InvalidOperationException("default(Money) has no currency.");
        return new(amount.MinorUnits, Powers.Of10[amount.Currency.Digits]);
    }

    /// <summary>A whole number.</summary>
    public static implicit operator Exact(long value) => new(value, BigInteger.One);

    /// <summary>A whole number.</summary>
    public static implicit operator Exact(BigInteger value) => new(value, BigInteger.One);

    /// <summary>A decimal, exactly.</summary>
    public static implicit operator Exact(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new(new(new decimal(bits[0], bits[1], bits[2], value < 0, 0)), Powers.Big(value.Scale));
    }

    /// <summary>The exact sum.</summary>
    public static Exact operator +(Exact left, Exact right)
    {
        var (small, large) = left.Divisor <= right.Divisor ? (left, right) : (right, left);
        // Where one denominator divides the other, as those of decimals do, it does not grow.
        var factor = BigInteger.DivRem(large.Divisor, small.Divisor, out var rest);
        return rest.IsZero
            ? new((small._numerator * factor) + large._numerator, large.Divisor)
            : new((small._numerator * large.Divisor)
                + (large._numerator * small.Divisor), small.Divisor * large.Divisor);
    }

    /// <summary>The exact difference.</summary>
    public static Exact operator -(Exact left, Exact right) => left + -right;

    /// <summary>The number with its sign turned.</summary>
    public static Exact operator -(Exact value) => new(-value._numerator, value._denominator);

    /// <summary>The exact product.</summary>
    public static Exact operator *(Exact left, Exact right) =>
        new(left._numerator * right._numerator, left.Divisor * right.Divisor);

    /// <summary>The exact quotient.</summary>
    /// <exception cref="DivideByZeroException">The right operand is zero.</exception>
    public static Exact operator /(Exact left, Exact right) =>
        Of(left._numerator * right.Divisor, left.Divisor * right._numerator);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Exact left, Exact right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    public static bool operator !=(Exact left, Exact right) => !left.Equals(right);

    /// <summary>Whether the left number is smaller.</summary>
    public static bool operator <(Exact left, Exact right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is larger.</summary>
    public static bool operator >(Exact left, Exact right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is not larger.</summary>
    public static bool operator <=(Exact left, Exact right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is not smaller.</summary>
    public static bool operator >=(Exact left, Exact right) => left.CompareTo(right) >= 0;

    /// <summary>The number without its sign.</summary>
    public Exact Abs() => Sign < 0 ? -this : this;

    /// <summary>The number in units of 10^-digits, rounded: 1.005 to 2 digits half-up is 101.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The digits are negative.</exception>
    public BigInteger Round(int digits, Rounding rounding)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        return RoundedDivision.Divide(_numerator * Powers.Big(digits), Divisor, rounding);
    }

    /// <summary>The number in units of 10^-digits, rounded, in 64 bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The digits are negative.</exception>
    /// <exception cref="OverflowException">The rounded number is beyond 64 bits.</exception>
    public long RoundToLong(int digits, Rounding rounding)
    {
        var units = Round(digits, rounding);
        return units >= long.MinValue && units <= long.MaxValue
            ? (long)units
            : throw new OverflowException(FormattableString.Invariant($"{units} is beyond 64 bits."));
    }

    /// <inheritdoc/>
    public int CompareTo(Exact other) => Divisor == other.Divisor
        ? _numerator.CompareTo(other._numerator)
        : (_numerator * other.Divisor).CompareTo(other._numerator * Divisor);

    /// <summary>Whether both are the same number, however the fractions are written.</summary>
    public bool Equals(Exact other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Exact other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var reduced = Reduced();
        return HashCode.Combine(reduced._numerator, reduced._denominator);
    }

    /// <summary>The same number with the smallest denominator.</summary>
    public Exact Reduced()
    {
        var divisor = BigInteger.GreatestCommonDivisor(_numerator, Divisor);
        return divisor.IsOne ? new(_numerator, Divisor) : new(_numerator / divisor, Divisor / divisor);
    }

    internal static Exact From(Scaled number) => new(number.Mantissa, Powers.Of10[number.Scale]);
}
