using System.Globalization;
using Invoicing.Core.Tests.Independent;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Invoices;

public class ExplainLaws
{
    private const int DraftCount = 10_000;

    [Fact]
    public void Every_formula_evaluated_and_rounded_as_it_states_gives_its_result()
    {
        var explained = 0;
        var nodes = 0;
        foreach (var seed in Testing.Drafts.Seeds(DraftRun.FixedSeed).Take(DraftCount))
        {
            var draft = Testing.Drafts.FromSeed(seed);
            if (Calculation(draft) is not { } calculation) continue;
            explained++;
            var seen = new HashSet<Explanation>(ReferenceEqualityComparer.Instance);
            foreach (var explanation in ExplainCalls.All(calculation)) nodes += Walk(explanation, seen, seed);
        }

        Assert.True(explained * 20 >= DraftCount * 19, $"{explained} of {DraftCount} drafts were explained.");
        Assert.True(nodes > 20 * explained, $"{nodes} nodes of {explained} drafts.");
    }

    [Fact]
    public void Every_explanation_ends_in_the_amount_of_the_invoice()
    {
        foreach (var seed in Testing.Drafts.Seeds(DraftRun.FixedSeed).Take(100))
        {
            var outcome = InvoiceCalculator.Calculate(Testing.Drafts.FromSeed(seed));
            if (!outcome.TryGet(out var invoice)) continue;
            foreach (var explanation in ExplainCalls.All(invoice))
                if (explanation.Declared is not null) Assert.Fail($"{seed}: {explanation}");
        }
    }

    [Fact]
    public void Every_explanation_reads_back_from_its_json()
    {
        foreach (var seed in Testing.Drafts.Seeds(DraftRun.FixedSeed).Take(100))
        {
            var outcome = InvoiceCalculator.Calculate(Testing.Drafts.FromSeed(seed));
            if (!outcome.TryGet(out var invoice)) continue;
            foreach (var explanation in ExplainCalls.All(invoice))
            {
                var json = Serialization.InvoicingJson.Write(explanation);
                Assert.Equal(explanation, Serialization.InvoicingJson.Read<Explanation>(json).Value);
            }
        }
    }

    private static ExactCalculation? Calculation(InvoiceDraft draft)
    {
        var findings = new FindingSink();
        DraftCheck.Check(draft, Limits.Default, findings);
        return findings.HasErrors ? null : ExactCalculation.Of(draft, findings);
    }

    private static int Walk(Explanation explanation, HashSet<Explanation> seen, ulong seed)
    {
        if (!seen.Add(explanation)) return 0;
        if (explanation.EvaluateExactly() != (explanation.BeforeRounding ?? explanation.Result.Number)
            || explanation.Evaluate() != explanation.Result.Number
            || explanation.BeforeRounding.HasValue != (explanation.Rounding is not null))
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {explanation.Term.Id} ")
                + $"{explanation.Subject} of {Testing.Drafts.FromSeed(seed).Rounding}\n{explanation.ToText(1)}\n"
                + $"is {explanation.EvaluateExactly()}, {explanation.Evaluate()}");
        }

        var nodes = 1;
        foreach (var operand in explanation.Operands) nodes += Walk(operand, seen, seed);
        return nodes;
    }
}
