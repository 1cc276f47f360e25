namespace Invoicing.Catalog;

/// <summary>Item net price (BT-146) = gross price (BT-148) - discount (BT-147), exactly.</summary>
internal static class ItemDiscount
{
    /// <summary>The net price, and the discount where one is stated; null where the discount has too many digits, which
    /// a finding says.</summary>
    public static (UnitPrice Net, UnitPrice? Discount)? Of(
        PricingModel.PerUnitPrice model, PriceRounding? digits, Place place)
    {
        if ((model.Discount ?? Computed(model, digits, place)) is not { } discount)
            return model.DiscountPercent is null ? (model.Price, null) : null;
        var exact = Exact.From(model.Price.Number) - Exact.From(discount.Number);
        if (!ComputedPrice.TryPrice(
            exact, model.Price.Currency, model.Price.BaseQuantity, null, place, out var net)) return null;
        if (!net.IsNegative) return (net, discount);
        place.Add(PriceFindings.Negative, ("entry", "discount"), ("found", net));
        return null;
    }

    private static UnitPrice? Computed(PricingModel.PerUnitPrice model, PriceRounding? digits, Place place) =>
        model.DiscountPercent is { } percent && ComputedPrice.TryPrice(
            Exact.From(model.Price.Number) * percent.Fraction,
            model.Price.Currency, model.Price.BaseQuantity, digits, place, out var discount)
            ? discount
            : null;
}
