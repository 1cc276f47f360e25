using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>Makes the parts of a price: applies a model that was checked, in the currency asked for, to a
/// quantity.</summary>
internal sealed class ModelPricing(PriceQuestion question, Quantity quantity, PriceRounding? digits, Place place)
{
    private readonly List<PricePart> _parts = [];

    // A quantity of zero is no return.
    private readonly int _sign = quantity.IsNegative ? -1 : 1;

    /// <summary>The parts; empty where a finding says why there is no price.</summary>
    public ImmutableArray<PricePart> Parts(PricingModel model)
    {
        var before = place.Sink.Count;
        switch (model)
        {
            case PricingModel.PerUnitPrice it:
                AddUnits(it);
                break;
            case PricingModel.FlatAmount it:
                AddOnce(PricePartKind.Flat, "flat amount", it.Amount, _sign, quantity);
                break;
            case PricingModel.GraduatedTiers it:
                AddGraduated(it.Tiers);
                break;
            case PricingModel.VolumeTiers it:
                AddVolume(it.Tiers);
                break;
            case PricingModel.StartedPackages it:
                AddPackages(it);
                break;
            case PricingModel.PercentageOfAmount it:
                AddPercentage(it);
                break;
            default:
                throw new ArgumentException($"{model.GetType()} is not a kind of pricing model.", nameof(model));
        }

        if (place.Sink.Count != before) return [];
        if (model.Commitment is { } commitment) AddCommitment(commitment);
        return place.Sink.Count == before ? [.. _parts] : [];
    }

    private void AddUnits(PricingModel.PerUnitPrice model)
    {
        if (ItemDiscount.Of(model, digits, place) is not var (net, discount)) return;
        _parts.Add(new PricePart
        {
            Label = string.Empty, Quantity = quantity, Price = net, PriceDiscount = discount, Covered = quantity,
        });
    }

    private void AddGraduated(ImmutableArray<PriceTier> tiers)
    {
        for (var i = 0; i < tiers.Length; i++)
        {
            if (!TierRange.Of(tiers, i).TryPart(quantity, place, out var part) || (i > 0 && part.IsZero)) return;
            AddTier(tiers, i, part);
        }
    }

    private void AddVolume(ImmutableArray<PriceTier> tiers)
    {
        for (var i = 0; i < tiers.Length; i++)
        {
            if (tiers[i].UpTo is { } limit && quantity.Abs() > limit) continue;
            AddTier(tiers, i, quantity);
            return;
        }
    }

    private void AddTier(ImmutableArray<PriceTier> tiers, int index, Quantity part)
    {
        var tier = tiers[index];
        var label = TierRange.Of(tiers, index).Label(quantity.Unit);
        if (tier.UnitPrice is { } price)
            _parts.Add(new PricePart
            {
                Label = label, Quantity = part, Price = price, Tier = index + 1, Covered = part,
            });
        if (tier.Flat is { } flat && (!flat.IsZero || tier.UnitPrice is null))
        {
            var covered = tier.UnitPrice is null ? part : Nothing;
            AddOnce(PricePartKind.Flat, $"flat amount, {label}", flat, _sign, covered, index + 1);
        }
    }

    private void AddPackages(PricingModel.StartedPackages model)
    {
        var started = (Exact.From(quantity.Number) / Exact.From(model.Size.Number)).Round(0, Rounding.Up);
        if (!ComputedPrice.TryQuantity(started, UnitOfMeasure.One, place, out var packages)
            || PriceOf(model.Price) is not { } price) return;
        _parts.Add(new PricePart
        {
            Kind = PricePartKind.Packages,
            Label = $"packages of {model.Size}",
            Quantity = packages,
            Price = price,
            Covered = quantity,
        });
    }

    private void AddPercentage(PricingModel.PercentageOfAmount model)
    {
        if (question.Amount is not { } amount)
        {
            place.Add(PriceFindings.AmountMissing, ("percentage", model.Percentage));
            return;
        }

        var fee = Fee(model, amount);
        // A return is a return, whether the quantity or the amount says so.
        var sign = amount.IsNegative ? -1 : _sign;
        AddOnce(PricePartKind.Percentage, $"{model.Percentage} of {amount}{fee.Bound}", fee.Amount, sign, quantity);
    }

    /// <summary>The fee of the amount's magnitude, and what bounded it.</summary>
    private (Money Amount, string Bound) Fee(PricingModel.PercentageOfAmount model, Money amount)
    {
        var exact = Exact.Of(amount).Abs() * model.Percentage.Fraction;
        var fee = Money.Round(exact, amount.Currency, model.Rounding ?? question.Rounding);
        if (model.Minimum is { } least && fee < least) return (least, $", at least {least}");
        return model.Maximum is { } most && fee > most ? (most, $", at most {most}") : (fee, string.Empty);
    }

    /// <summary>What is missing to the minimum: of a return, what is missing to it on the other side of zero.</summary>
    private void AddCommitment(Money commitment)
    {
        var sum = Money.Sum(_parts.Select(part => part.Amount(question.Rounding)), commitment.Currency);
        var charged = sum.Abs();
        if (charged >= commitment) return;
        var sign = sum.IsZero ? _sign : sum.Sign;
        AddOnce(PricePartKind.Commitment, $"missing to the minimum of {commitment}", commitment - charged, sign,
            Nothing);
    }

    private void AddOnce(
        PricePartKind kind, string label, Money amount, int sign, Quantity covered, int? tier = null)
    {
        if (PriceOf(amount) is not { } price) return;
        _parts.Add(new PricePart
        {
            Kind = kind,
            Label = label,
            Quantity = Quantity.Ones(sign),
            Price = price,
            Tier = tier,
            Covered = covered,
        });
    }

    private UnitPrice? PriceOf(Money amount) =>
        ComputedPrice.TryPrice(amount, place, out var price) ? price : null;

    private Quantity Nothing => Quantity.Of(0, quantity.Unit);
}
