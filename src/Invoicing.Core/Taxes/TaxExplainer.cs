using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using NodaTime.Text;

namespace Invoicing.Taxes;

/// <summary>Says which rules were asked, which decided, why the others did not, and where the rate comes
/// from.</summary>
internal sealed class TaxExplainer(ImmutableArray<ITaxRule> rules, TaxRates rates)
{
    public Explanation Of(TaxQuestion question)
    {
        Explanation? decided = null;
        FindingList? missing = null, hindered = null;
        var levies = new List<Explanation>();
        var others = new List<Explanation>();
        foreach (var (id, decision) in Trace(question))
        {
            if (decision.IsNotMine) others.Add(Declined(id, decision.Reason ?? "not its own"));
            else if (decision.IsLevy && decision.Taxes.IsEmpty) hindered ??= decision.Findings;
            else if (decision.IsLevy) levies.Add(Decided(id, decision));
            else if (decided is null && missing is null && decision.Taxes.IsEmpty) missing = decision.Findings;
            else if (decided is null && missing is null) decided = Decided(id, decision);
            else others.Add(Declined(id, "a rule before it decided"));
        }

        return decided is null || hindered is not null
            ? Undecided(question, hindered ?? missing, [.. levies, .. others])
            : Root(question, decided.Result, decided.Basis, [decided, .. levies, .. others]);
    }

    private IEnumerable<(string Id, TaxDecision Decision)> Trace(TaxQuestion question)
    {
        var isDecided = false;
        foreach (var rule in rules)
        {
            if (rule is EuropeanVat union)
            {
                if (isDecided) continue;
                foreach (var step in union.Trace(question))
                {
                    isDecided |= !step.Decision.IsNotMine;
                    yield return step;
                }
            }
            else
            {
                var decision = rule.Decide(question);
                isDecided |= !decision.IsNotMine && !decision.IsLevy;
                yield return (rule.Id, decision);
            }
        }
    }

    private static Explanation Root(
        TaxQuestion question, ExplainedValue result, Basis? basis, ImmutableArray<Explanation> operands) => new()
        {
            Term = Term.TaxTreatment,
            Subject = question.Path,
            Result = result,
            Formula = Formula.Choose,
            Operands = operands,
            Basis = basis,
        };

    private static Explanation Undecided(
        TaxQuestion question, FindingList? missing, ImmutableArray<Explanation> others) => Root(
        question, None, new Basis("tax-engine", Because: missing is null
            ? "no rule decides"
            : string.Join("; ", missing.Where(finding => finding.Severity == Severity.Error)
                .Select(finding => $"{finding.Code}: {finding.Message()}"))),
        [Declined("tax-engine", "nothing was decided"), .. others]);

    private static Explanation Declined(string id, string reason) => new()
    {
        Term = Term.TaxRule,
        Subject = id,
        Result = None,
        Formula = Formula.Choose,
        Basis = new Basis(id, Because: reason),
    };

    private Explanation Decided(string id, TaxDecision decision)
    {
        ImmutableArray<Explanation> taxes =
            [.. decision.Taxes.Where(tax => tax.Kind != TaxKind.PerUnit).Select(tax => Rate(tax, decision))];
        return new Explanation
        {
            Term = Term.TaxRule,
            Subject = id,
            Result = Sum(taxes),
            Formula = Formula.Sum,
            Operands = taxes,
            Basis = decision.BasisOf(id),
        };
    }

    private Explanation Rate(Tax tax, TaxDecision decision)
    {
        var found = decision.Rates.FirstOrDefault(rate => rate.Rate == tax.Rate);
        return new Explanation
        {
            Term = Term.TaxRate,
            Subject = $"{tax.Scheme} {tax.Category}",
            Result = new ExplainedValue.OfPercentage(tax.Rate),
            Formula = found is null ? Formula.Stated : Formula.Choose,
            Operands = found is null ? [] : [InForce(found, decision.Place)],
        };
    }

    private Explanation InForce(TaxRate rate, CountryCode place) => new()
    {
        Term = Term.TaxRate,
        Subject = $"{rate.Region ?? place.Code} {rate.Scheme} {rate.Class}, {Days(rate)}",
        Result = new ExplainedValue.OfPercentage(rate.Rate),
        Basis = rates.BasisOf(place, rate),
    };

    private static string Days(TaxRate rate)
    {
        var from = LocalDatePattern.Iso.Format(rate.From);
        return rate.LastDay is { } last ? $"from {from} to {LocalDatePattern.Iso.Format(last)}" : $"from {from}";
    }

    private static ExplainedValue None => new ExplainedValue.OfPercentage(Percentage.Zero);

    private static ExplainedValue Sum(ImmutableArray<Explanation> taxes)
    {
        var sum = Exact.Sum([.. taxes.Select(tax => tax.Result.Number)]);
        var percent = taxes.Sum(tax => ((ExplainedValue.OfPercentage)tax.Result).Percentage.Value);
        return percent <= Percentage.MaxValue
            ? new ExplainedValue.OfPercentage(Percentage.Of(percent))
            : new ExplainedValue.OfNumber(sum);
    }
}
