using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>The lines of an invoice beside what was agreed for them, as a match rule is given them.</summary>
internal static class LinesBeside
{
    private static readonly MatchEngine NoRules =
        MatchEngine.Standard.Rules.Aggregate(MatchEngine.Standard, (engine, rule) => engine.Without(rule));

    public static ImmutableArray<MatchLine> Of(Invoice invoice, MatchFacts facts)
    {
        var seen = new Seen();
        NoRules.With(seen).Match(invoice, facts);
        return seen.Lines;
    }

    private sealed class Seen : IMatchRule
    {
        public string Id => "lines-beside";

        public ImmutableArray<MatchLine> Lines { get; private set; } = [];

        public void Check(MatchContext context, FindingSink findings) => Lines = context.Lines;
    }
}
