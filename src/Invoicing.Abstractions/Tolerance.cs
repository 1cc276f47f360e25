namespace Invoicing;

/// <summary>How far an actual amount may lie from the expected one: by an absolute amount, by a percentage of the
/// expected one, or, where both are given, by the smaller of both. A tolerance with neither allows no
/// difference.</summary>
public sealed record Tolerance
{
    /// <summary>No difference is allowed.</summary>
    public static Tolerance None { get; } = new();

    /// <summary>The largest difference, without regard to its sign; null: no such bound.</summary>
    public Money? Absolute { get; init; }

    /// <summary>The largest difference in per cent of the expected amount; null: no such bound.</summary>
    public Percentage? Relative { get; init; }

    /// <summary>A tolerance of an absolute amount.</summary>
    public static Tolerance Of(Money absolute) => new() { Absolute = absolute };

    /// <summary>A tolerance of a percentage of the expected amount.</summary>
    public static Tolerance Of(Percentage relative) => new() { Relative = relative };

    /// <summary>A tolerance of both; the smaller one binds.</summary>
    public static Tolerance Of(Money absolute, Percentage relative) =>
        new() { Absolute = absolute, Relative = relative };

    /// <summary>Whether the difference is within every bound that is given; exact, nothing is rounded.</summary>
    /// <exception cref="CurrencyMismatchException">The amounts or the absolute bound differ in currency.</exception>
    public bool Allows(Money expected, Money actual)
    {
        var difference = Int128.Abs((Int128)Same(expected, actual).MinorUnits - expected.MinorUnits);
        if (difference == 0) return true;
        if (Absolute is null && Relative is null) return false;
        if (Absolute is { } absolute && difference > Int128.Abs(Same(expected, absolute).MinorUnits)) return false;
        return Relative is not { } relative || Within(difference, Int128.Abs(expected.MinorUnits), relative);
    }

    /// <summary>The bounds in words: <c>0.05 EUR, at most 2 %</c>.</summary>
    public override string ToString() => (Absolute, Relative) switch
    {
        (null, null) => "none",
        ({ } absolute, null) => $"{absolute}",
        (null, { } relative) => $"{relative}",
        ({ } absolute, { } relative) => $"{absolute}, at most {relative}",
    };

    // difference <= expected x mantissa / 10^(scale + 2); all factors keep the product within 128 bits.
    private static bool Within(Int128 difference, Int128 expected, Percentage relative) =>
        difference * Powers.Of10[relative.Scale + 2] <= expected * Math.Abs((long)relative.Mantissa);

    private static Money Same(Money expected, Money other) => expected.CompareTo(other) is var _ ? other : default;
}
