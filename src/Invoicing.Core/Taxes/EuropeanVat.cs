using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>The rules on value added tax of the EU as one rule: what all of them want to know of a supply is found out
/// once.</summary>
internal sealed class EuropeanVat : ITreatmentRule
{
    private static readonly TaxDecision NotConcerned = TaxDecision.NotMineSince(
        "neither the seller nor the place of supply is in the EU");

    private static readonly TaxDecision WithinUnitedKingdom = TaxDecision.NotMineSince(
        "goods that move within the United Kingdom are its own law's");

    private readonly VatClasses _classes;
    private readonly VatWords _words;
    private readonly ImmutableArray<string> _without;
    private readonly ImmutableArray<IVatRule> _rules;

    private EuropeanVat(VatClasses classes, VatWords words, ImmutableArray<string> without)
    {
        _classes = classes;
        _words = words;
        _without = without;
        _rules = EuropeanVatRules.Of(new VatAnswers(words), classes)
            .RemoveAll(rule => without.Contains(rule.Id, StringComparer.Ordinal));
    }

    /// <summary>All rules with the data that the package brings.</summary>
    public static EuropeanVat Standard => new(VatClasses.Standard, VatWords.Standard, []);

    /// <inheritdoc/>
    public string Id => "eu-vat";

    /// <summary>The ids of the rules in it, in the order in which they are asked.</summary>
    public IEnumerable<string> Ids => _rules.Select(rule => rule.Id);

    /// <summary>These rules but one.</summary>
    public EuropeanVat Without(string id) => new(_classes, _words, _without.Add(id));

    /// <summary>These rules with more classes for which the buyer owes the tax.</summary>
    public EuropeanVat With(ImmutableArray<DomesticReverseCharge> entries) =>
        new(_classes.With(entries), _words, _without);

    /// <inheritdoc/>
    public TaxDecision Decide(in TaxQuestion question)
    {
        var c = new VatCase(question);
        if (Outside(c) is { } outside) return outside;
        var doubts = FindingList.Empty;
        foreach (var rule in _rules)
        {
            var decision = rule.Decide(c);
            if (!decision.IsNotMine) return Named(rule, decision, doubts);
            if (decision.Findings.Count > 0) doubts = doubts.With(decision.Findings);
        }

        return doubts.Count == 0 ? TaxDecision.NotMine : TaxDecision.NotMine.With(doubts);
    }

    /// <summary>What each rule answers, up to the one that decides.</summary>
    public IEnumerable<(string Id, TaxDecision Decision)> Trace(TaxQuestion question)
    {
        var c = new VatCase(question);
        if (Outside(c) is { } outside)
        {
            yield return (Id, outside);
            yield break;
        }

        foreach (var rule in _rules)
        {
            var decision = rule.Decide(c);
            yield return (rule.Id, decision);
            if (!decision.IsNotMine) yield break;
        }
    }

    private static TaxDecision? Outside(in VatCase c)
    {
        if (c.IsTransported && c.From.IsUnitedKingdom && c.To.IsUnitedKingdom && c.From.State != c.To.State)
            return WithinUnitedKingdom;
        var isConcerned = c.Seller.IsNone || c.Seller.State.IsEu(c.Day) || c.Seller.IsUnion
            || c.Place.Territory.IsUnion || (c.IsTransported && c.To.IsUnion && c.IsRegisteredIn(c.To));
        return isConcerned ? null : NotConcerned;
    }

    private static TaxDecision Named(IVatRule rule, TaxDecision decision, FindingList doubts)
    {
        if (doubts.Count > 0) decision = decision.With(decision.Findings.With(doubts));
        return decision.Settled is null ? decision.Of(rule.Id) : decision;
    }
}
