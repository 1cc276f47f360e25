namespace Invoicing.Catalog;

/// <summary>How a price that was computed - converted, or a percentage of another - gets its digits.
/// Immutable.</summary>
public sealed record PriceRounding
{
    /// <summary>The most digits that a price has after the point.</summary>
    public const int MostDigits = 10;

    private readonly int _digits;

    /// <summary>Rounding to a number of digits after the point.</summary>
    /// <param name="digits">The digits, 0 to 10.</param>
    /// <param name="mode">What happens between two neighbours. Default: half-up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The digits are negative or more than 10.</exception>
    public PriceRounding(int digits, Rounding mode = Rounding.HalfUp)
    {
        Digits = digits;
        Mode = mode;
    }

    /// <summary>The digits of the price for its base quantity after the point.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The digits are negative or more than 10.</exception>
    public int Digits
    {
        get => _digits;
        init => _digits = value is >= 0 and <= MostDigits ? value : throw new ArgumentOutOfRangeException(
            nameof(value), value, FormattableString.Invariant($"0 to {MostDigits} digits of a price"));
    }

    /// <summary>What happens between two neighbours. Default: half-up.</summary>
    public Rounding Mode { get; init; }
}
