using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>A model that was checked as tiers in whole numbers; no tiers where they do not fit 64 bits.</summary>
internal sealed class WholeNumberTiers
{
    private readonly Currency _currency;
    private readonly Rounding _rounding;

    public WholeNumberTiers(PricingModel model, Currency currency, Rounding rounding)
    {
        _currency = currency;
        _rounding = rounding;
        var tiers = model switch
        {
            PricingModel.PerUnitPrice it => One(NetOf(it), null),
            PricingModel.FlatAmount it => One(null, it.Amount),
            PricingModel.StartedPackages it => One(IsHeld(it.Price) ? UnitPrice.Of(it.Price) : null, null),
            _ => [.. ModelContents.Tiers(model)],
        };
        if (!ModelContents.Amounts(model).All(IsHeld)) return;
        if (model is PricingModel.StartedPackages packages)
        {
            if (!TryUnits(packages.Size, out var size)) return;
            PackageSize = size;
        }

        Tiers = Prepare(tiers, model is PricingModel.GraduatedTiers, PackageSize > 0);
    }

    /// <summary>The tiers, lowest first; empty where they do not fit.</summary>
    public ImmutableArray<PreparedTier> Tiers { get; } = [];

    /// <summary>What is in a package, in units of the prepared scale; 0 where the model has none.</summary>
    public long PackageSize { get; }

    private ImmutableArray<PreparedTier> Prepare(IReadOnlyList<PriceTier> tiers, bool isGraduated, bool countsPackages)
    {
        var prepared = ImmutableArray.CreateBuilder<PreparedTier>(tiers.Count);
        Int128 charged = 0;
        long above = 0;
        foreach (var tier in tiers)
        {
            var end = long.MaxValue;
            if (tier.UpTo is { } limit && !TryUnits(limit, out end)) return [];
            if (!TryPrice(tier.UnitPrice, countsPackages ? 0 : PreparedPrice.Scale, out var price, out var divisor))
                return [];
            if (!isGraduated) charged = 0;
            charged += tier.Flat?.MinorUnits ?? 0;
            if (charged > long.MaxValue) return [];
            prepared.Add(new PreparedTier(above, end, (long)charged, price, divisor));
            if (tier.UpTo is null) break;
            charged += RoundedDivision.Divide((Int128)(end - above) * price, divisor, _rounding);
            if (charged > long.MaxValue) return [];
            above = end;
        }

        return prepared.ToImmutable();
    }

    /// <summary>Quantity x mantissa / divisor is an amount in minor units.</summary>
    private bool TryPrice(UnitPrice? stated, int quantityScale, out long mantissa, out long divisor)
    {
        mantissa = 0;
        divisor = 1;
        if (stated is not { } price) return true;
        // units / 10^scale x mantissa / 10^price scale / base x 10^digits
        var top = Exact.From(price.Number) / Exact.From(price.BaseQuantity.Number)
            * Powers.Of10[_currency.Digits] / (Exact)Powers.Big(quantityScale);
        var (numerator, denominator) = (top.Numerator, top.Denominator);
        if (numerator > long.MaxValue || denominator > long.MaxValue) return false;
        (mantissa, divisor) = ((long)numerator, (long)denominator);
        return true;
    }

    private static bool TryUnits(Quantity quantity, out long units)
    {
        units = 0;
        if (quantity.Scale > PreparedPrice.Scale) return false;
        var wide = (Int128)quantity.Mantissa * Powers.Of10[PreparedPrice.Scale - quantity.Scale];
        if (wide >= Powers.Of10[Scaled.MaxDigits]) return false;
        units = (long)wide;
        return true;
    }

    /// <summary>Whether the amount is a price as well, which has fewer digits.</summary>
    private static bool IsHeld(Money amount) => amount.MinorUnits < Powers.Of10[Scaled.MaxDigits];

    private static PriceTier[] One(UnitPrice? price, Money? flat) => [new PriceTier { UnitPrice = price, Flat = flat }];

    private static UnitPrice NetOf(PricingModel.PerUnitPrice model) =>
        ItemDiscount.Of(model, null, new Place(new FindingSink(), string.Empty))!.Value.Net;
}
