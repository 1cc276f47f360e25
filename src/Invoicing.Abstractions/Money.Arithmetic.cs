using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Invoicing;

public readonly partial struct Money
{
    /// <summary>The exact sum.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum is beyond 64 bits of minor units.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Money operator +(Money left, Money right)
    {
        if (left._currency.Packed != right._currency.Packed || left._currency.IsNone) RefuseMix(left, right);
        // Wraps if it overflows, which the signs then show.
        var sum = unchecked(left._minor + right._minor);
        if (((left._minor ^ sum) & (right._minor ^ sum)) < 0) RefuseOverflow(left, "+", right);
        return new(sum, left._currency);
    }

    /// <summary>The exact difference.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference is beyond 64 bits of minor units.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Money operator -(Money left, Money right)
    {
        if (left._currency.Packed != right._currency.Packed || left._currency.IsNone) RefuseMix(left, right);
        // Wraps if it overflows, which the signs then show.
        var difference = unchecked(left._minor - right._minor);
        if (((left._minor ^ right._minor) & (left._minor ^ difference)) < 0) RefuseOverflow(left, "-", right);
        return new(difference, left._currency);
    }

    /// <summary>The amount with its sign turned.</summary>
    /// <exception cref="OverflowException">The amount is the smallest there is.</exception>
    public static Money operator -(Money value)
    {
        value.RequireCurrency();
        if (value._minor == long.MinValue) throw new OverflowException($"-({value}) is more than Money holds.");
        return new(-value._minor, value._currency);
    }

    /// <summary>The amount times a whole number, exactly.</summary>
    /// <exception cref="OverflowException">The product is beyond 64 bits of minor units.</exception>
    public static Money operator *(Money value, long factor)
    {
        value.RequireCurrency();
        var high = Math.BigMul(value._minor, factor, out var low);
        // The product fits when the high word is only the sign of the low one.
        if (high != low >> 63) RefuseProduct(value, factor);
        return new(low, value._currency);
    }

    /// <summary>The amount times a whole number, exactly.</summary>
    /// <exception cref="OverflowException">The product is beyond 64 bits of minor units.</exception>
    public static Money operator *(long factor, Money value) => value * factor;

    /// <summary>Whether both are the same amount in the same currency.</summary>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether amount or currency differ.</summary>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>Whether the left amount is smaller.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is larger.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is not larger.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is not smaller.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Compares amounts.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        if (_currency.Packed != other._currency.Packed || _currency.IsNone) RefuseMix(this, other);
        return _minor.CompareTo(other._minor);
    }

    /// <summary>The smaller amount.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money Min(Money left, Money right) => left.CompareTo(right) <= 0 ? left : right;

    /// <summary>The larger amount.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money Max(Money left, Money right) => left.CompareTo(right) >= 0 ? left : right;

    /// <summary>The amount times a decimal, rounded once to the currency's digits.</summary>
    /// <exception cref="OverflowException">The rounded product is beyond 64 bits of minor units.</exception>
    public Money Multiply(decimal factor, Rounding rounding)
    {
        RequireCurrency();
        if (!Scaled.TryFrom(factor, Scaled.MaxScale, out var number)) return Multiply((Exact)factor, rounding);
        return Narrow((Int128)_minor * number.Mantissa, Powers.Of10[number.Scale], rounding);
    }

    /// <summary>The percentage of the amount, rounded once to the currency's digits.</summary>
    /// <exception cref="OverflowException">The rounded product is beyond 64 bits of minor units.</exception>
    public Money Multiply(Percentage percentage, Rounding rounding)
    {
        RequireCurrency();
        return Narrow((Int128)_minor * percentage.Mantissa, Powers.Of10[percentage.Scale + 2], rounding);
    }

    /// <summary>The amount times an exact number, rounded once to the currency's digits.</summary>
    /// <exception cref="OverflowException">The rounded product is beyond 64 bits of minor units.</exception>
    public Money Multiply(Exact factor, Rounding rounding)
    {
        RequireCurrency();
        return new((factor * (Exact)_minor).RoundToLong(0, rounding), _currency);
    }

    /// <summary>The amount rounded to a multiple of a step of minor units: with 5, 10.02 CHF becomes 10.00
    /// CHF.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is not positive.</exception>
    /// <exception cref="OverflowException">The rounded amount is beyond 64 bits of minor units.</exception>
    public Money RoundToStep(long stepMinorUnits, Rounding rounding)
    {
        RequireCurrency();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stepMinorUnits);
        return FromMinor(RoundedDivision.Divide(_minor, stepMinorUnits, rounding), _currency) * stepMinorUnits;
    }

    /// <summary>The exact sum of amounts in a currency; zero for none.</summary>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">The sum is beyond 64 bits of minor units.</exception>
    public static Money Sum(ReadOnlySpan<Money> amounts, Currency currency)
    {
        RequireMinorUnits(currency);
        // 2^64 amounts would be needed to overflow 128 bits, so only the result is checked.
        Int128 sum = 0;
        foreach (ref readonly var amount in amounts)
        {
            if (amount._currency.Packed != currency.Packed) RefuseMix(Zero(currency), amount);
            sum += amount._minor;
        }
        return Narrow(sum, 1, Rounding.HalfUp, currency);
    }

    /// <summary>The exact sum of amounts in a currency; zero for none.</summary>
    /// <exception cref="CurrencyMismatchException">An amount has another currency.</exception>
    /// <exception cref="OverflowException">The sum is beyond 64 bits of minor units.</exception>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        RequireMinorUnits(currency);
        Int128 sum = 0;
        foreach (var amount in amounts)
        {
            if (amount._currency.Packed != currency.Packed) RefuseMix(Zero(currency), amount);
            sum += amount._minor;
        }
        return Narrow(sum, 1, Rounding.HalfUp, currency);
    }

    private Money Narrow(Int128 dividend, long divisor, Rounding rounding) =>
        Narrow(dividend, divisor, rounding, _currency);

    private static Money Narrow(Int128 dividend, long divisor, Rounding rounding, Currency currency)
    {
        var minor = RoundedDivision.Divide(dividend, divisor, rounding);
        return minor >= long.MinValue && minor <= long.MaxValue
            ? new((long)minor, currency)
            : throw new OverflowException(FormattableString.Invariant(
                $"{minor} minor units of {currency} are more than Money holds."));
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RefuseMix(Money left, Money right)
    {
        if (left._currency.IsNone || right._currency.IsNone) RefuseDefault();
        throw new CurrencyMismatchException(left._currency, right._currency);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RefuseOverflow(Money left, string sign, Money right) =>
        throw new OverflowException($"{left} {sign} {right} is more than Money holds.");

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RefuseProduct(Money value, long factor) =>
        throw new OverflowException(FormattableString.Invariant($"{value} x {factor} is more than Money holds."));
}
