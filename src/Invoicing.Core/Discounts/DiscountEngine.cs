using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Discounts;

/// <summary>
/// Turns offers, coupons and rules into allowances and charges. Pure: the same facts give the same report, in whatever
/// order the lines are given, and no discount pushes a line or the document below zero (docs/laws/discounts.md).
/// Immutable, safe to share between threads.
/// </summary>
public sealed class DiscountEngine
{
    private readonly DiscountEngineParts _parts;
    private readonly FindingList _faults;

    private DiscountEngine(DiscountEngineParts parts)
    {
        _parts = parts;
        _faults = DiscountRuleCheck.Of(parts);
    }

    /// <summary>Of several discounts the one that is worth most to the customer.</summary>
    public static DiscountEngine BestOf { get; } = new(new DiscountEngineParts { Stacking = StackingPolicy.BestOf });

    /// <summary>All discounts, each percentage of the list price.</summary>
    public static DiscountEngine AdditiveOnListPrice { get; } = BestOf.With(StackingPolicy.AdditiveOnListPrice);

    /// <summary>All discounts in the stated order, each percentage of what is left.</summary>
    public static DiscountEngine Cascade { get; } = BestOf.With(StackingPolicy.Cascade);

    /// <summary>The best discount of each stacking group; these cascade.</summary>
    public static DiscountEngine ExclusiveGroups { get; } = BestOf.With(StackingPolicy.ExclusiveGroupsCascaded);

    /// <summary>What becomes of several discounts on the same.</summary>
    public StackingPolicy Stacking => _parts.Stacking;

    /// <summary>The ids of offers and rules, in the stated order.</summary>
    public ImmutableArray<string> Rules => [.. _parts.Rules.Select(rule => rule.Id)];

    /// <summary>Whether an allowance or charge with that basis may be of this engine.</summary>
    internal bool Grants(Basis basis)
    {
        foreach (var rule in _parts.Rules)
            if (rule.Id == basis.RuleId) return true;
        foreach (var minimum in _parts.MinimumOrders)
            if (minimum.Id == basis.RuleId) return true;
        return false;
    }

    /// <summary>What is wrong with the offers, bounds, minimum orders and coupons; <see cref="Decide"/> gives it
    /// too.</summary>
    public FindingList Findings => _faults;

    /// <summary>An engine of rules as data.</summary>
    public static DiscountEngine Of(DiscountRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new DiscountEngine(new DiscountEngineParts
        {
            Stacking = rules.Stacking,
            Rules = [.. rules.Offers.Select(offer => new PreparedRule(offer))],
            Bounds = rules.Bounds,
            MinimumOrders = rules.MinimumOrders,
            Coupons = rules.Coupons,
        });
    }

    /// <summary>This engine with another stacking policy.</summary>
    public DiscountEngine With(StackingPolicy stacking) => new(_parts with { Stacking = stacking });

    /// <summary>This engine with a rule more, after the others; or in the place of the one of the same id.</summary>
    public DiscountEngine With(IDiscountRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return With(new PreparedRule(rule));
    }

    /// <summary>This engine with an offer more, after the others; or in the place of the one of the same id.</summary>
    public DiscountEngine With(DiscountOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return With(new PreparedRule(offer));
    }

    /// <summary>This engine with a bound more, in place of one of the same id.</summary>
    public DiscountEngine With(DiscountBound bound)
    {
        ArgumentNullException.ThrowIfNull(bound);
        return new(_parts with { Bounds = [.. _parts.Bounds.Where(each => each.Id != bound.Id), bound] });
    }

    /// <summary>This engine with a minimum order more, in place of one of the same id.</summary>
    public DiscountEngine With(MinimumOrder minimum)
    {
        ArgumentNullException.ThrowIfNull(minimum);
        return new(_parts with
        {
            MinimumOrders = [.. _parts.MinimumOrders.Where(each => each.Id != minimum.Id), minimum],
        });
    }

    /// <summary>This engine with a coupon more, in place of one of the same code.</summary>
    public DiscountEngine With(Coupon coupon)
    {
        ArgumentNullException.ThrowIfNull(coupon);
        return new(_parts with { Coupons = [.. _parts.Coupons.Where(each => each.Code != coupon.Code), coupon] });
    }

    /// <summary>Decides the discounts of a document. Coupons that are not taken are warnings; offers and facts that
    /// cannot be used are errors.</summary>
    /// <param name="facts">The document and its customer.</param>
    /// <exception cref="OverflowException">An amount is beyond 64 bits of minor units.</exception>
    public Outcome<DiscountReport> Decide(DiscountFacts facts) => Run(facts, null);

    /// <summary>
    /// Why a line, or the document, is discounted as it is: each discount with its formula, what cut it, and those that
    /// were not granted, with the reason. Runs the decision anew.
    /// </summary>
    /// <param name="facts">The same facts.</param>
    /// <param name="line">The line; null: the document.</param>
    /// <exception cref="FindingsException">The facts or rules cannot be used.</exception>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    /// <exception cref="OverflowException">An amount is beyond 64 bits of minor units.</exception>
    public Explanation Explain(DiscountFacts facts, string? line = null)
    {
        var recorder = new DiscountRecorder();
        var report = Run(facts, recorder).Value;
        return new DiscountExplainer(recorder, facts, report).Explain(line);
    }

    private Outcome<DiscountReport> Run(DiscountFacts facts, DiscountRecorder? recorder)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var findings = new FindingSink();
        findings.AddRange(_faults);
        DiscountFactsCheck.Check(facts, findings);
        if (findings.HasErrors) return new Outcome<DiscountReport>(null, findings.ToList());
        var report = new DiscountRun(facts, _parts, findings, recorder).Decide();
        return new Outcome<DiscountReport>(report, findings.ToList());
    }

    private DiscountEngine With(PreparedRule rule)
    {
        var at = 0;
        while (at < _parts.Rules.Length && _parts.Rules[at].Id != rule.Id) at++;
        return new(_parts with
        {
            Rules = at < _parts.Rules.Length ? _parts.Rules.SetItem(at, rule) : _parts.Rules.Add(rule),
        });
    }
}
