using System.Runtime.InteropServices;
using Invoicing.Explanations;

namespace Invoicing.Invoices;

/// <summary>Makes an explanation whose parts recur a tree in which each is explained once, where it is met first. A
/// tree that repeated them could be larger than any memory.</summary>
internal sealed class ExplainedOnce
{
    private readonly HashSet<(Explanation[]? Operands, ExplainedValue Result)> _explained = [];

    public Explanation Of(Explanation explanation)
    {
        if (explanation.Operands.IsEmpty) return explanation;
        // Copies under another name have the same operands.
        if (_explained.Add((ImmutableCollectionsMarshal.AsArray(explanation.Operands), explanation.Result)))
            return explanation with { Operands = [.. explanation.Operands.Select(Of)] };
        return explanation with
        {
            Formula = Formula.Referred,
            Operands = [],
            BeforeRounding = null,
            Rounding = null,
            Basis = null,
        };
    }
}
