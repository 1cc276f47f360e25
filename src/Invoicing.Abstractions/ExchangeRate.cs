using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;

namespace Invoicing;

/// <summary>What one unit of a currency is worth in another: 1 EUR = 1.0842 USD. Up to 18 digits, up to 10 of them
/// after the point; positive.</summary>
[CultureInsensitiveType]
[JsonConverter(typeof(TextJsonConverter<ExchangeRate>))]
public readonly partial struct ExchangeRate : IEquatable<ExchangeRate>, ITextValue<ExchangeRate>
{
    private readonly long _mantissa;
    private readonly byte _scale;

    private ExchangeRate(Scaled number, Currency from, Currency to)
    {
        if (number.Mantissa <= 0)
            throw new ArgumentOutOfRangeException(nameof(number), number.ToDecimal(), "A rate is positive.");
        if (!from.HasMinorUnits)
            throw new ArgumentException($"\"{from}\" has no minor units to count in.", nameof(from));
        if (!to.HasMinorUnits)
            throw new ArgumentException($"\"{to}\" has no minor units to count in.", nameof(to));
        _mantissa = number.Mantissa;
        _scale = (byte)number.Scale;
        From = from;
        To = to;
    }

    /// <summary>The currency converted from.</summary>
    public Currency From { get; }

    /// <summary>The currency converted to.</summary>
    public Currency To { get; }

    /// <summary>What one unit of <see cref="From"/> is worth in <see cref="To"/>, exactly; zero for the
    /// default.</summary>
    public decimal Value => Number.ToDecimal();

    /// <summary>What one unit of <see cref="From"/> is worth in <see cref="To"/>, as an exact number.</summary>
    public Exact Rate => Exact.From(Number);

    private Scaled Number => new(_mantissa, _scale);

    /// <summary>A rate: 1 <paramref name="from"/> = <paramref name="rate"/> <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not positive.</exception>
    /// <exception cref="InexactValueException">The rate has more than 18 digits or 10 decimals.</exception>
    /// <exception cref="ArgumentException">A currency has no minor units, or is none.</exception>
    public static ExchangeRate Of(Currency from, Currency to, decimal rate)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate);
        return new(Scaled.From(rate, nameof(ExchangeRate)), from, to);
    }

    /// <summary>The amount in the other currency, computed exactly and rounded once to its digits.</summary>
    /// <exception cref="CurrencyMismatchException">The amount is not in <see cref="From"/>.</exception>
    /// <exception cref="OverflowException">The result is beyond 64 bits of minor units.</exception>
    public Money Convert(Money amount, Rounding rounding)
    {
        if (amount.Currency != From || From.IsNone) throw new CurrencyMismatchException(amount.Currency, From);
        var product = (Int128)amount.MinorUnits * _mantissa;
        var digits = To.Digits - From.Digits - _scale;
        if (digits <= 0)
            return Narrow(RoundedDivision.Divide(product, Powers.Wide(-digits), rounding), amount);
        return Money.Round(Exact.Of(amount) * Rate, To, rounding);
    }

    /// <summary>Whether both are the same rate of the same currencies.</summary>
    public static bool operator ==(ExchangeRate left, ExchangeRate right) => left.Equals(right);

    /// <summary>Whether rate or a currency differ.</summary>
    public static bool operator !=(ExchangeRate left, ExchangeRate right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ExchangeRate other) =>
        _mantissa == other._mantissa && _scale == other._scale && From == other.From && To == other.To;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExchangeRate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_mantissa, _scale, From, To);

    private Money Narrow(Int128 minor, Money amount) => minor >= long.MinValue && minor <= long.MaxValue
        ? Money.FromMinor((long)minor, To)
        : throw new OverflowException($"{amount} at {this} is more than Money holds.");
}
