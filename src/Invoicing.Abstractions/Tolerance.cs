using System.Text.Json.Serialization;

namespace Invoicing;

/// <summary>
/// How far an actual value may lie from the expected one, on one side: not at all, without limit, by an absolute value,
/// by a percentage of the expected one, or by the lower or the higher of both. A closed set of types. The boundary
/// belongs to what is allowed; a percentage is computed exactly and never rounded; a percentage of zero is zero. An
/// absolute value in another currency or unit than what is compared allows no difference. Immutable, safe to share
/// between threads.
/// </summary>
[JsonConverter(typeof(ToleranceJsonConverter))]
public abstract record Tolerance
{
    private protected Tolerance()
    {
    }

    /// <summary>No difference is allowed, however small.</summary>
    public static Tolerance None { get; } = new NoDifference();

    /// <summary>Every difference is allowed.</summary>
    public static Tolerance Unlimited { get; } = new AnyDifference();

    /// <summary>At most an amount of money; of prices, for the base quantity of the expected one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static Tolerance Of(Money absolute) => new OfMoney(absolute);

    /// <summary>At most a quantity; of dates, a number of days (DAY).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is negative.</exception>
    public static Tolerance Of(Quantity absolute) => new OfQuantity(absolute);

    /// <summary>At most a price per unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative.</exception>
    public static Tolerance Of(UnitPrice absolute) => new OfPrice(absolute);

    /// <summary>At most a percentage of the expected value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is negative.</exception>
    public static Tolerance Of(Percentage relative) => new OfPercentage(relative);

    /// <summary>At most a number of days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static Tolerance OfDays(int days) => Of(Quantity.Days(days));

    /// <summary>The lower of an absolute value and a percentage binds.</summary>
    /// <exception cref="ArgumentException">The first is not an absolute value.</exception>
    public static Tolerance LowerOf(Tolerance absolute, Percentage relative) =>
        new Lower(Single(absolute), new OfPercentage(relative));

    /// <summary>The higher of an absolute value and a percentage binds.</summary>
    /// <exception cref="ArgumentException">The first is not an absolute value.</exception>
    public static Tolerance HigherOf(Tolerance absolute, Percentage relative) =>
        new Higher(Single(absolute), new OfPercentage(relative));

    /// <summary>The largest difference allowed, exactly; null: without limit.</summary>
    /// <param name="expected">The value that a percentage is of; its sign does not matter.</param>
    /// <param name="dimension">What the value counts.</param>
    public abstract Exact? Most(Exact expected, Dimension dimension);

    /// <summary>Whether a difference, its sign left out, is allowed.</summary>
    /// <param name="expected">The value that a percentage is of; its sign does not matter.</param>
    /// <param name="difference">The difference.</param>
    /// <param name="dimension">What both count.</param>
    public bool Allows(Exact expected, Exact difference, Dimension dimension) =>
        difference.IsZero || Most(expected, dimension) is not { } most || difference.Abs() <= most;

    /// <summary>Whether amounts differ by no more than is allowed.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts differ in currency.</exception>
    public bool Allows(Money expected, Money actual)
    {
        _ = expected.CompareTo(actual);
        return Allows(Exact.Of(expected), Exact.Of(actual) - Exact.Of(expected), Dimension.Of(expected.Currency));
    }

    /// <summary>The tolerance in words: <c>none</c>, <c>2 %</c>, <c>the lower of 0.05 EUR and 2 %</c>.</summary>
    public abstract override string ToString();

    private static Tolerance Single(Tolerance absolute)
    {
        ArgumentNullException.ThrowIfNull(absolute);
        return absolute is OfMoney or OfQuantity or OfPrice
            ? absolute
            : throw new ArgumentException($"\"{absolute}\" is not an absolute value.", nameof(absolute));
    }

    private static T NotNegative<T>(T value, bool isNegative) => isNegative
        ? throw new ArgumentOutOfRangeException(nameof(value), value, "A tolerance is not negative.")
        : value;

    /// <summary>No difference.</summary>
    internal sealed record NoDifference : Tolerance
    {
        /// <inheritdoc/>
        public override Exact? Most(Exact expected, Dimension dimension) => Exact.Zero;

        /// <inheritdoc/>
        public override string ToString() => "none";
    }

