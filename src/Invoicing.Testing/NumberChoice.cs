namespace Invoicing.Testing;

/// <summary>Quantities, prices, percentages and amounts of a generated draft.</summary>
internal sealed class NumberChoice(SeededChoice choice, DraftRecipe recipe)
{
    public Quantity Quantity(UnitOfMeasure unit)
    {
        var sign = recipe.Sign != 0 ? recipe.Sign : choice.Pick(1, -1);
        var (mantissa, scale) = Positive(wholeDigits: 4);
        if (recipe.HasTies && choice.Percent(80)) (mantissa, scale) = ((choice.Below(20) * 10) + 5, 1);
        else if (choice.Percent(2)) mantissa = 0;
        return Invoicing.Quantity.FromMantissa(sign * mantissa, scale, unit);
    }

    /// <summary>A quantity that something is counted for: positive.</summary>
    public Quantity BaseQuantity(UnitOfMeasure unit) => recipe.Width > 0 && choice.Percent(30)
        ? Invoicing.Quantity.FromMantissa(choice.Digits(9), 7, unit)
        : Invoicing.Quantity.FromMantissa(
            choice.Pick(1L, 2, 3, 6, 7, 10, 12, 100, 144, 1000), choice.Pick(0, 0, 0, 1), unit);

    public UnitPrice Price(UnitOfMeasure unit)
    {
        if (recipe.HasTies && choice.Percent(80)) return Tie();
        var (mantissa, scale) = Positive(wholeDigits: 5);
        if (choice.Percent(2)) mantissa = 0;
        var price = UnitPrice.FromMantissa(mantissa, scale, recipe.Currency, Invoicing.Quantity.Ones(1));
        return choice.Percent(15) ? price.Per(BaseQuantity(unit)) : price;
    }

    /// <summary>A small price: of an adjustment or a tax for each unit.</summary>
    public UnitPrice SmallPrice(UnitOfMeasure unit)
    {
        var price = UnitPrice.FromMantissa(
            choice.Between(1, 999), choice.Pick(1, 2, 2, 3, 4), recipe.Currency, Invoicing.Quantity.Ones(1));
        return choice.Percent(20) ? price.Per(BaseQuantity(unit)) : price;
    }

    public Percentage Percent() => recipe.HasTies && choice.Percent(60)
        ? Percentage.Of(choice.Pick(50m, 25m, 12.5m, 2.5m, 0.5m, 75m))
        : Percentage.Of(choice.Pick(
            10m, 3m, 5m, 2.5m, 33.333333m, 100m, 0.1m, 50m, 7.77m, 99.999999m, 12.345679m, -4m));

    /// <summary>A rate above zero.</summary>
    public Percentage Rate() => recipe.HasTies && choice.Percent(50)
        ? Percentage.Of(choice.Pick(50m, 25m, 12.5m, 5m, 10m, 20m))
        : Percentage.Of(choice.Pick(19m, 7m, 20m, 5.5m, 8.1m, 2.6m, 25m, 21m, 6.25m, 9.975m, 17.543859m, 0.875m, 4m));

    public Money Amount() => Money.FromMinor(choice.Percent(10) ? -Minor() : Minor(), recipe.Currency);

    private long Minor() => choice.Percent(70) ? choice.Between(1, 9_999) : choice.Between(1, 5_000) * recipe.Step;

    /// <summary>An odd number of steps, which a half quantity puts between two steps.</summary>
    private UnitPrice Tie() => UnitPrice.Of(
        Money.FromMinor(((2 * choice.Between(0, 5_000)) + 1) * recipe.Step, recipe.Currency));

    private (long Mantissa, int Scale) Positive(int wholeDigits) => recipe.Width switch
    {
        2 => (choice.Digits(10 + wholeDigits + 1), 10),
        1 when choice.Percent(70) => (choice.Digits(7 + wholeDigits), 7),
        _ => (choice.Between(1, choice.Pick(9L, 99, 999, 99_999)), choice.Pick(0, 0, 1, 2, 2, 3, 4)),
    };
}
