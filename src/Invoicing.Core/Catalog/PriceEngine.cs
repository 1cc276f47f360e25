using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>
/// Decides prices: by rules of one's own, else by price lists, in the currency and for the quantity asked. Pure: the
/// same question gets the same answer, in whatever order lists, entries, rates and conversions are given
/// (docs/prices.md). Immutable, safe to share between threads; make it once and keep it.
/// </summary>
public sealed class PriceEngine
{
    private readonly PriceFacts _facts;

    private PriceEngine(PriceFacts facts) => _facts = facts;

    /// <summary>The ids of the rules, in the order in which they are asked; the lists come after them.</summary>
    public ImmutableArray<string> Rules => [.. _facts.Rules.Select(rule => rule.Id)];

    /// <summary>An engine that prices by lists.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="rates">Rates of exchange, for lists in another currency than is asked for; none by default.</param>
    /// <param name="units">Conversions of units, for prices of another unit than is asked for; none by default.</param>
    /// <param name="options">How prices are rounded and how old rates may be. Default:
    /// <see cref="PriceOptions.Default"/>.</param>
    public static PriceEngine Of(
        ImmutableArray<PriceList> lists,
        ImmutableArray<DatedRate> rates = default,
        UnitConversions? units = null,
        PriceOptions? options = null)
    {
        var all = lists.IsDefault ? [] : lists;
        var conversions = units ?? UnitConversions.None;
        return new PriceEngine(new PriceFacts(
            new PriceLists(all, conversions), new RateTable(rates.IsDefault ? [] : rates), conversions,
            options ?? PriceOptions.Default, []));
    }

    /// <summary>This engine with a rule that is asked before the others and before the lists, in place of one of the
    /// same id.</summary>
    public PriceEngine With(IPriceRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new PriceEngine(_facts with
        {
            Rules = [rule, .. _facts.Rules.Where(each => each.Id != rule.Id)],
        });
    }

    /// <summary>What is wrong with lists and conversions, whether a price is asked of it or not. A price that is wrong
    /// is no price: a question that it would answer finds the same.</summary>
    public FindingList Check()
    {
        var findings = new FindingSink();
        foreach (var candidate in _facts.Lists.All) findings.AddRange(candidate.Flaws);
        findings.AddRange(_facts.Units.Findings);
        return findings.ToList();
    }

    /// <summary>Decides.</summary>
    /// <param name="question">Of what, how much, when, for whom, in which currency.</param>
    /// <returns>The price in parts; or the findings that say why there is none.</returns>
    /// <exception cref="ArgumentException">The currency has no minor units, or is none.</exception>
    /// <exception cref="OverflowException">An amount is beyond 64 bits of minor units.</exception>
    public Outcome<PriceReport> Decide(PriceQuestion question)
    {
        Require(question);
        var run = new PriceRun(_facts, question, null);
        return new Outcome<PriceReport>(run.Price()?.ToReport(), run.Findings);
    }

    /// <summary>Why the price is what it is: the parts with every tier used, the rates and roundings, and the prices
    /// that were not taken with the reason. Prices of other customers are not shown.</summary>
    /// <inheritdoc cref="Decide"/>
    /// <returns>The total (<see cref="PriceTerms.Total"/>); zero, with the findings as the reason, where there is
    /// no price.</returns>
    public Explanation Explain(PriceQuestion question)
    {
        Require(question);
        var lost = new List<LostPrice>();
        var run = new PriceRun(_facts, question, lost);
        var priced = run.Price();
        var total = priced is null
            ? LostPrices.None(question, run.Findings)
            : new PriceExplainer(priced, _facts.Units).Total();
        return LostPrices.Beside(total, priced, lost);
    }

    private static void Require(PriceQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        _ = Money.Zero(question.Currency);
    }
}
