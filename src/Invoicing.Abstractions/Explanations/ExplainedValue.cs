using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Explanations;

/// <summary>A value that is explained: one of a closed set of kinds. Immutable, safe to share between
/// threads.</summary>
[JsonConverter(typeof(ExplainedValueJsonConverter))]
public abstract record ExplainedValue
{
    private protected ExplainedValue()
    {
    }

    /// <summary>The value as formulas take it: major units of the currency, the price of one unit, a percentage as a
    /// fraction.</summary>
    public abstract Exact Number { get; }

    /// <summary>The value as text, without any culture.</summary>
    public abstract override string ToString();

    /// <summary>An amount of money.</summary>
    /// <param name="Amount">The amount.</param>
    public sealed record OfMoney(Money Amount) : ExplainedValue
    {
        /// <inheritdoc/>
        public override Exact Number => Exact.Of(Amount);

        /// <inheritdoc/>
        public override string ToString() => Amount.ToString();
    }

    /// <summary>An amount before it is rounded.</summary>
    /// <param name="Amount">The exact amount, in major units.</param>
    /// <param name="Currency">The currency.</param>
    public sealed record OfExactAmount(Exact Amount, Currency Currency) : ExplainedValue
    {
        /// <inheritdoc/>
        public override Exact Number => Amount;

        /// <inheritdoc/>
        public override string ToString() => $"{ExactText.Of(Amount, Currency.Digits)} {Currency.Code}";
    }

    /// <summary>A price.</summary>
    /// <param name="Price">The price with its base quantity.</param>
    public sealed record OfPrice(UnitPrice Price) : ExplainedValue
    {
        /// <inheritdoc/>
        public override Exact Number => Price.PerUnit;

        /// <inheritdoc/>
        public override string ToString() => Price.ToString();
    }

    /// <summary>A quantity.</summary>
    /// <param name="Quantity">The quantity with its unit.</param>
    public sealed record OfQuantity(Quantity Quantity) : ExplainedValue
    {
        /// <inheritdoc/>
        public override Exact Number => Exact.From(Quantity.Number);

        /// <inheritdoc/>
        public override string ToString() => Quantity.ToString();
    }

    /// <summary>A percentage.</summary>
    /// <param name="Percentage">The percentage; 19 means 19 %.</param>
    public sealed record OfPercentage(Percentage Percentage) : ExplainedValue
    {
        /// <inheritdoc/>
        public override Exact Number => Percentage.Fraction;

        /// <inheritdoc/>
        public override string ToString() => Percentage.ToString();
    }

    /// <summary>A rate of exchange.</summary>
    /// <param name="Rate">The rate.</param>
    public sealed record OfRate(ExchangeRate Rate) : ExplainedValue
    {
        /// <inheritdoc/>
        public override Exact Number => Rate.Rate;

        /// <inheritdoc/>
        public override string ToString() => Rate.ToString();
    }

    /// <summary>A date. Days are added to it and taken from it as numbers.</summary>
    /// <param name="Date">The date.</param>
    public sealed record OfDate(LocalDate Date) : ExplainedValue
    {
        private static readonly LocalDate Start = new(1970, 1, 1);

        /// <summary>The days from 1970-01-01 to it.</summary>
        public override Exact Number => Period.DaysBetween(Start, Date);

        /// <inheritdoc/>
        public override string ToString() => LocalDatePattern.Iso.Format(Date);
    }

    /// <summary>A number without a unit: a factor, a weight.</summary>
    /// <param name="Value">The number.</param>
    public sealed record OfNumber(Exact Value) : ExplainedValue
    {
        /// <inheritdoc/>
        public override Exact Number => Value;

        /// <inheritdoc/>
        public override string ToString() => ExactText.Of(Value, 0);
    }
}
