namespace Invoicing.Catalog;

/// <summary>What a pricing model is made of, whatever its kind.</summary>
internal static class ModelContents
{
    /// <summary>The prices of units in it.</summary>
    public static IEnumerable<UnitPrice> Prices(PricingModel model)
    {
        if (model is PricingModel.PerUnitPrice perUnit)
        {
            yield return perUnit.Price;
            if (perUnit.Discount is { } discount) yield return discount;
        }

        foreach (var tier in Tiers(model))
            if (tier.UnitPrice is { } price) yield return price;
    }

    /// <summary>The amounts in it, the commitment last.</summary>
    public static IEnumerable<Money> Amounts(PricingModel model)
    {
        foreach (var tier in Tiers(model))
            if (tier.Flat is { } flat) yield return flat;
        switch (model)
        {
            case PricingModel.FlatAmount flat:
                yield return flat.Amount;
                break;
            case PricingModel.StartedPackages packages:
                yield return packages.Price;
                break;
            case PricingModel.PercentageOfAmount percent:
                if (percent.Minimum is { } minimum) yield return minimum;
                if (percent.Maximum is { } maximum) yield return maximum;
                break;
        }

        if (model.Commitment is { } commitment) yield return commitment;
    }

    /// <summary>The units that it names: of tiers, packages and stated base quantities.</summary>
    public static IEnumerable<UnitOfMeasure> Units(PricingModel model)
    {
        foreach (var tier in Tiers(model))
            if (tier.UpTo is { } limit) yield return limit.Unit;
        if (model is PricingModel.StartedPackages packages) yield return packages.Size.Unit;
        foreach (var price in Prices(model))
            if (price.HasBaseQuantity) yield return price.BaseQuantity.Unit;
    }

    /// <summary>The unit that the model is for; null where it names none.</summary>
    public static UnitOfMeasure? Unit(PricingModel model)
    {
        foreach (var unit in Units(model)) return unit;
        return null;
    }

    /// <summary>The currency of the model; null where it has no price and no amount.</summary>
    public static Currency? Currency(PricingModel model)
    {
        foreach (var price in Prices(model)) return price.Currency;
        foreach (var amount in Amounts(model)) return amount.Currency;
        return null;
    }

    /// <summary>The tiers; none for a model without.</summary>
    public static IReadOnlyList<PriceTier> Tiers(PricingModel model) => model switch
    {
        PricingModel.GraduatedTiers graduated => graduated.Tiers,
        PricingModel.VolumeTiers volume => volume.Tiers,
        _ => [],
    };
}
