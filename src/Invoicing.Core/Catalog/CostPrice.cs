namespace Invoicing.Catalog;

/// <summary>The price that follows from a cost and a margin: computed exactly, with the rate where the cost is in
/// another currency, and given its digits once.</summary>
internal static class CostPrice
{
    /// <summary>What the cost is multiplied by for a markup.</summary>
    public static Exact Factor(PricingModel.CostPlus model) => Exact.One + model.Percentage.Fraction;

    /// <summary>What the cost is divided by for a margin on the price.</summary>
    public static Exact Divisor(PricingModel.CostPlus model) => Exact.One - model.Percentage.Fraction;

    /// <summary>The price of the cost's base quantity, exactly.</summary>
    public static Exact Amount(PricingModel.CostPlus model, UnitPrice cost, CurrencyConversion? conversion)
    {
        var amount = Exact.From(cost.Number);
        if (conversion is not null) amount = conversion.Convert(amount);
        return model.On == MarginOn.Cost ? amount * Factor(model) : amount / Divisor(model);
    }

    /// <summary>A price for each unit, with the commitment of the model; null where a finding says why there is
    /// none.</summary>
    public static PricingModel? Of(
        PricingModel.CostPlus model, UnitPrice cost, CurrencyConversion? conversion, PriceRounding? digits, Place place)
    {
        var currency = conversion?.To ?? cost.Currency;
        return ComputedPrice.TryPrice(
            Amount(model, cost, conversion), currency, cost.BaseQuantity, digits, place, out var price)
            ? PricingModel.PerUnit(price) with { Commitment = model.Commitment }
            : null;
    }
}
