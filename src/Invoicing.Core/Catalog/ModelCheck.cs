using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>What must be true of a pricing model before anything is priced by it.</summary>
internal sealed class ModelCheck(FindingSink findings, string path, string entry)
{
    /// <summary>Checks what was chosen: model and floor, in one currency and one unit.</summary>
    /// <param name="choice">What was chosen.</param>
    /// <param name="asked">The currency asked for, where the choice has none of its own.</param>
    public void Check(PriceChoice choice, Currency asked)
    {
        var currency = choice.Currency ?? asked;
        Check(choice.Model, currency, choice.Unit);
        if (choice.Candidate?.Entry.MinimumQuantity is { } least) CheckUnits([least.Unit], choice.Unit);
        if (choice.Floor is not { } floor) return;
        CheckCurrency(floor.Currency, currency);
        if (floor.HasBaseQuantity) CheckUnits([floor.BaseQuantity.Unit], choice.Unit);
    }

    /// <summary>Checks a model by itself.</summary>
    public void Check(PricingModel model, Currency currency, UnitOfMeasure? unit)
    {
        foreach (var price in ModelContents.Prices(model))
        {
            CheckCurrency(price.Currency, currency);
            if (price.IsNegative) Add(PriceFindings.Negative, ("found", price));
        }

        foreach (var amount in ModelContents.Amounts(model))
        {
            CheckCurrency(amount.Currency, currency);
            if (amount.IsNegative) Add(PriceFindings.Negative, ("found", amount));
        }

        CheckUnits(ModelContents.Units(model), unit);
        switch (model)
        {
            case PricingModel.PerUnitPrice perUnit:
                CheckDiscount(perUnit);
                break;
            case PricingModel.GraduatedTiers or PricingModel.VolumeTiers:
                CheckTiers(ModelContents.Tiers(model));
                break;
            case PricingModel.StartedPackages packages when !packages.Size.IsPositive:
                Malformed("a package holds more than nothing");
                break;
            case PricingModel.PercentageOfAmount percent:
                CheckPercentage(percent);
                break;
            case PricingModel.CostPlus cost:
                CheckMargin(cost);
                break;
        }
    }

    /// <summary>Finds a currency that is not the one expected.</summary>
    public void CheckCurrency(Currency found, Currency expected)
    {
        if (found != expected || found.IsNone)
            Add(PriceFindings.CurrencyDiffers, ("found", found.Code), ("expected", expected.Code));
    }

    /// <summary>Finds units that are not the one expected; that of the first, where none is expected.</summary>
    public void CheckUnits(IEnumerable<UnitOfMeasure> units, UnitOfMeasure? expected)
    {
        foreach (var unit in units)
        {
            expected ??= unit;
            if (unit != expected)
                Add(PriceFindings.UnitDiffers, ("found", unit.Code), ("expected", expected.Value.Code));
        }
    }

    private void CheckDiscount(PricingModel.PerUnitPrice model)
    {
        if (model is { Discount: not null, DiscountPercent: not null })
            Malformed("a discount is an amount or a percentage, not both");
        if (model.Discount is { } discount && discount.Currency == model.Price.Currency)
        {
            if (discount.BaseQuantity != model.Price.BaseQuantity)
                Malformed("a discount is for the base quantity of the price");
            else if (discount.Number.CompareTo(model.Price.Number) > 0)
                Malformed("a discount is at most the price");
        }

        if (model.DiscountPercent is { } percent && (percent.IsNegative || percent.Value > 100))
            Malformed("a discount is 0 to 100 %");
    }

    private void CheckTiers(IReadOnlyList<PriceTier> tiers)
    {
        Quantity? below = null;
        for (var i = 0; i < tiers.Count; i++)
        {
            if (tiers[i] is { UnitPrice: null, Flat: null }) Malformed("a tier has a price or an amount");
            var isLast = i == tiers.Count - 1;
            if (tiers[i].UpTo is not { } limit)
            {
                if (!isLast) Add(PriceFindings.TiersOverlap, ("tier", i + 1), ("next", i + 2));
                continue;
            }

            if (isLast) Add(PriceFindings.TiersGap, ("above", limit));
            if (below is { } previous && previous.Unit == limit.Unit ? limit <= previous : !limit.IsPositive)
                Add(PriceFindings.TiersNotAscending, ("tier", i + 1), ("upTo", limit),
                    ("below", below ?? Quantity.Of(0, limit.Unit)));
            below = limit;
        }

        if (tiers.Count == 0) Add(PriceFindings.TiersGap, ("above", Quantity.Ones(0)));
    }

    private void CheckPercentage(PricingModel.PercentageOfAmount model)
    {
        if (model.Percentage.IsNegative) Malformed("a percentage is not negative");
        if (model is { Minimum: { } minimum, Maximum: { } maximum }
            && minimum.Currency == maximum.Currency && minimum > maximum)
            Malformed("the minimum is at most the maximum");
    }

    private void CheckMargin(PricingModel.CostPlus model)
    {
        if (model.On == MarginOn.Price && model.Percentage.Value >= 100)
            Malformed("a margin on the price is below 100 %");
        if (model.On == MarginOn.Cost && model.Percentage.Value < -100)
            Malformed("a markup is not below -100 %");
    }

    private void Malformed(string rule) => Add(PriceFindings.ModelMalformed, ("rule", rule));

    private void Add(string code, params ReadOnlySpan<(string Name, FindingValue Value)> args) =>
        findings.Add(code, Severity.Error, path, [("entry", entry), .. args]);
}
