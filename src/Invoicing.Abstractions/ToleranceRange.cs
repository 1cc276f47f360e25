namespace Invoicing;

/// <summary>How far an actual value may lie below and above the expected one. Immutable.</summary>
/// <param name="Below">How far it may lie below.</param>
/// <param name="Above">How far it may lie above.</param>
public sealed record ToleranceRange(Tolerance Below, Tolerance Above)
{
    /// <summary>How far it may lie below.</summary>
    public Tolerance Below { get; init; } = Below ?? throw new ArgumentNullException(nameof(Below));

    /// <summary>How far it may lie above.</summary>
    public Tolerance Above { get; init; } = Above ?? throw new ArgumentNullException(nameof(Above));

    /// <summary>No difference on either side.</summary>
    public static ToleranceRange None { get; } = new(Tolerance.None, Tolerance.None);

    /// <summary>Any difference.</summary>
    public static ToleranceRange Unlimited { get; } = new(Tolerance.Unlimited, Tolerance.Unlimited);

    /// <summary>The same on both sides.</summary>
    public static ToleranceRange Within(Tolerance tolerance) => new(tolerance, tolerance);

    /// <summary>A limit above; below, any difference.</summary>
    public static ToleranceRange UpTo(Tolerance above) => new(Tolerance.Unlimited, above);

    /// <summary>The tolerance on the side of a difference.</summary>
    /// <param name="difference">Actual less expected.</param>
    public Tolerance Side(Exact difference) => difference.Sign < 0 ? Below : Above;

    /// <summary>Whether the actual value lies within.</summary>
    public bool Allows(Exact expected, Exact actual, Dimension dimension) =>
        (actual - expected) is var difference && Side(difference).Allows(expected, difference, dimension);

    /// <summary>The range in words: <c>2 %</c>, or <c>below none, above 2 %</c>.</summary>
    public override string ToString() => Below == Above ? Above.ToString() : $"below {Below}, above {Above}";
}
