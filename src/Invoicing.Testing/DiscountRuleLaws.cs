using Invoicing.Discounts;
using Invoicing.Invoices;

namespace Invoicing.Testing;

/// <summary>The laws of discounts (docs/laws/discounts.md), as checks that the author of a rule calls from any test
/// framework.</summary>
public static class DiscountRuleLaws
{
    private static readonly StackingPolicy[] Policies = Enum.GetValues<StackingPolicy>();

    /// <summary>
    /// Checks that a rule, alone and beside offers of every kind, keeps the laws under every stacking policy; throws
    /// with the smallest document found and the seed where one does not hold.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="count">How many documents are tried. Default: 200.</param>
    /// <param name="seed">What they are drawn from. Default: <see cref="Law.FixedSeed"/>.</param>
    public static void Check(IDiscountRule rule, int count = 200, ulong seed = Law.FixedSeed)
    {
        ArgumentNullException.ThrowIfNull(rule);
        foreach (var policy in Policies)
        {
            var engine = DiscountEngine.BestOf.With(policy).With(rule);
            Law.Holds(DiscountGenerators.Facts(), DiscountGenerators.Shrink,
                facts => Holds(engine, facts), count, seed, $"{rule.Id} alone, {policy}");
            var beside = engine.With(Offer.Percent("law-10", 10m))
                .With(Offer.Amount("law-coupon", Money.Of(20m, Currency.EUR)).OnDocument());
            Law.Holds(DiscountGenerators.Facts(), DiscountGenerators.Shrink,
                facts => Holds(beside, facts), count, seed, $"{rule.Id} beside others, {policy}");
        }
    }

    /// <summary>Checks every law for the discounts of one document.</summary>
    /// <param name="engine">How they are decided.</param>
    /// <param name="facts">The document.</param>
    /// <returns>True.</returns>
    /// <exception cref="DiscountLawException">A law does not hold.</exception>
    public static bool Holds(DiscountEngine engine, DiscountFacts facts)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(facts);
        var outcome = engine.Decide(facts);
        if (!outcome.TryGet(out var report))
            throw new DiscountLawException("no errors: " + outcome.Findings, engine, facts, null);
        Require(IsNeverBelowZero(facts, report), "never below zero");
        Require(SpreadsSumBack(report), "spread sums back");
        Require(engine.Decide(facts).Value.Equals(report), "same again");
        Require(IsFreeOfOrder(engine, facts, report), "the order of lines does not matter");
        Require(IsSymmetric(engine, facts, report), "turning the signs turns the report");
        Require(IsCalculatedSo(facts, report), "bases fall by exactly their share");
        Require(EachNode(engine.Explain(facts)), "each explanation gives its result");
        foreach (var line in facts.Lines)
            Require(EachNode(engine.Explain(facts, line.Id)), "each explanation gives its result");
        return true;

