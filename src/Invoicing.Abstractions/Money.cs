using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;

namespace Invoicing;

/// <summary>An amount of money: a whole number of a currency's minor units, exact and checked for overflow, in 16
/// bytes. Currencies never mix, not even for zero. The default has no currency and is refused wherever it is
/// used.</summary>
[CultureInsensitiveType]
[JsonConverter(typeof(TextJsonConverter<Money>))]
public readonly partial struct Money : IEquatable<Money>, IComparable<Money>, ITextValue<Money>
{
    private readonly long _minor;
    private readonly Currency _currency;

    private Money(long minor, Currency currency)
    {
        _minor = minor;
        _currency = currency;
    }

    /// <summary>The amount in minor units: 11900 for 119.00 EUR.</summary>
    public long MinorUnits => _minor;

    /// <summary>The currency; none for the default.</summary>
    public Currency Currency => _currency;

    /// <summary>The amount in major units with the currency's digits, exactly: 119.00 for 119.00 EUR.</summary>
    /// <exception cref="InvalidOperationException">This is the default, which has no currency.</exception>
    public decimal Amount
    {
        get
        {
            RequireCurrency();
            // Taking a 64-bit number apart into the words of a decimal is bit work; -long.MinValue is its magnitude.
            unchecked
            {
                var magnitude = (ulong)(_minor < 0 ? -_minor : _minor);
                return new((int)magnitude, (int)(magnitude >> 32), 0, _minor < 0, (byte)_currency.Digits);
            }
        }
    }

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Math.Sign(_minor);

    /// <summary>Whether the amount is zero.</summary>
    public bool IsZero => _minor == 0;

    /// <summary>Whether the amount is below zero.</summary>
    public bool IsNegative => _minor < 0;

    /// <summary>Whether the amount is above zero.</summary>
    public bool IsPositive => _minor > 0;

    /// <summary>The amount without its sign.</summary>
    /// <exception cref="OverflowException">The amount is the smallest there is.</exception>
    public Money Abs() => _minor < 0 ? -this : this;

    /// <summary>An amount in major units, exactly.</summary>
    /// <exception cref="InexactAmountException">The amount has more decimals than the currency.</exception>
    /// <exception cref="OverflowException">The amount is beyond 64 bits of minor units.</exception>
    /// <exception cref="ArgumentException">The currency has no minor units, or is none.</exception>
    public static Money Of(decimal amount, Currency currency)
    {
        RequireMinorUnits(currency);
        if (Scaled.TryFrom(amount, currency.Digits, out var number))
        {
            var minor = (Int128)number.Mantissa * Powers.Of10[currency.Digits - number.Scale];
            if (minor == (long)unchecked((long)minor)) return new((long)minor, currency);
        }
        return OfWide(amount, currency);
    }

    /// <summary>An amount in minor units.</summary>
    /// <exception cref="ArgumentException">The currency has no minor units, or is none.</exception>
    public static Money FromMinor(long minorUnits, Currency currency)
    {
        RequireMinorUnits(currency);
        return new(minorUnits, currency);
    }

    /// <summary>Nothing, in a currency.</summary>
    /// <exception cref="ArgumentException">The currency has no minor units, or is none.</exception>
    public static Money Zero(Currency currency) => FromMinor(0, currency);

    /// <summary>An amount in major units, rounded to the currency's digits.</summary>
    /// <exception cref="OverflowException">The rounded amount is beyond 64 bits of minor units.</exception>
    /// <exception cref="ArgumentException">The currency has no minor units, or is none.</exception>
    public static Money Round(decimal amount, Currency currency, Rounding rounding) =>
        Round((Exact)amount, currency, rounding);

    /// <summary>An exact amount in major units, rounded to the currency's digits.</summary>
    /// <exception cref="OverflowException">The rounded amount is beyond 64 bits of minor units.</exception>
    /// <exception cref="ArgumentException">The currency has no minor units, or is none.</exception>
    public static Money Round(Exact amount, Currency currency, Rounding rounding)
    {
        RequireMinorUnits(currency);
        return new(amount.RoundToLong(currency.Digits, rounding), currency);
    }

    /// <inheritdoc/>
    public bool Equals(Money other) => _minor == other._minor && _currency == other._currency;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_minor, _currency);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RequireMinorUnits(Currency currency)
    {
        if (!currency.HasMinorUnits) RefuseCurrency(currency);
    }

    private void RequireCurrency()
    {
        if (_currency.IsNone) RefuseDefault();
    }

    private static Money OfWide(decimal amount, Currency currency)
    {
        var exact = (Exact)amount * (Exact)Powers.Of10[currency.Digits];
        if (!exact.IsInteger) throw new InexactAmountException(amount, currency);
        return exact.Numerator is var minor && minor >= long.MinValue && minor <= long.MaxValue
            ? new((long)minor, currency)
            : throw new OverflowException(string.Create(
                CultureInfo.InvariantCulture, $"{amount} {currency} is more than Money holds."));
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RefuseCurrency(Currency currency) => throw new ArgumentException(
        currency.IsNone ? "The default currency is none; name one." : $"{currency} has no minor units to count in.",
        nameof(currency));

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RefuseDefault() =>
        throw new InvalidOperationException("default(Money) has no currency; use Money.Zero(currency).");
}
