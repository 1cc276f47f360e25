using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>
/// Decides the tax of supplies. Rules are asked in their order; the first that answers gives the treatment, levies of
/// all stand beside it. Pure: the same facts give the same treatment. Immutable, safe to share between threads (as
/// far as the rules are).
/// </summary>
public sealed partial class TaxEngine
{
    private readonly ImmutableArray<ITaxRule> _rules;

    private TaxEngine(ImmutableArray<ITaxRule> rules, TaxRates rates)
    {
        _rules = rules;
        NeedsAmounts = rules.Any(rule => rule.NeedsAmounts);
        Rates = rates;
    }

    /// <summary>No rules and no rates, to build upon.</summary>
    public static TaxEngine None { get; } = new([], TaxRates.None);

    /// <summary>The rules on value added tax of the EU (directive 2006/112/EC) with the rates that the package brings;
    /// docs/taxes.md lists them.</summary>
    public static TaxEngine EuropeanUnion => Presets.EuropeanUnion;

    /// <summary>The rates that rules are given.</summary>
    public TaxRates Rates { get; }

    /// <summary>The ids of the rules, in the order in which they are asked.</summary>
    public ImmutableArray<string> Rules =>
        [.. _rules.SelectMany(rule => rule is EuropeanVat eu ? eu.Ids : [rule.Id])];

    /// <summary>Whether a rule asks for quantities and net amounts.</summary>
    public bool NeedsAmounts { get; }

    /// <summary>This engine with a rule that is asked before the others, in place of one of the same id.</summary>
    public TaxEngine With(ITaxRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new TaxEngine([rule, .. Without(rule.Id)._rules], Rates);
    }

    /// <summary>This engine without the rule of an id.</summary>
    public TaxEngine Without(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new TaxEngine([.. _rules.Where(rule => rule.Id != id).Select(rule => Without(rule, id))], Rates);
    }

    /// <summary>This engine with more classes of supplies for which the business that buys owes the tax; they stand
    /// instead of those of the same state and class.</summary>
    public TaxEngine With(params ReadOnlySpan<DomesticReverseCharge> reverseCharges)
    {
        ImmutableArray<DomesticReverseCharge> added = [.. reverseCharges];
        return new TaxEngine([.. _rules.Select(rule => rule is EuropeanVat eu ? eu.With(added) : rule)], Rates);
    }

    /// <summary>This engine with other rates.</summary>
    public TaxEngine With(TaxRates rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        return new TaxEngine(_rules, rates);
    }

    /// <summary>Decides the supplies of a document one by one, those alike once.</summary>
    /// <param name="situation">What all supplies of the document have in common.</param>
    public DocumentTaxes For(TaxSituation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return new DocumentTaxes(this, situation);
    }

    /// <summary>Decides one supply.</summary>
    /// <param name="situation">What all supplies of the document have in common.</param>
    /// <param name="supply">The supply.</param>
    /// <param name="path">What to call it in findings: <c>/lines/1</c>.</param>
    /// <returns>The treatment; one without taxes where a finding is an error.</returns>
    public TaxTreatment Decide(TaxSituation situation, TaxSupply supply, string path) =>
        new TaxDecisions(_rules).Of(new TaxQuestion(situation, supply, Rates, path));

    /// <summary>Why a supply is taxed as it is: the rule that decided with the rates it looked up, their sources and
    /// days; then levies beside it; then the rules that were asked and had nothing to say, each with its
    /// reason.</summary>
    /// <inheritdoc cref="Decide"/>
    /// <returns>The sum of the rates, and a node for each rule; zero, with the finding in words, where nothing was
    /// decided.</returns>
    public Explanation Explain(TaxSituation situation, TaxSupply supply, string path) =>
        new TaxExplainer(_rules, Rates).Of(new TaxQuestion(situation, supply, Rates, path));

    private static ITaxRule Without(ITaxRule rule, string id) =>
        rule is EuropeanVat eu && eu.Ids.Contains(id, StringComparer.Ordinal) ? eu.Without(id) : rule;

    // A class of its own: the rates are read when a preset is first asked for.
    private static class Presets
    {
        internal static TaxEngine EuropeanUnion { get; } = new([EuropeanVat.Standard], TaxRates.Standard);
    }
}
