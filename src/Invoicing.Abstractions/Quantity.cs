using System.Text.Json.Serialization;
using Meziantou.Analyzer.Annotations;

namespace Invoicing;

/// <summary>A quantity (BT-129, BT-149): a decimal number of up to 18 digits, up to 10 of them after the point, and its
/// unit. Trailing zeros do not matter: 1.50 HUR equals 1.5 HUR. The default is 0 C62.</summary>
[CultureInsensitiveType]
[JsonConverter(typeof(TextJsonConverter<Quantity>))]
public readonly partial struct Quantity : IEquatable<Quantity>, IComparable<Quantity>, ITextValue<Quantity>
{
    private readonly long _mantissa;
    private readonly UnitOfMeasure _unit;
    private readonly byte _scale;

    private Quantity(Scaled number, UnitOfMeasure unit)
    {
        _mantissa = number.Mantissa;
        _scale = (byte)number.Scale;
        _unit = unit;
    }

    /// <summary>The digits as one whole number, without trailing zeros after the point: 125 for 12.5.</summary>
    public long Mantissa => _mantissa;

    /// <summary>How many of the digits stand after the point: 1 for 12.5.</summary>
    public int Scale => _scale;

    /// <summary>The unit (BT-130, BT-150).</summary>
    public UnitOfMeasure Unit => _unit;

    /// <summary>The number, exactly.</summary>
    public decimal Value => Number.ToDecimal();

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Math.Sign(_mantissa);

    /// <summary>Whether the number is zero.</summary>
    public bool IsZero => _mantissa == 0;

    /// <summary>Whether the number is below zero.</summary>
    public bool IsNegative => _mantissa < 0;

    /// <summary>Whether the number is above zero.</summary>
    public bool IsPositive => _mantissa > 0;

    /// <summary>The quantity without its sign.</summary>
    public Quantity Abs() => _mantissa < 0 ? -this : this;

    internal Scaled Number => new(_mantissa, _scale);

    /// <summary>A number of a unit, exactly.</summary>
    /// <exception cref="InexactValueException">The number has more than 18 digits or 10 decimals.</exception>
    public static Quantity Of(decimal value, UnitOfMeasure unit) => new(Scaled.From(value, nameof(Quantity)), unit);

    /// <summary>mantissa x 10^-scale of a unit.</summary>
    /// <exception cref="OverflowException">The number has more than 18 digits or 10 decimals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative.</exception>
    public static Quantity FromMantissa(long mantissa, int scale, UnitOfMeasure unit) =>
        new(Scaled.From(mantissa, scale, nameof(Quantity)), unit);

    /// <summary>A number of ones (C62).</summary>
    /// <inheritdoc cref="Of"/>
    public static Quantity Ones(decimal value) => Of(value, UnitOfMeasure.One);

    /// <summary>A number of pieces (H87).</summary>
    /// <inheritdoc cref="Of"/>
    public static Quantity Pieces(decimal value) => Of(value, UnitOfMeasure.Piece);

    /// <summary>A number of hours (HUR).</summary>
    /// <inheritdoc cref="Of"/>
    public static Quantity Hours(decimal value) => Of(value, UnitOfMeasure.Hour);

    /// <summary>A number of days (DAY).</summary>
    /// <inheritdoc cref="Of"/>
    public static Quantity Days(decimal value) => Of(value, UnitOfMeasure.Day);

    /// <summary>A number of months (MON).</summary>
    /// <inheritdoc cref="Of"/>
    public static Quantity Months(decimal value) => Of(value, UnitOfMeasure.Month);

    /// <summary>A mass in kilograms (KGM).</summary>
    /// <inheritdoc cref="Of"/>
    public static Quantity Kilograms(decimal value) => Of(value, UnitOfMeasure.Kilogram);

    /// <summary>A length in metres (MTR).</summary>
    /// <inheritdoc cref="Of"/>
    public static Quantity Metres(decimal value) => Of(value, UnitOfMeasure.Metre);

    /// <summary>A distance in kilometres (KMT).</summary>
    /// <inheritdoc cref="Of"/>
    public static Quantity Kilometres(decimal value) => Of(value, UnitOfMeasure.Kilometre);

    /// <summary>A volume in litres (LTR).</summary>
    /// <inheritdoc cref="Of"/>
    public static Quantity Litres(decimal value) => Of(value, UnitOfMeasure.Litre);

    /// <summary>An energy in kilowatt hours (KWH).</summary>
    /// <inheritdoc cref="Of"/>
    public static Quantity KilowattHours(decimal value) => Of(value, UnitOfMeasure.KilowattHour);

    /// <summary>The exact sum.</summary>
    /// <exception cref="UnitMismatchException">The units differ.</exception>
    /// <exception cref="OverflowException">The sum has more than 18 digits.</exception>
    public static Quantity operator +(Quantity left, Quantity right) => left.Add(right, 1);

    /// <summary>The exact difference.</summary>
    /// <exception cref="UnitMismatchException">The units differ.</exception>
    /// <exception cref="OverflowException">The difference has more than 18 digits.</exception>
    public static Quantity operator -(Quantity left, Quantity right) => left.Add(right, -1);

    /// <summary>The quantity with its sign turned.</summary>
    public static Quantity operator -(Quantity value) => new(new(-value._mantissa, value._scale), value._unit);

    /// <summary>Whether both are the same number of the same unit.</summary>
    public static bool operator ==(Quantity left, Quantity right) => left.Equals(right);

    /// <summary>Whether number or unit differ.</summary>
    public static bool operator !=(Quantity left, Quantity right) => !left.Equals(right);

    /// <summary>Whether the left quantity is smaller.</summary>
    /// <exception cref="UnitMismatchException">The units differ.</exception>
    public static bool operator <(Quantity left, Quantity right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left quantity is larger.</summary>
    /// <exception cref="UnitMismatchException">The units differ.</exception>
    public static bool operator >(Quantity left, Quantity right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left quantity is not larger.</summary>
    /// <exception cref="UnitMismatchException">The units differ.</exception>
    public static bool operator <=(Quantity left, Quantity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left quantity is not smaller.</summary>
    /// <exception cref="UnitMismatchException">The units differ.</exception>
    public static bool operator >=(Quantity left, Quantity right) => left.CompareTo(right) >= 0;

    /// <summary>Compares numbers of one unit.</summary>
    /// <exception cref="UnitMismatchException">The units differ.</exception>
    public int CompareTo(Quantity other)
    {
        RequireSameUnit(other);
        return Number.CompareTo(other.Number);
    }

    /// <inheritdoc/>
    public bool Equals(Quantity other) =>
        _mantissa == other._mantissa && _scale == other._scale && _unit == other._unit;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_mantissa, _scale, _unit);

    internal static Quantity From(Scaled number, UnitOfMeasure unit) => new(number, unit);

    private Quantity Add(Quantity other, int sign)
    {
        RequireSameUnit(other);
        return new(Number.Add(other.Number, sign, nameof(Quantity)), _unit);
    }

    private void RequireSameUnit(Quantity other)
    {
        if (_unit != other._unit) throw new UnitMismatchException(_unit, other._unit);
    }
}
