namespace Invoicing.Testing;

/// <summary>What a generated draft is to show, decided before its members.</summary>
internal sealed record DraftRecipe
{
    public required Currency Currency { get; init; }

    public required RoundingPolicy Policy { get; init; }

    /// <summary>Lines and adjustments lie exactly between two steps.</summary>
    public bool HasTies { get; init; }

    /// <summary>0: everyday numbers; 1: products beyond 64 bits; 2: products beyond 128 bits.</summary>
    public int Width { get; init; }

    /// <summary>Which signs quantities have: 1, -1, or 0 for both.</summary>
    public int Sign { get; init; }

    /// <summary>The step of the policy in minor units.</summary>
    public long Step => Policy.StepMinorUnits ?? 1;

    public static DraftRecipe From(SeededChoice choice)
    {
        var width = choice.Below(100) switch { < 4 => 2, < 24 => 1, _ => 0 };
        var policy = choice.Percent(12) ? RoundingPolicy.Default : Rounded(choice);
        return new DraftRecipe
        {
            Currency = choice.Pick(
                Currency.EUR, Currency.EUR, Currency.USD, Currency.CHF, Currency.JPY, Currency.KWD, Currency.CLF),
            Policy = width == 2 ? policy with { Lines = LineRounding.AtEnd } : policy,
            HasTies = choice.Percent(30),
            Width = width,
            Sign = choice.Below(100) switch { < 35 => 0, < 42 => -1, _ => 1 },
        };
    }

    private static RoundingPolicy Rounded(SeededChoice choice)
    {
        var line = (Rounding)choice.Below(7);
        return new RoundingPolicy
        {
            LineMode = line,
            TaxMode = choice.Percent(70) ? line : (Rounding)choice.Below(7),
            Lines = (LineRounding)choice.Below(2),
            Tax = (TaxRounding)choice.Below(3),
            Stacked = (StackedTaxes)choice.Below(2),
            Inclusive = (InclusivePrices)choice.Below(2),
            StepMinorUnits = choice.Percent(75) ? null : choice.Pick(1L, 5, 10, 25, 100, 7),
            Cash = choice.Percent(75)
                ? null
                : new CashRounding(choice.Pick(5L, 10, 50, 100, 3), (CashMode)choice.Below(3)),
        };
    }
}
