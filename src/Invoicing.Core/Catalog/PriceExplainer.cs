using System.Collections.Immutable;
using Invoicing.Explanations;

namespace Invoicing.Catalog;

/// <summary>Explains a price: the parts, and of each how quantity and price came about.</summary>
internal sealed class PriceExplainer(PricedQuantity priced, UnitConversions units)
{
    private readonly PriceSteps _steps = new(priced.Conversion, priced.Digits);

    private PriceQuestion Question => priced.Question;

    public Explanation Total() => new()
    {
        Term = PriceTerms.Total,
        Result = new ExplainedValue.OfMoney(priced.Total),
        Formula = Formula.Sum,
        Operands = [.. priced.Parts.Select(PartAmount)],
        Basis = priced.Choice.Basis,
    };

    private Explanation PartAmount(PricePart part) => new()
    {
        Term = Term.LineGross,
        Subject = SubjectOf(part),
        Result = new ExplainedValue.OfMoney(part.Amount(Question.Rounding)),
        Formula = Formula.Product,
        Operands = [QuantityOf(part), PriceOf(part)],
        BeforeRounding = part.ExactAmount,
        Rounding = new RoundingStep(Question.Rounding, Question.Currency.Digits),
    };

    private static string? SubjectOf(PricePart part) => part.Label.Length == 0 ? null : part.Label;

    private Explanation QuantityOf(PricePart part) => (part.Kind, priced.Model) switch
    {
        (PricePartKind.Packages, PricingModel.StartedPackages model) => Packages(part, model),
        (PricePartKind.Units, PricingModel.GraduatedTiers model) =>
            OfTier(part, TierRange.Of(model.Tiers, part.Tier.GetValueOrDefault() - 1)),
        (PricePartKind.Units, _) => QuantityPriced(Term.Quantity),
        _ => PriceSteps.Leaf(Term.Quantity, new ExplainedValue.OfQuantity(part.Quantity)),
    };

    /// <summary>The quantity asked for, in the unit of the prices.</summary>
    private Explanation QuantityPriced(Term term)
    {
        var (asked, to) = (Question.Quantity, priced.Quantity.Unit);
        if (asked.Unit == to) return PriceSteps.Leaf(term, new ExplainedValue.OfQuantity(asked));
        var factor = units.Factor(asked.Unit, to, Question.ItemId).GetValueOrDefault();
        var way = string.Join(", ", units.Path(asked.Unit, to, Question.ItemId));
        return new Explanation
        {
            Term = term,
            Result = new ExplainedValue.OfQuantity(priced.Quantity),
            Formula = Formula.Product,
            Operands =
            [
                PriceSteps.Leaf(PriceTerms.Asked, new ExplainedValue.OfQuantity(asked)),
                PriceSteps.Leaf(PriceTerms.UnitFactor, new ExplainedValue.OfNumber(factor)) with
                {
                    Basis = new Basis("unit-conversion", Because: way),
                },
            ],
        };
    }

    private Explanation Packages(PricePart part, PricingModel.StartedPackages model) => new()
    {
        Term = Term.Quantity,
        Subject = part.Label,
        Result = new ExplainedValue.OfQuantity(part.Quantity),
        Formula = Formula.Quotient,
        Operands =
        [
            QuantityPriced(PriceTerms.Asked),
            PriceSteps.Leaf(PriceTerms.PackageSize, new ExplainedValue.OfQuantity(model.Size)),
        ],
        BeforeRounding = Exact.From(priced.Quantity.Number) / Exact.From(model.Size.Number),
        Rounding = new RoundingStep(Rounding.Up, 0),
    };

    /// <summary>What of the quantity lies in a tier: up to its limit, less the limit of the tier before.</summary>
    private Explanation OfTier(PricePart part, TierRange range)
    {
        var ends = range.UpTo is { } upTo && upTo < priced.Quantity.Abs()
            ? Limit(upTo)
            : QuantityPriced(PriceTerms.Asked);
        return new Explanation
        {
            Term = Term.Quantity,
            Subject = part.Label,
            Result = new ExplainedValue.OfQuantity(part.Quantity),
            Formula = Formula.Difference,
            Operands = range.Above is { } above ? [ends, Limit(above) with { IsSubtracted = true }] : [ends],
        };
    }

    private Explanation Limit(Quantity limit) => PriceSteps.Leaf(
        PriceTerms.TierLimit, new ExplainedValue.OfQuantity(priced.Quantity.IsNegative ? -limit : limit));

