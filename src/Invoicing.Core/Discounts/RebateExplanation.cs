using System.Collections.Immutable;
using Invoicing.Explanations;

namespace Invoicing.Discounts;

/// <summary>Why so much of a rebate is to be settled.</summary>
internal static class RebateExplanation
{
    public static Explanation Of(RebateReport report)
    {
        var agreement = report.Agreement;
        var settled = Node(Term.RebateToSettle, report.Settled) with
        {
            Subject = "settled before",
            IsSubtracted = true,
        };
        var result = Node(Term.RebateToSettle, report.ToSettle) with { Subject = agreement.Id };
        return report.Rebate < report.Settled
            ? result with
            {
                Formula = Formula.Choose,
                Basis = new Basis(agreement.Id, agreement.Clause, agreement.Version,
                    $"{report.Settled} were settled before, and the rebate is {report.Rebate} by now"),
            }
            : result with { Formula = Formula.Difference, Operands = [Rebate(report), settled] };
    }

    private static Explanation Rebate(RebateReport report)
    {
        var agreement = report.Agreement;
        var turnover = Node(Term.Turnover, report.Turnover) with
        {
            Formula = Formula.Sum,
            Operands =
            [
                .. report.Accruals.Select(accrual => Node(Term.Turnover, accrual.Net) with
                {
                    Subject = accrual.Document,
                }),
            ],
        };
        var node = Node(Term.Rebate, report.Rebate) with
        {
            Subject = agreement.Id,
            Basis = new Basis(agreement.Id, agreement.Clause, agreement.Version,
                agreement.TierMode == DiscountTierMode.Whole ? "tiers for the whole" : "graduated tiers"),
        };
        var reached = report.Turnover.IsPositive
            ? TierParts.Reached(agreement.Tiers, report.Turnover.MinorUnits) : -1;
        if (reached < 0) return node with { Formula = Formula.Choose };
        var rounding = RebateTiers.RoundingOf(agreement);
        var step = new RoundingStep(rounding.Mode, rounding.Digits);
        var tier = agreement.Tiers[reached];
        if (agreement.TierMode == DiscountTierMode.Graduated)
        {
            var offer = RebateTiers.AsOffer(agreement);
            var parts = TierParts.ByAmount(agreement.Tiers, report.Turnover.MinorUnits);
            var exact = Exact.Sum([.. parts.Select(part => part.Units)]) / Powers.Of10[rounding.Digits];
            return Cut(node with
            {
                Formula = Formula.Sum,
                Operands =
                [
                    .. parts.Select(part => TierExplanation.Of(
                        offer, part, report.Turnover.MinorUnits, default, rounding)),
                ],
                BeforeRounding = exact,
                Rounding = step,
            });
        }

        return Cut(tier.Percent is not { } percent ? node : node with
        {
            Formula = Formula.Product,
            Operands =
            [
                turnover,
                new Explanation { Term = Term.Percentage, Result = new ExplainedValue.OfPercentage(percent) },
            ],
            BeforeRounding = Exact.Of(report.Turnover) * percent.Fraction,
            Rounding = step,
        });
    }

    // A rebate that was cut at the turnover is that.
    private static Explanation Cut(Explanation node) => node.Evaluate() == node.Result.Number ? node : node with
    {
        Formula = Formula.Stated,
        Operands = [],
        BeforeRounding = null,
        Rounding = null,
        Basis = node.Basis! with { Because = "no more than the turnover" },
    };

    private static Explanation Node(Term term, Money amount) => new()
    {
        Term = term, Result = new ExplainedValue.OfMoney(amount),
    };
}
