using System.Collections.Immutable;
using System.Numerics;
using Invoicing.Invoices;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Lines with all their parts as shown, without tax (SHOW-PER-LINE, SHOW-AT-END, SHOW-INCLUSIVE).</summary>
public static class ShownLines
{
    public static ImmutableArray<IndependentLine> Of(
        InvoiceDraft draft, IReadOnlyDictionary<int, Contribution> contributions, WorkingRules rules) =>
    [
        .. draft.Lines.Select((line, position) => contributions.TryGetValue(position, out var contribution)
            ? Priced(contribution, rules)
            : new(WorkingLine.KeyOf(line, position), 0, [.. line.Adjustments.Select(_ => BigInteger.Zero)], 0)),
    ];

    private static IndependentLine Priced(Contribution contribution, WorkingRules rules)
    {
        var line = contribution.Line!;
        var signs = line.Adjustments.Select(a => a.Adjustment.Sign).ToArray();
        var parts = Parts(contribution, line, rules);
        return new(line.Key, parts[0], [.. signs.Select((sign, i) => parts[i + 1] * sign)], contribution.Net);
    }

    private static BigInteger[] Parts(Contribution contribution, WorkingLine line, WorkingRules rules)
    {
        var asked = line.Parts.ToArray();
        if (!contribution.Treatment.IsInclusive)
        {
            return rules.AtEnd
                ? Placing.Reconcile(asked, contribution.Net, rules.R)
                : [.. asked.Select(part => part.Numerator)];
        }

        var formula = new InclusiveFormula(contribution.Treatment);
        asked[0] -= formula.ExactConstant(contribution);
        return Placing.Reconcile([.. asked.Select(part => part / formula.Divisor)], contribution.Net, rules.R);
    }
}
