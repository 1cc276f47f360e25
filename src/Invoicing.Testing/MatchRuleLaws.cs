using FsCheck.Fluent;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Testing;

/// <summary>The laws of docs/laws/matching.md that a rule keeps, as checks that its author calls from any test
/// framework.</summary>
public static class MatchRuleLaws
{
    private const int Together = 24;

    private static readonly MatchEngine NoRules =
        MatchEngine.Standard.Rules.Aggregate(MatchEngine.Standard, (engine, rule) => engine.Without(rule));

    /// <summary>
    /// Holds a rule to all laws over generated jobs, right and wrong ones: it has an id; it never throws; the same gets
    /// the same findings, whatever the culture; the order of lines and facts does not change what is found; its codes,
    /// paths and effects are well formed and a code has one weight; it keeps nothing between calls and threads; and a
    /// wider tolerance never gives a finding that a narrower one did not. Throws with the smallest case and the seed.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="count">How many cases are tried. Default: 200.</param>
    /// <param name="seed">What the cases are drawn from. Default: <see cref="Law.FixedSeed"/>.</param>
    /// <param name="about">Turns a generated case into one that the rule is about. Default: it stays as it is.</param>
    public static void Check(
        IMatchRule rule, int count = 200, ulong seed = Law.FixedSeed, Func<MatchCase, MatchCase>? about = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (string.IsNullOrWhiteSpace(rule.Id)) throw new MatchLawException("Has an id", "the rule has no id");
        var laws = new RuleLaws<MatchContext>(rule.Check);
        var steered = about ?? (each => each);
        Law.Holds(MatchGenerators.Cases(), MatchGenerators.Shrink, each =>
        {
            Check(laws, steered(each));
            return true;
        }, count, seed);
        Law.Holds(Gen.ArrayOf(MatchGenerators.Cases(), Together), cases =>
        {
            laws.Independent([.. cases.Select(each => ContextOf(steered(each), each.Tolerances))]);
            return true;
        }, count: 4, seed: seed);
    }

    /// <summary>Holds a rule to the laws on one case, but for those of threads and of earlier calls.</summary>
    /// <exception cref="MatchLawException">A law does not hold; it names the case.</exception>
    public static void Check(IMatchRule rule, MatchCase matchCase)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(matchCase);
        Check(new RuleLaws<MatchContext>(rule.Check), matchCase);
    }

    private static void Check(RuleLaws<MatchContext> laws, MatchCase matchCase)
    {
        try
        {
            var context = ContextOf(matchCase, matchCase.Tolerances);
            var findings = laws.Pure(context);
            laws.WellFormed(findings, context.Invoice);
            var reversed = matchCase.Reversed();
            if (!findings.Equals(laws.Found(ContextOf(reversed, reversed.Tolerances))))
                throw new MatchLawException("Order does not matter", "lines the other way round give other findings");
            var wider = laws.Found(ContextOf(matchCase, matchCase.Wider));
            if (wider.FirstOrDefault(finding => !IsIn(findings, finding)) is { } more)
                throw new MatchLawException("Wider is milder", $"a wider tolerance gives {more}");
        }
        catch (MatchLawException broken) when (broken.Case is null)
        {
            throw new MatchLawException(broken.Law, broken.Because, matchCase);
        }
    }

    private static bool IsIn(FindingList findings, Finding wider) =>
        findings.Any(narrow => narrow.Code == wider.Code && narrow.Path == wider.Path);

    private static MatchContext ContextOf(MatchCase matchCase, ToleranceTable tolerances)
    {
        var seen = new Seen();
        NoRules.With(tolerances).With(seen).Match(matchCase.Invoice(), matchCase.Facts);
        return seen.Context!;
    }

    private sealed class Seen : IMatchRule
    {
        public string Id => "seen";

        public MatchContext? Context { get; private set; }

        public void Check(MatchContext context, FindingSink findings) => Context = context;
    }
}
