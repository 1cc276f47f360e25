using System.Collections.Immutable;
using Invoicing.Explanations;

namespace Invoicing.Discounts;

/// <summary>Explains one discount or charge.</summary>
internal sealed class GrantExplainer(DiscountRecorder recorder, DiscountFacts facts)
{
    private readonly AmountRounding _rounding = recorder.State!.Rounding;

    public Explanation OnLine(GrantStep step, string subject)
    {
        var isCharge = step.Adjustment.Kind == AdjustmentKind.Charge;
        var asked = AskedOf(step, isCharge ? Term.LineCharge : Term.LineAllowance) with
        {
            Subject = $"{step.Rule.Id}, {subject}",
        };
        return Whole(step, asked, facts.Lines[step.Line].Id) with { IsSubtracted = !isCharge };
    }

    public Explanation OnDocument(GrantStep step)
    {
        var isCharge = step.Adjustment.Kind == AdjustmentKind.Charge;
        var asked = AskedOf(step, isCharge ? Term.DocumentCharge : Term.DocumentAllowance) with
        {
            Subject = step.Rule.Id,
        };
        return Whole(step, asked, null) with { IsSubtracted = isCharge };
    }

    /// <summary>What of a document discount falls to a line.</summary>
    public Explanation Share(GrantStep step, int line, string subject)
    {
        var ask = step.Ask!;
        var share = ask.Shares[line];
        var sign = Math.Sign(step.Units);
        long sum = 0;
        foreach (var each in ask.Lines) sum += Math.Max(0, step.Before[each] * sign) * sign;
        var isCharge = step.Adjustment.Kind == AdjustmentKind.Charge;
        var whole = OnDocument(step) with { IsSubtracted = false };
        var explained = Value(isCharge ? Term.LineCharge : Term.LineAllowance, share) with
        {
            Subject = $"{step.Rule.Id}, {subject}",
            Basis = step.Adjustment.Basis,
            IsSubtracted = !isCharge,
        };
        var exact = (Exact)step.Units * step.Before[line] / sum;
        var placed = share - _rounding.Of(exact, Rounding.Down);
        // Shares that lines limit do not follow from their weights.
        if (Math.Abs(placed) > _rounding.Step)
            return explained with { Formula = Formula.Stated };
        return explained with
        {
            Formula = Formula.Share,
            Operands =
            [
                whole, Value(Term.Weight, step.Before[line]) with { Formula = Formula.Referred },
                Value(Term.Weight, sum) with { Formula = Formula.Referred },
            ],
            BeforeRounding = exact / Powers.Of10[_rounding.Digits],
            Rounding = new RoundingStep(Rounding.Down, _rounding.Digits, _rounding.Step, placed == 0 ? null
                : new PlacedUnits(placed, PlacedBy.Split, _rounding.Money(step.Units).ToString())),
        };
    }

    public Explanation Charge(MinimumOrder minimum, long sum, long units, Adjustment charge) =>
        Rounded(Value(Term.DocumentCharge, units), Exact.Of(minimum.Minimum) - Exact.Of(_rounding.Money(sum))) with
        {
            Subject = minimum.Id,
            Basis = charge.Basis,
            IsSubtracted = true,
            Formula = Formula.Difference,
            Operands =
            [
                Value(Term.MinimumOrder, minimum.Minimum.MinorUnits),
                Value(Term.SumOfLineNets, sum) with { Formula = Formula.Referred, IsSubtracted = true },
            ],
        };

    private Explanation Whole(GrantStep step, Explanation asked, string? line)
    {
        var basis = step.Adjustment.Basis;
        if (step.Units == step.Asked.Units) return asked with { Basis = basis };
        var cuts = recorder.Refusals.Where(refusal => refusal.Rule == step.Rule.Id && refusal.Line == line)
            .Select(refusal => refusal.Because);
        return Value(asked.Term, step.Units) with
        {
            Subject = asked.Subject,
            Formula = Formula.Difference,
            Basis = basis,
            Operands =
            [
                asked,
                Value(Term.DiscountNotGranted, step.Asked.Units - step.Units) with
                {
                    IsSubtracted = true,
                    Basis = new Basis(step.Rule.Id, Because: string.Join("; ", cuts)),
                },
            ],
        };
    }

