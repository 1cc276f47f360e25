using FsCheck.Fluent;
using Invoicing.Matching;
using Invoicing.Review;

namespace Invoicing.Testing;

/// <summary>The laws of docs/laws/review.md that a rule of the review keeps, as checks that its author calls from any
/// test framework.</summary>
public static class ReviewRuleLaws
{
    private const int Together = 24;

    /// <summary>
    /// Holds a rule to all laws over generated jobs: it has an id; it never throws; the same gets the same findings,
    /// whatever the culture; the order of lines and facts does not change what is found; its codes, paths and effects
    /// are well formed and a code has one weight; it keeps nothing between calls and threads. Throws with the smallest
    /// case and the seed.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="count">How many cases are tried. Default: 200.</param>
    /// <param name="seed">What the cases are drawn from. Default: <see cref="Law.FixedSeed"/>.</param>
    /// <param name="about">Turns a generated case into one that the rule is about. Default: it stays as it is.</param>
    public static void Check(
        IReviewRule rule, int count = 200, ulong seed = Law.FixedSeed, Func<MatchCase, MatchCase>? about = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (string.IsNullOrWhiteSpace(rule.Id)) throw new MatchLawException("Has an id", "the rule has no id");
        var laws = new RuleLaws<ReviewContext>(rule.Check);
        var steered = about ?? (each => each);
        Law.Holds(MatchGenerators.Cases(), MatchGenerators.Shrink, each =>
        {
            Check(laws, steered(each));
            return true;
        }, count, seed);
        Law.Holds(Gen.ArrayOf(MatchGenerators.Cases(), Together), cases =>
        {
            laws.Independent([.. cases.Select(each => ContextOf(steered(each)))]);
            return true;
        }, count: 4, seed: seed);
    }

    private static void Check(RuleLaws<ReviewContext> laws, MatchCase matchCase)
    {
        try
        {
            var context = ContextOf(matchCase);
            var findings = laws.Pure(context);
            laws.WellFormed(findings, context.Invoice);
            if (!findings.Equals(laws.Found(ContextOf(matchCase.Reversed()))))
                throw new MatchLawException("Order does not matter", "lines the other way round give other findings");
        }
        catch (MatchLawException broken) when (broken.Case is null)
        {
            throw new MatchLawException(broken.Law, broken.Because, matchCase);
        }
    }

    private static ReviewContext ContextOf(MatchCase matchCase)
    {
        var invoice = matchCase.Invoice();
        return new ReviewContext
        {
            Invoice = invoice,
            Facts = new ReviewFacts { Agreed = matchCase.Facts },
            Side = ReviewSide.Suppliers,
            Match = MatchEngine.Standard.With(matchCase.Tolerances).Match(invoice, matchCase.Facts),
        };
    }
}