        void Require(bool holds, string law)
        {
            if (!holds) throw new DiscountLawException(law, engine, facts, report);
        }
    }

    /// <summary>The document with all signs turned gets the discounts with all signs turned, where nothing is charged:
    /// what is returned gives back what was granted.</summary>
    public static bool IsSymmetric(DiscountEngine engine, DiscountFacts facts, DiscountReport report)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(report);
        if (report.Document.Any(granted => granted.Adjustment.Kind == AdjustmentKind.Charge)) return true;
        var turned = engine.Decide(facts with
        {
            DocumentAdjusted = -facts.DocumentAdjusted,
            Lines =
            [
                .. facts.Lines.Select(line => line with
                {
                    Quantity = -line.Quantity, Gross = -line.Gross, Net = -line.Net,
                }),
            ],
        }).Value;
        return report.Discounted == -turned.Discounted
            && report.Lines.Zip(turned.Lines).All(pair => pair.First.After == -pair.Second.After
                && pair.First.Granted.Zip(pair.Second.Granted).All(each =>
                    each.First.Rule == each.Second.Rule && each.First.Amount == -each.Second.Amount));
    }

    /// <summary>No line passes zero; nor does what the document comes to with its own allowances and charges, where it
    /// is discounted as a whole and nothing is charged.</summary>
    public static bool IsNeverBelowZero(DiscountFacts facts, DiscountReport report)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(report);
        var zero = Money.Zero(report.Currency);
        var before = report.Lines.Aggregate(facts.DocumentAdjusted ?? zero, (sum, line) => sum + line.Before
            + line.Granted.Aggregate(zero, (granted, each) => granted + (each.Amount * each.Adjustment.Sign)));
        var after = report.Document.Aggregate(before, (sum, each) => sum + (each.Amount * each.Adjustment.Sign));
        return report.Lines.All(line => HasNotPassed(line.Before, line.After)
                || line.Granted.Any(granted => granted.Adjustment.Kind == AdjustmentKind.Charge))
            && (HasNotPassed(before, after)
                || report.Document.Any(granted => granted.Adjustment.Kind == AdjustmentKind.Charge));
    }

    private static bool HasNotPassed(Money before, Money after) => after.IsZero || after.Sign == before.Sign;

    /// <summary>The shares of a document discount sum to it, and lines hold what was taken off them.</summary>
    public static bool SpreadsSumBack(DiscountReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var zero = Money.Zero(report.Currency);
        return report.Document.All(granted => granted.Shares.IsEmpty
                || granted.Shares.Aggregate(zero, (sum, share) => sum + share.Amount) == granted.Amount)
            && report.Lines.All(line => line.After == line.Before
                + line.Granted.Aggregate(zero, (sum, each) => sum + (each.Amount * each.Adjustment.Sign))
                + report.Document.SelectMany(granted => granted.Shares.Where(share => share.Line == line.Id)
                    .Select(share => share.Amount * granted.Adjustment.Sign))
                    .Aggregate(zero, (sum, amount) => sum + amount));
    }

    /// <summary>The order of the lines does not matter.</summary>
    public static bool IsFreeOfOrder(DiscountEngine engine, DiscountFacts facts, DiscountReport report)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(report);
        var turned = engine.Decide(facts with { Lines = [.. facts.Lines.Reverse()] }).Value;
        return report.Equals(turned with { Lines = [.. turned.Lines.Reverse()] });
    }

    /// <summary>
    /// The calculation of the document comes to the amounts of the report: the nets of the lines, and the bases of the
    /// tax groups fall by exactly what the report took off. Where lines stay exact up to the totals, no net passes
    /// zero.
    /// </summary>
    public static bool IsCalculatedSo(DiscountFacts facts, DiscountReport report)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(report);
        var before = InvoiceCalculator.Calculate(DiscountedDraft.Of(facts, null)).Value;
        var after = InvoiceCalculator.Calculate(DiscountedDraft.Of(facts, report)).Value;
        if (facts.Rounding.Lines == LineRounding.AtEnd)
            return after.Lines.Zip(before.Lines).All(pair =>
                pair.First.Net.IsZero || pair.First.Net.Sign == pair.Second.Net.Sign);
        var isNamed = report.Document.All(granted => !granted.Adjustment.Lines.IsEmpty);
        return before.Totals.WithoutTax - after.Totals.WithoutTax == report.Discounted
            && report.Lines.Zip(after.Lines).All(pair => !isNamed || pair.First.After == pair.Second.Net)
            && (!isNamed || before.TaxGroups.All(group => group.Base - Taken(facts, report, group.Key.Rate)
                == after.TaxGroups.First(same => same.Key.Equals(group.Key)).Base));
    }

    private static Money Taken(DiscountFacts facts, DiscountReport report, Percentage rate) => Money.Sum(
        report.Lines.Where((_, i) => rate == Percentage.Of(i % 2 == 0 ? 19m : 7m))
            .Select(line => line.Before - line.After), facts.Currency);

    /// <summary>Every node of an explanation evaluates to its result.</summary>
    private static bool EachNode(Explanations.Explanation explanation) =>
        explanation.Evaluate() == explanation.Result.Number && explanation.Operands.All(EachNode);
}
