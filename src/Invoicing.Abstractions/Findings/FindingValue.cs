using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Findings;

/// <summary>A value that a finding is about: one of a closed set of kinds. Immutable, safe to share between
/// threads.</summary>
public abstract record FindingValue
{
    private protected FindingValue()
    {
    }

    /// <summary>The value as text, without any culture.</summary>
    public abstract override string ToString();

    /// <summary>An amount of money.</summary>
    /// <param name="Amount">The amount.</param>
    public sealed record OfMoney(Money Amount) : FindingValue
    {
        /// <inheritdoc/>
        public override string ToString() => Amount.ToString();
    }

    /// <summary>A price.</summary>
    /// <param name="Price">The price with its base quantity.</param>
    public sealed record OfPrice(UnitPrice Price) : FindingValue
    {
        /// <inheritdoc/>
        public override string ToString() => Price.ToString();
    }

    /// <summary>A quantity.</summary>
    /// <param name="Quantity">The quantity with its unit.</param>
    public sealed record OfQuantity(Quantity Quantity) : FindingValue
    {
        /// <inheritdoc/>
        public override string ToString() => Quantity.ToString();
    }

    /// <summary>A percentage.</summary>
    /// <param name="Percentage">The percentage; 19 means 19 %.</param>
    public sealed record OfPercentage(Percentage Percentage) : FindingValue
    {
        /// <inheritdoc/>
        public override string ToString() => Percentage.ToString();
    }

    /// <summary>A date.</summary>
    /// <param name="Date">The date.</param>
    public sealed record OfDate(LocalDate Date) : FindingValue
    {
        /// <inheritdoc/>
        public override string ToString() => LocalDatePattern.Iso.Format(Date);
    }

    /// <summary>A number without a unit, a count for instance.</summary>
    /// <param name="Number">The number.</param>
    public sealed record OfNumber(decimal Number) : FindingValue
    {
        /// <inheritdoc/>
        public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A text: an identifier, a code, what was expected.</summary>
    /// <param name="Text">The text.</param>
    public sealed record OfText(string Text) : FindingValue
    {
        /// <inheritdoc/>
        public override string ToString() => Text;
    }

    /// <summary>An amount as a finding's value.</summary>
    public static implicit operator FindingValue(Money value) => new OfMoney(value);

    /// <summary>A price as a finding's value.</summary>
    public static implicit operator FindingValue(UnitPrice value) => new OfPrice(value);

    /// <summary>A quantity as a finding's value.</summary>
    public static implicit operator FindingValue(Quantity value) => new OfQuantity(value);

    /// <summary>A percentage as a finding's value.</summary>
    public static implicit operator FindingValue(Percentage value) => new OfPercentage(value);

    /// <summary>A date as a finding's value.</summary>
    public static implicit operator FindingValue(LocalDate value) => new OfDate(value);

    /// <summary>A number as a finding's value.</summary>
    public static implicit operator FindingValue(decimal value) => new OfNumber(value);

    /// <summary>A number as a finding's value.</summary>
    public static implicit operator FindingValue(int value) => new OfNumber(value);

    /// <summary>A number as a finding's value.</summary>
    public static implicit operator FindingValue(long value) => new OfNumber(value);

    /// <summary>A text as a finding's value.</summary>
    public static implicit operator FindingValue(string value) => new OfText(value);
}
