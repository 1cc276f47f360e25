using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;

namespace Invoicing;

/// <summary>A price per unit (BT-146, BT-148): up to 18 digits, up to 10 of them after the point, a currency, and the
/// quantity it is for (price base quantity, BT-149 and BT-150; 1 C62 unless stated). Trailing zeros do not
/// matter.</summary>
[CultureInsensitiveType]
[JsonConverter(typeof(TextJsonConverter<UnitPrice>))]
public readonly partial struct UnitPrice : IEquatable<UnitPrice>, IComparable<UnitPrice>, ITextValue<UnitPrice>
{
    private readonly long _mantissa;
    private readonly Currency _currency;

    // The default stands for one, so that the default price is for a valid base.
    private readonly Quantity _base;
    private readonly byte _scale;

    private UnitPrice(Scaled number, Currency currency, Quantity baseQuantity)
    {
        if (!currency.HasMinorUnits)
            throw new ArgumentException($"A price needs a currency with minor units, not \"{currency}\".",
                nameof(currency));
        if (!baseQuantity.IsPositive)
            throw new ArgumentException($"A price base quantity is positive, not {baseQuantity}.",
                nameof(baseQuantity));
        _mantissa = number.Mantissa;
        _scale = (byte)number.Scale;
        _currency = currency;
        _base = baseQuantity == Quantity.Ones(1) ? default : baseQuantity;
    }

    /// <summary>The digits as one whole number, without trailing zeros after the point: 125 for 12.5.</summary>
    public long Mantissa => _mantissa;

    /// <summary>How many of the digits stand after the point: 1 for 12.5.</summary>
    public int Scale => _scale;

    /// <summary>The currency; none for the default.</summary>
    public Currency Currency => _currency;

    /// <summary>The quantity the price is for (BT-149, BT-150); 1 C62 where none was stated.</summary>
    public Quantity BaseQuantity => _base.IsZero ? Quantity.Ones(1) : _base;

    /// <summary>Whether a base quantity other than 1 C62 was stated.</summary>
    public bool HasBaseQuantity => !_base.IsZero;

    /// <summary>The price for the base quantity, exactly.</summary>
    public decimal Amount => Number.ToDecimal();

    /// <summary>Whether the price is zero.</summary>
    public bool IsZero => _mantissa == 0;

    /// <summary>Whether the price is below zero; the calculation refuses such prices.</summary>
    public bool IsNegative => _mantissa < 0;

    /// <summary>The price of one unit of the base quantity, exactly.</summary>
    public Exact PerUnit => Exact.From(Number) / Exact.From(BaseQuantity.Number);

    internal Scaled Number => new(_mantissa, _scale);

    /// <summary>A price of one unit, exactly.</summary>
    /// <exception cref="InexactValueException">The price has more than 18 digits or 10 decimals.</exception>
    /// <exception cref="ArgumentException">The currency has no minor units, or is none.</exception>
    public static UnitPrice Of(decimal amount, Currency currency) => Of(amount, currency, Quantity.Ones(1));

    /// <summary>A price of a base quantity, exactly.</summary>
    /// <exception cref="InexactValueException">The price has more than 18 digits or 10 decimals.</exception>
    /// <exception cref="ArgumentException">The currency has no minor units, or is none; or the base quantity is not
    /// positive.</exception>
    public static UnitPrice Of(decimal amount, Currency currency, Quantity baseQuantity) =>
        new(Scaled.From(amount, nameof(UnitPrice)), currency, baseQuantity);

    /// <summary>An amount of money as the price of one unit.</summary>
    /// <exception cref="OverflowException">The amount has more than 18 digits.</exception>
    public static UnitPrice Of(Money amount) =>
        new(Scaled.From(amount.MinorUnits, Math.Max(amount.Currency.Digits, 0),
            nameof(UnitPrice)), amount.Currency, Quantity.Ones(1));

    /// <summary>mantissa x 10^-scale as the price of a base quantity.</summary>
    /// <exception cref="OverflowException">The price has more than 18 digits or 10 decimals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative.</exception>
    /// <exception cref="ArgumentException">The currency has no minor units, or is none; or the base quantity is not
    /// positive.</exception>
    public static UnitPrice FromMantissa(long mantissa, int scale, Currency currency, Quantity baseQuantity) =>
        new(Scaled.From(mantissa, scale, nameof(UnitPrice)), currency, baseQuantity);

    /// <summary>The same amount as the price of another base quantity: <c>12.5 EUR</c> per 100 kg.</summary>
    /// <exception cref="ArgumentException">The base quantity is not positive.</exception>
    public UnitPrice Per(Quantity baseQuantity) => new(Number, _currency, baseQuantity);

    /// <summary>The exact sum of two prices of one base quantity.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="InvalidOperationException">The base quantities differ.</exception>
    /// <exception cref="OverflowException">The sum has more than 18 digits.</exception>
    public static UnitPrice operator +(UnitPrice left, UnitPrice right) => left.Add(right, 1);

    /// <summary>The exact difference of two prices of one base quantity: a gross price less its discount.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="InvalidOperationException">The base quantities differ.</exception>
    /// <exception cref="OverflowException">The difference has more than 18 digits.</exception>
    public static UnitPrice operator -(UnitPrice left, UnitPrice right) => left.Add(right, -1);

    /// <summary>Whether amount, currency and base quantity are equal.</summary>
    public static bool operator ==(UnitPrice left, UnitPrice right) => left.Equals(right);

    /// <summary>Whether amount, currency or base quantity differ.</summary>
    public static bool operator !=(UnitPrice left, UnitPrice right) => !left.Equals(right);

    /// <summary>Whether the left price is lower, per unit.</summary>
    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(UnitPrice left, UnitPrice right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left price is higher, per unit.</summary>
    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(UnitPrice left, UnitPrice right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left price is not higher, per unit.</summary>
    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(UnitPrice left, UnitPrice right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left price is not lower, per unit.</summary>
    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(UnitPrice left, UnitPrice right) => left.CompareTo(right) >= 0;

    /// <summary>Compares prices per unit: 1.20 EUR per 10 KGM is below 0.13 EUR per 1 KGM.</summary>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="UnitMismatchException">The units of the base quantities differ.</exception>
    public int CompareTo(UnitPrice other)
    {
        RequireSameCurrency(other);
        if (_base == other._base) return Number.CompareTo(other.Number);
        if (BaseQuantity.Unit != other.BaseQuantity.Unit)
            throw new UnitMismatchException(BaseQuantity.Unit, other.BaseQuantity.Unit);
        return PerUnit.CompareTo(other.PerUnit);
    }

    /// <inheritdoc/>
    public bool Equals(UnitPrice other) => _mantissa == other._mantissa && _scale == other._scale
        && _currency == other._currency && _base == other._base;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is UnitPrice other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_mantissa, _scale, _currency, _base);

    internal static UnitPrice From(Scaled number, Currency currency, Quantity baseQuantity) =>
        new(number, currency, baseQuantity);

    private UnitPrice Add(UnitPrice other, int sign)
    {
        RequireSameCurrency(other);
        if (_base != other._base)
            throw new InvalidOperationException(
                $"Prices of {BaseQuantity} and of {other.BaseQuantity} are not added; bring them to one base first.");
        return new(Number.Add(other.Number, sign, nameof(UnitPrice)), _currency, BaseQuantity);
    }

    private void RequireSameCurrency(UnitPrice other)
    {
        if (_currency != other._currency || _currency.IsNone)
            throw new CurrencyMismatchException(_currency, other._currency);
    }
}
