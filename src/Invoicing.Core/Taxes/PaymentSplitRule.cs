using System.Collections.Immutable;

namespace Invoicing.Taxes;

/// <summary>Turns what another rule decides into split payment, by data: taxes of category S become those of category
/// B, which the buyer pays to the treasury.</summary>
public sealed class PaymentSplitRule : ITaxRule
{
    private readonly PaymentSplit _split;
    private readonly ITaxRule _rule;

    /// <summary>The rule of a split payment.</summary>
    /// <param name="split">Which supplies it is for.</param>
    /// <param name="rule">The rule that decides their taxes.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public PaymentSplitRule(PaymentSplit split, ITaxRule rule)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(rule);
        _split = split;
        _rule = rule;
    }

    /// <inheritdoc/>
    public string Id => _split.Id;

    /// <inheritdoc/>
    public TaxDecision Decide(in TaxQuestion question)
    {
        if (!_split.Scope.Holds(question)) return TaxDecision.NotMine;
        var decision = _rule.Decide(question);
        if (decision.IsLevy || decision.Taxes.IsEmpty) return decision;
        var taxes = ImmutableArray.CreateBuilder<Tax>(decision.Taxes.Length);
        var isSplit = false;
        foreach (var tax in decision.Taxes)
        {
            var turned = tax is { Category: TaxCategory.S, Kind: TaxKind.Percent };
            isSplit |= turned;
            taxes.Add(turned ? tax with { Category = TaxCategory.B, Basis = null } : tax);
        }

        if (!isSplit) return decision;
        return TaxDecision.Of(taxes.ToArray())
            .Because(Clause(decision), decision.Reason, decision.Version)
            .By(decision.Rates.AsSpan()).In(decision.Place).With(decision.Findings)
            .Saying(decision.Notes.AsSpan()).Saying(_split.Notes.AsSpan());
    }

    private string? Clause(TaxDecision decision) => (_split.Clause, decision.Clause) switch
    {
        ({ } own, { } other) => $"{own}; {other}",
        var (own, other) => own ?? other,
    };
}
