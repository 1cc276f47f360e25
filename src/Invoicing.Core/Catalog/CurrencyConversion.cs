using System.Collections.Immutable;

namespace Invoicing.Catalog;

/// <summary>Converts what a list states by a rate as it was quoted: multiplied, or divided where it was quoted the
/// other way round. Computed exactly; digits are given afterwards.</summary>
/// <param name="Rate">The rate and its day.</param>
/// <param name="IsInverse">Whether amounts are divided by it.</param>
internal sealed record CurrencyConversion(DatedRate Rate, bool IsInverse)
{
    /// <summary>The currency that it leads to.</summary>
    public Currency To => IsInverse ? Rate.Rate.From : Rate.Rate.To;

    public Exact Convert(Exact amount) => IsInverse ? amount / Rate.Rate.Rate : amount * Rate.Rate.Rate;

    /// <summary>The price in the other currency.</summary>
    public bool TryConvert(UnitPrice price, PriceRounding? rounding, Place place, out UnitPrice converted) =>
        ComputedPrice.TryPrice(
            Convert(Exact.From(price.Number)), To, price.BaseQuantity, rounding, place, out converted);

    /// <summary>The amount in the other currency, in its minor units.</summary>
    public bool TryConvert(Money amount, PriceRounding? rounding, Place place, out Money converted) =>
        ComputedPrice.TryMoney(Convert(Exact.Of(amount)), To, rounding?.Mode, place, out converted);

    /// <summary>The model in the other currency; null where a finding says why there is none.</summary>
    public PricingModel? Convert(PricingModel model, PriceRounding? rounding, Place place)
    {
        var before = place.Sink.Count;
        PricingModel converted = model switch
        {
            PricingModel.PerUnitPrice it => new PricingModel.PerUnitPrice(Of(it.Price, rounding, place))
            {
                Discount = Of(it.Discount, rounding, place), DiscountPercent = it.DiscountPercent,
            },
            PricingModel.FlatAmount it => new PricingModel.FlatAmount(Of(it.Amount, rounding, place)),
            PricingModel.GraduatedTiers it => new PricingModel.GraduatedTiers(Of(it.Tiers, rounding, place)),
            PricingModel.VolumeTiers it => new PricingModel.VolumeTiers(Of(it.Tiers, rounding, place)),
            PricingModel.StartedPackages it => it with { Price = Of(it.Price, rounding, place) },
            PricingModel.PercentageOfAmount it => it with
            {
                Minimum = Of(it.Minimum, rounding, place),
                Maximum = Of(it.Maximum, rounding, place),
            },
            _ => model,
        };
        converted = converted with { Commitment = Of(model.Commitment, rounding, place) };
        return place.Sink.Count == before ? converted : null;
    }

    private ImmutableArray<PriceTier> Of(ImmutableArray<PriceTier> tiers, PriceRounding? rounding, Place place) =>
    [
        .. tiers.Select(tier => tier with
        {
            UnitPrice = Of(tier.UnitPrice, rounding, place),
            Flat = Of(tier.Flat, rounding, place),
        }),
    ];

    private UnitPrice? Of(UnitPrice? price, PriceRounding? rounding, Place place) =>
        price is { } some ? Of(some, rounding, place) : null;

    private Money? Of(Money? amount, PriceRounding? rounding, Place place) =>
        amount is { } some ? Of(some, rounding, place) : null;

    private UnitPrice Of(UnitPrice price, PriceRounding? rounding, Place place) =>
        TryConvert(price, rounding, place, out var converted) ? converted : price;

    private Money Of(Money amount, PriceRounding? rounding, Place place) =>
        TryConvert(amount, rounding, place, out var converted) ? converted : amount;
}