    private Explanation PriceOf(PricePart part)
    {
        var listed = priced.Choice.Model;
        var tier = part.Tier is { } number ? ModelContents.Tiers(listed)[number - 1] : null;
        return part.Kind switch
        {
            PricePartKind.Units when tier?.UnitPrice is { } price => _steps.Converted(Term.NetPrice, price, part.Price),
            PricePartKind.Units when listed is PricingModel.CostPlus cost => OfCost(cost, part.Price),
            PricePartKind.Units => PerUnit((PricingModel.PerUnitPrice)listed, part),
            PricePartKind.Flat =>
                _steps.Converted(Term.NetPrice, tier?.Flat ?? ((PricingModel.FlatAmount)listed).Amount, part.Price),
            PricePartKind.Packages =>
                _steps.Converted(Term.NetPrice, ((PricingModel.StartedPackages)listed).Price, part.Price),
            PricePartKind.Percentage => Fee((PricingModel.PercentageOfAmount)listed, part),
            _ => Missing(listed.Commitment.GetValueOrDefault(), part),
        };
    }

    private Explanation PerUnit(PricingModel.PerUnitPrice listed, PricePart part)
    {
        if (part is not { PriceDiscount: { } discount, GrossPrice: { } gross })
            return _steps.Converted(Term.NetPrice, listed.Price, part.Price);
        var off = listed.Discount is { } amount
            ? _steps.Converted(Term.PriceDiscount, amount, discount)
            : _steps.Percentage(Term.PriceDiscount, gross, listed.DiscountPercent.GetValueOrDefault(), discount);
        return new Explanation
        {
            Term = Term.NetPrice,
            Result = new ExplainedValue.OfPrice(part.Price),
            Formula = Formula.Difference,
            Operands = [_steps.Converted(Term.GrossPrice, listed.Price, gross), off with { IsSubtracted = true }],
        };
    }

    private Explanation OfCost(PricingModel.CostPlus model, UnitPrice price) =>
        new PriceSteps(priced.CostConversion, priced.Digits).OfCost(model, Question.Cost.GetValueOrDefault(), price);

    /// <summary>The percentage of the amount; the least or the most where it lies beyond.</summary>
    private Explanation Fee(PricingModel.PercentageOfAmount listed, PricePart part)
    {
        var amount = Question.Amount.GetValueOrDefault().Abs();
        var exact = Exact.Of(amount) * listed.Percentage.Fraction;
        var mode = listed.Rounding ?? Question.Rounding;
        var fee = Money.Round(exact, amount.Currency, mode);
        var computed = new Explanation
        {
            Term = Term.NetPrice,
            Result = new ExplainedValue.OfMoney(fee),
            Formula = Formula.Product,
            Operands =
            [
                PriceSteps.Leaf(Term.PercentageBase, new ExplainedValue.OfMoney(amount)),
                PriceSteps.Leaf(Term.Percentage, new ExplainedValue.OfPercentage(listed.Percentage)),
            ],
            BeforeRounding = exact,
            Rounding = new RoundingStep(mode, amount.Currency.Digits),
        };
        if (UnitPrice.Of(fee) == part.Price) return computed;
        var isLeast = Exact.Of(fee) < part.Price.PerUnit;
        var bound = (isLeast ? listed.Minimum : listed.Maximum).GetValueOrDefault();
        return new Explanation
        {
            Term = Term.NetPrice,
            Result = new ExplainedValue.OfPrice(part.Price),
            Formula = Formula.Choose,
            Operands = [_steps.Converted(PriceTerms.Bound, bound, part.Price), computed with { Term = Term.Asked }],
            Basis = new Basis(
                isLeast ? "price-minimum" : "price-maximum",
                Because: isLeast ? "the percentage is less" : "the percentage is more"),
        };
    }

    private Explanation Missing(Money commitment, PricePart part)
    {
        var charged = priced.Parts.Where(each => each.Kind != PricePartKind.Commitment)
            .Select(each => new Explanation
            {
                Term = Term.LineGross,
                Subject = SubjectOf(each),
                Result = new ExplainedValue.OfMoney(each.Amount(Question.Rounding).Abs()),
                Formula = Formula.Referred,
                IsSubtracted = true,
            });
        var least = priced.Model.Commitment.GetValueOrDefault();
        ImmutableArray<Explanation> operands =
            [_steps.Converted(PriceTerms.Bound, commitment, UnitPrice.Of(least)), .. charged];
        return new Explanation
        {
            Term = PriceTerms.Missing,
            Result = new ExplainedValue.OfPrice(part.Price),
            Formula = Formula.Difference,
            Operands = operands,
        };
    }
}