    private Explanation AskedOf(GrantStep step, Term term)
    {
        var asked = step.Asked;
        var explained = Value(term, asked.Units);
        if (step.Given is { } given) return Free(explained, step, given);
        if (step.Saving is { } saving) return BundleExplanation.Of(explained, saving, _rounding);
        if (asked.Form == AskedForm.Percent)
            return Product(explained, asked.Base * asked.Rate.Fraction,
                Value(Term.PercentageBase, asked.Base) with { Formula = Formula.Referred }, Of(asked.Rate));
        if (asked.Form == AskedForm.PerUnit)
        {
            var quantity = asked.Template?.Quantity ?? facts.Lines[step.Line].Quantity;
            return Product(explained, _rounding.ExactUnits(quantity, asked.Price),
                Node(Term.Quantity, new ExplainedValue.OfQuantity(quantity)),
                Node(Term.AmountPerUnit, new ExplainedValue.OfPrice(asked.Price)));
        }

        return step.Rule.Offer is { TierMode: DiscountTierMode.Graduated } offer && asked.Base != 0
            ? Tiers(explained, step, offer)
            : asked.Template is null || step.Rule.Offer is not null ? Fixed(explained, step.Rule.Offer) : explained;
    }

    // A fixed amount that the step of the policy rounds.
    private Explanation Fixed(Explanation explained, DiscountOffer? offer) =>
        offer?.Amount is { } amount && Math.Abs(explained.Result.Number.Sign) * amount.MinorUnits is var units
            && _rounding.Money(units) != ((ExplainedValue.OfMoney)explained.Result).Amount.Abs()
            ? Rounded(explained, explained.Result.Number.Sign * Exact.Of(amount)) with
            {
                Formula = Formula.Round,
                Operands = [Value(Term.Asked, explained.Result.Number.Sign * units)],
            }
            : explained;

    private Explanation Free(Explanation explained, GrantStep step, GivenUnits given)
    {
        var part = (Exact)given.Count / Exact.From(facts.Lines[step.Line].Quantity.Abs().Number);
        var off = given.Off ?? Percentage.Of(100m);
        return Product(explained, given.Base * part * off.Fraction,
            Value(Term.PercentageBase, given.Base) with { Formula = Formula.Referred },
            Node(Term.FreePart, new ExplainedValue.OfNumber(part)), Of(off));
    }

    private Explanation Tiers(Explanation explained, GrantStep step, DiscountOffer offer)
    {
        var parts = offer.QuantityTiers.IsEmpty
            ? TierParts.ByAmount(offer.AmountTiers, step.Asked.Base)
            : TierParts.ByQuantity(offer.QuantityTiers, QuantityOf(step), step.Asked.Base, _rounding);
        var operands = ImmutableArray.CreateBuilder<Explanation>(parts.Count);
        foreach (var part in parts)
            operands.Add(TierExplanation.Of(offer, part, step.Asked.Base, QuantityOf(step), _rounding));
        return Rounded(explained, Exact.Sum([.. parts.Select(part => part.Units)]) / Powers.Of10[_rounding.Digits])
            with
        { Formula = Formula.Sum, Operands = operands.ToImmutable() };
    }

    private Quantity QuantityOf(GrantStep step)
    {
        if (step.Line >= 0) return facts.Lines[step.Line].Quantity;
        Quantity? sum = null;
        foreach (var line in step.Ask!.Lines)
        {
            var quantity = facts.Lines[line].Quantity;
            if (sum is { } counted && counted.Unit != quantity.Unit) return default;
            sum = sum is { } before ? before + quantity : quantity;
        }

        return sum.GetValueOrDefault();
    }

    private Explanation Product(Explanation explained, Exact units, params ImmutableArray<Explanation> operands) =>
        Rounded(explained, units / Powers.Of10[_rounding.Digits]) with
        {
            Formula = Formula.Product,
            Operands = operands,
        };

    private Explanation Rounded(Explanation explained, Exact exact) => explained with
    {
        BeforeRounding = exact,
        Rounding = new RoundingStep(_rounding.Mode, _rounding.Digits, _rounding.Step),
    };

    private Explanation Value(Term term, long units) =>
        Node(term, new ExplainedValue.OfMoney(_rounding.Money(units)));

    private static Explanation Of(Percentage percent) =>
        Node(Term.Percentage, new ExplainedValue.OfPercentage(percent));

    private static Explanation Node(Term term, ExplainedValue value) => new() { Term = term, Result = value };
}
