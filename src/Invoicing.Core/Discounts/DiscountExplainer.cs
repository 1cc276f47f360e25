using System.Collections.Immutable;
using Invoicing.Explanations;

namespace Invoicing.Discounts;

/// <summary>Makes explanations of what a recorder kept.</summary>
internal sealed class DiscountExplainer(DiscountRecorder recorder, DiscountFacts facts, DiscountReport report)
{
    private readonly LineState _state = recorder.State!;
    private readonly GrantExplainer _grants = new(recorder, facts);

    public Explanation Explain(string? line)
    {
        if (line is null) return ExplainDocument();
        for (var i = 0; i < facts.Lines.Length; i++)
            if (string.Equals(facts.Lines[i].Id, line, StringComparison.Ordinal)) return ExplainLine(i);
        throw new ArgumentException($"There is no line {line}.", nameof(line));
    }

    private Explanation ExplainLine(int line)
    {
        var facts1 = facts.Lines[line];
        var operands = ImmutableArray.CreateBuilder<Explanation>();
        operands.Add(new Explanation
        {
            Term = facts1.Net is null ? Term.LineGross : Term.LineNet,
            Subject = Subject(line),
            Result = new ExplainedValue.OfMoney(report.Lines[line].Before),
            Formula = Formula.Referred,
        });
        foreach (var step in recorder.Steps)
        {
            if (step.Line == line) operands.Add(_grants.OnLine(step, Subject(line)));
            else if (step.Ask is { Shares.Length: > 0 } ask && ask.Shares[line] != 0)
                operands.Add(_grants.Share(step, line, Subject(line)));
        }

        foreach (var refusal in recorder.Refusals)
            if (refusal.Line is null || string.Equals(refusal.Line, facts1.Id, StringComparison.Ordinal))
                if (!recorder.Steps.Exists(step => step.Rule.Id == refusal.Rule
                    && (step.Line == line || step.Ask?.Shares.ElementAtOrDefault(line) is not null and not 0)))
                    operands.Add(NotGranted(refusal, Term.LineAllowance));
        return new Explanation
        {
            Term = Term.LineNet,
            Subject = Subject(line),
            Result = new ExplainedValue.OfMoney(report.Lines[line].After),
            Formula = Formula.Difference,
            Operands = operands.ToImmutable(),
        };
    }

    private Explanation ExplainDocument()
    {
        var operands = ImmutableArray.CreateBuilder<Explanation>();
        foreach (var line in Enumerable.Range(0, facts.Lines.Length))
        {
            var sum = recorder.Steps.Where(step => step.Line == line)
                .Sum(step => -step.Adjustment.Sign * step.Units);
            if (sum == 0) continue;
            operands.Add(new Explanation
            {
                Term = Term.Discounts,
                Subject = Subject(line),
                Result = new ExplainedValue.OfMoney(_state.Rounding.Money(sum)),
                Formula = Formula.Referred,
            });
        }

        foreach (var step in recorder.Steps.Where(step => step.Line < 0))
            operands.Add(_grants.OnDocument(step));
        foreach (var (minimum, sum, units, charge) in recorder.Charges)
            operands.Add(_grants.Charge(minimum, sum, units, charge));
        foreach (var refusal in recorder.Refusals.Where(each => each.Line is null
            && !recorder.Steps.Exists(step => step.Line < 0 && step.Rule.Id == each.Rule)))
            operands.Add(NotGranted(refusal, Term.DocumentAllowance) with { IsSubtracted = false });
        return new Explanation
        {
            Term = Term.Discounts,
            Result = new ExplainedValue.OfMoney(report.Discounted),
            Formula = Formula.Difference,
            Operands = operands.ToImmutable(),
        };
    }

    private Explanation NotGranted(DiscountRefusal refusal, Term term) => new()
    {
        Term = term,
        Subject = refusal.Rule,
        Result = new ExplainedValue.OfMoney(Money.Zero(facts.Currency)),
        Formula = Formula.Choose,
        IsSubtracted = true,
        Basis = new Basis(refusal.Rule, Because: refusal.Amount is { } amount
            ? $"{refusal.Because} ({amount})" : refusal.Because),
    };

    private string Subject(int line) => "line " + facts.Lines[line].Id;
}