    /// <summary>Every difference.</summary>
    internal sealed record AnyDifference : Tolerance
    {
        /// <inheritdoc/>
        public override Exact? Most(Exact expected, Dimension dimension) => null;

        /// <inheritdoc/>
        public override string ToString() => "unlimited";
    }

    /// <summary>At most an amount of money.</summary>
    public sealed record OfMoney : Tolerance
    {
        internal OfMoney(Money amount) => Amount = NotNegative(amount, amount.IsNegative);

        /// <summary>The amount.</summary>
        public Money Amount { get; }

        /// <inheritdoc/>
        public override Exact? Most(Exact expected, Dimension dimension) => dimension.Currency == Amount.Currency
            ? Exact.Of(Amount) / dimension.BaseQuantity
            : Exact.Zero;

        /// <inheritdoc/>
        public override string ToString() => Amount.ToString();
    }

    /// <summary>At most a quantity.</summary>
    public sealed record OfQuantity : Tolerance
    {
        internal OfQuantity(Quantity quantity) => Quantity = NotNegative(quantity, quantity.IsNegative);

        /// <summary>The quantity.</summary>
        public Quantity Quantity { get; }

        /// <inheritdoc/>
        public override Exact? Most(Exact expected, Dimension dimension) =>
            dimension.Currency is null && dimension.Unit == Quantity.Unit ? Quantity.Value : Exact.Zero;

        /// <inheritdoc/>
        public override string ToString() => Quantity.ToString();
    }

    /// <summary>At most a price per unit.</summary>
    public sealed record OfPrice : Tolerance
    {
        internal OfPrice(UnitPrice price) => Price = NotNegative(price, price.IsNegative);

        /// <summary>The price.</summary>
        public UnitPrice Price { get; }

        /// <inheritdoc/>
        public override Exact? Most(Exact expected, Dimension dimension) =>
            dimension.Currency == Price.Currency && dimension.Unit == Price.BaseQuantity.Unit
                ? Price.PerUnit
                : Exact.Zero;

        /// <inheritdoc/>
        public override string ToString() => Price.ToString();
    }

    /// <summary>At most a percentage of the expected value.</summary>
    public sealed record OfPercentage : Tolerance
    {
        internal OfPercentage(Percentage percentage) => Percentage = NotNegative(percentage, percentage.IsNegative);

        /// <summary>The percentage.</summary>
        public Percentage Percentage { get; }

        /// <inheritdoc/>
        public override Exact? Most(Exact expected, Dimension dimension) => expected.Abs() * Percentage.Fraction;

        /// <inheritdoc/>
        public override string ToString() => Percentage.ToString();
    }

    /// <summary>The lower of an absolute value and a percentage.</summary>
    public sealed record Lower : Tolerance
    {
        internal Lower(Tolerance absolute, OfPercentage relative) => (Absolute, Relative) = (absolute, relative);

        /// <summary>The absolute value.</summary>
        public Tolerance Absolute { get; }

        /// <summary>The percentage.</summary>
        public OfPercentage Relative { get; }

        /// <inheritdoc/>
        public override Exact? Most(Exact expected, Dimension dimension) =>
            Absolute.Most(expected, dimension) is { } absolute && Relative.Most(expected, dimension) is { } relative
            && absolute < relative
                ? absolute
                : Relative.Most(expected, dimension);

        /// <inheritdoc/>
        public override string ToString() => $"the lower of {Absolute} and {Relative}";
    }

    /// <summary>The higher of an absolute value and a percentage.</summary>
    public sealed record Higher : Tolerance
    {
        internal Higher(Tolerance absolute, OfPercentage relative) => (Absolute, Relative) = (absolute, relative);

        /// <summary>The absolute value.</summary>
        public Tolerance Absolute { get; }

        /// <summary>The percentage.</summary>
        public OfPercentage Relative { get; }

        /// <inheritdoc/>
        public override Exact? Most(Exact expected, Dimension dimension) =>
            Absolute.Most(expected, dimension) is { } absolute && Relative.Most(expected, dimension) is { } relative
            && absolute > relative
                ? absolute
                : Relative.Most(expected, dimension);

        /// <inheritdoc/>
        public override string ToString() => $"the higher of {Absolute} and {Relative}";
    }
}
