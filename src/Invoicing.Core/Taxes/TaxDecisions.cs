using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>Puts together what the rules answer: one treatment, and levies beside it.</summary>
internal readonly struct TaxDecisions(ImmutableArray<ITaxRule> rules)
{
    public TaxTreatment Of(in TaxQuestion question)
    {
        (ITaxRule Rule, TaxDecision Decision)? treatment = null;
        List<(ITaxRule Rule, TaxDecision Decision)>? levies = null;
        var doubts = FindingList.Empty;
        foreach (var rule in rules)
        {
            if (treatment is not null && rule is ITreatmentRule) continue;
            var decision = rule.Decide(question)
                ?? throw new InvalidOperationException($"The tax rule {rule.Id} gave no decision.");
            if (decision.IsNotMine) doubts = doubts.With(decision.Findings);
            else if (decision.IsLevy) (levies ??= []).Add((rule, decision));
            else treatment ??= (rule, decision);
        }

        var decided = treatment is not { } found ? Undecided(question)
            : levies is null ? found.Decision.Settled ?? Treatment(found.Rule, found.Decision)
            : Together(found, levies);
        if (doubts.Count > 0) decided = decided with { Findings = decided.Findings.With(doubts) };
        return question.Supply.IsTaxIncluded ? Included(decided) : decided;
    }

    // The price includes all taxes of the supply, levies too; a withheld one is never part of a price.
    private static TaxTreatment Included(TaxTreatment treatment) => treatment with
    {
        Taxes = [.. treatment.Taxes.Select(tax => tax.Kind == TaxKind.Withheld ? tax : tax.Included())],
    };

    private static TaxTreatment Undecided(in TaxQuestion question)
    {
        var sink = new FindingSink();
        sink.Add(TaxFindings.Undecided, Severity.Error, question.Path,
            ("seller", question.Seller.Country.Code), ("buyer", question.Buyer.Country.Code));
        return new TaxTreatment { Findings = sink.ToList() };
    }

    private static TaxTreatment Treatment(ITaxRule rule, TaxDecision decision) => new()
    {
        Taxes = Based(rule, decision),
        Notes = decision.Notes,
        Place = decision.Place,
        Findings = decision.Findings,
    };

    private static TaxTreatment Together(
        (ITaxRule Rule, TaxDecision Decision) found, List<(ITaxRule Rule, TaxDecision Decision)> levies)
    {
        var treatment = Treatment(found.Rule, found.Decision);
        if (treatment.Taxes.IsEmpty) return treatment;
        var own = ImmutableArray.CreateBuilder<Tax>();
        var taxed = ImmutableArray.CreateBuilder<string>();
        var notes = treatment.Notes.ToBuilder();
        var findings = new FindingSink();
        findings.AddRange(treatment.Findings);
        foreach (var (rule, levy) in levies)
        {
            foreach (var tax in Based(rule, levy))
            {
                own.Add(levy.IsTaxed ? tax with { Id = tax.Id ?? rule.Id } : tax);
                if (levy.IsTaxed) taxed.Add(own[^1].Name);
            }

            notes.AddRange(levy.Notes);
            findings.AddRange(levy.Findings);
        }

        return treatment with
        {
            Taxes = findings.HasErrors ? [] : [.. treatment.Taxes.Select(tax => StandingOn(tax, taxed)), .. own],
            Notes = notes.ToImmutable(),
            Findings = findings.ToList(),
        };
    }

    // A tax without a rate does not change with what it stands on.
    private static Tax StandingOn(Tax tax, ImmutableArray<string>.Builder taxed) =>
        taxed.Count == 0 || tax.Kind != TaxKind.Percent || tax.Rate.IsZero
            ? tax
            : tax with { StandsOn = [.. tax.StandsOn, .. taxed] };

    private static ImmutableArray<Tax> Based(ITaxRule rule, TaxDecision decision)
    {
        var basis = decision.BasisOf(rule.Id);
        return [.. decision.Taxes.Select(tax => tax.Basis is null ? tax with { Basis = basis } : tax)];
    }
}
