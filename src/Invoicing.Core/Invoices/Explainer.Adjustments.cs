using Invoicing.Discounts;
using Invoicing.Explanations;

namespace Invoicing.Invoices;

/// <summary>What document allowances and charges ask: DOC-TAXED, DOC-SPREAD.</summary>
internal sealed partial class Explainer
{
    /// <summary>An allowance or charge that stays on document level, as shown (BT-92, BT-99).</summary>
    public Explanation Document(ExactDocumentAdjustment adjustment)
    {
        var term = ExplainNames.TermOf(adjustment.Adjustment, false);
        var subject = ExplainNames.Of(adjustment);
        var isAsAsked = calculation.RoundsEachLine && adjustment.Amount == adjustment.Shown
            && adjustment.Contributions.TrueForAll(contribution => !contribution.Treatment.IsInclusive);
        return isAsAsked
            ? Named(DocumentAsked(adjustment), term, subject)
            : Sum(term, subject, adjustment.Shown, [.. adjustment.Contributions.Select(ShownNet)]);
    }

    private Explanation DocumentAsked(ExactDocumentAdjustment adjustment) =>
        Once(nameof(DocumentAsked), adjustment, 0, () =>
        {
            var asked = adjustment.Adjustment;
            var exact = Asked(asked, false, ExplainNames.Of(adjustment), adjustment.ExactAmount, default, () =>
            {
                var lines = Array.ConvertAll(calculation.PricedInKeyOrder, LineAsked);
                Explanation[] before = asked.Of == PercentBase.Running ? Before(adjustment) : [];
                return Sum(Term.PercentageBase, null, adjustment.Base.GetValueOrDefault(), [.. lines, .. before]);
            });
            return calculation.RoundsEachLine
                ? Shown(exact, adjustment.ExactAmount, adjustment.Amount, LineMode) : exact;
        });

    private Explanation[] Before(ExactDocumentAdjustment adjustment) =>
    [
        .. calculation.Adjustments.Where(other => !other.NamesLines && other.Index < adjustment.Index)
            .Select(other => Signed(
                Referred(ExplainNames.TermOf(other.Adjustment, false), ExplainNames.Of(other), other.Amount),
                other.Adjustment.Sign)),
    ];

    /// <summary>What a contribution asks, by its magnitude.</summary>
    private Explanation AmountOf(ExactContribution contribution) => Once(nameof(AmountOf), contribution, 0, () =>
    {
        if (contribution.Line is { } line) return LineAsked(line);
        var adjustment = contribution.Adjustment!;
        if (!contribution.IsShare) return DocumentAsked(adjustment);
        return adjustment.Adjustment is { Percent: { } percent, Base: null }
            ? PercentShare(contribution, adjustment, percent)
            : WeightShare(contribution, adjustment);
    });

    private Explanation PercentShare(
        ExactContribution contribution, ExactDocumentAdjustment adjustment, Percentage percent)
    {
        var isRunning = adjustment.Adjustment.Of == PercentBase.Running;
        var treatment = contribution.Treatment;
        var counted = treatment.Contributions.Where(other => other.Line is not null
            || (isRunning && other.Adjustment!.Index < adjustment.Index)).ToArray();
        var sum = Exact.Sum(Array.ConvertAll(counted, other => other.Amount));
        var operands = counted.Select(other => other.Line is { } line ? LineAsked(line) : Signed(
            Referred(ExplainNames.TermOf(other.Adjustment!.Adjustment, false), ExplainNames.Of(other),
                SignOf(other) * other.Amount), SignOf(other)));
        var subject = ExplainNames.Of(contribution);
        var exactShare = sum * percent.Fraction;
        var exact = Node(ExplainNames.TermOf(adjustment.Adjustment, false), subject, Formula.Product, exactShare,
            Sum(Term.PercentageBase, ExplainNames.Of(treatment.Taxes), sum, [.. operands]),
            Leaf(Term.Percentage, subject, percent));
        return calculation.RoundsEachLine
            ? Shown(exact, exactShare, SignOf(contribution) * contribution.Amount, LineMode,
                Value(adjustment.Amount).ToString())
            : exact;
    }

    private Explanation WeightShare(ExactContribution contribution, ExactDocumentAdjustment adjustment)
    {
        var weight = contribution.Treatment.LineNets.Abs();
        var total = Exact.Sum([.. adjustment.Contributions.Select(other => other.Treatment.LineNets.Abs())]);
        var exactShare = adjustment.Amount * weight / total;
        var exact = Node(ExplainNames.TermOf(adjustment.Adjustment, false), ExplainNames.Of(contribution),
            Formula.Share, exactShare, DocumentAsked(adjustment),
            Referred(Term.Weight, ExplainNames.Of(contribution.Treatment.Taxes), weight),
            Referred(Term.Weight, "all that share", total));
        return calculation.RoundsEachLine
            ? Shown(exact, exactShare, SignOf(contribution) * contribution.Amount, Rounding.Down,
                Value(adjustment.Amount).ToString(), PlacedBy.Split)
            : exact;
    }

    private static int SignOf(ExactContribution contribution) => contribution.Adjustment?.Adjustment.Sign ?? 1;
}
