using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>A tax that the buyer keeps back, decided by data. Below its threshold nothing is withheld; where an amount
/// that is compared is not stated, that is a finding.</summary>
public sealed class WithholdingRule : ITaxRule
{
    private static readonly TaxDecision BelowThreshold = TaxDecision.NotMineSince("the threshold is not reached");

    private readonly Withholding _withholding;

    /// <summary>The rule of a withholding tax.</summary>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public WithholdingRule(Withholding withholding)
    {
        ArgumentNullException.ThrowIfNull(withholding);
        _withholding = withholding;
    }

    /// <inheritdoc/>
    public string Id => _withholding.Id;

    /// <inheritdoc/>
    public bool NeedsAmounts => _withholding.Threshold is not null || _withholding.BaseShare != Withholding.WholeNet;

    /// <inheritdoc/>
    public TaxDecision Decide(in TaxQuestion question)
    {
        if (!_withholding.Scope.Holds(question)) return TaxDecision.NotMine;
        if (_withholding.Threshold is { } threshold)
        {
            if (Compared(question, threshold.Basis) is not { } amount) return NetMissing(question);
            if (amount.Currency != threshold.Amount.Currency) return CurrencyDiffers(question, threshold, amount);
            if (threshold.Basis == ThresholdBasis.Period)
            {
                if (question.Situation.NetBefore is not { } before) return NetMissing(question);
                if (before.Currency != amount.Currency) return CurrencyDiffers(question, threshold, before);
                amount += before;
            }

            var order = amount.Abs().CompareTo(threshold.Amount);
            if (order < 0 || (order == 0 && !threshold.IsIncluded)) return BelowThreshold;
        }

        Money? statedBase = null;
        if (_withholding.BaseShare != Withholding.WholeNet)
        {
            if (question.Supply.Net is not { } net) return NetMissing(question);
            statedBase = net.Multiply(_withholding.BaseShare, _withholding.BaseRounding);
        }

        return TaxDecision.Levy(new Tax
        {
            Scheme = _withholding.Scheme,
            Kind = TaxKind.Withheld,
            Rate = _withholding.Rate,
            StatedBase = statedBase,
        }).Because(_withholding.Clause, Reason(), _withholding.Version).Saying(_withholding.Notes.AsSpan());
    }

    private string? Reason() => _withholding.BaseShare == Withholding.WholeNet
        ? null
        : $"of {_withholding.BaseShare} of the net";

    private static Money? Compared(in TaxQuestion question, ThresholdBasis basis) =>
        basis == ThresholdBasis.Line ? question.Supply.Net : question.Situation.Net;

    private TaxDecision NetMissing(in TaxQuestion question) =>
        TaxDecision.Missing(question, TaxFindings.NetMissing, ("rule", Id)).Beside();

    private TaxDecision CurrencyDiffers(in TaxQuestion question, WithholdingThreshold threshold, Money found) =>
        TaxDecision.Missing(question, TaxFindings.CurrencyDiffers, ("rule", Id),
            ("currency", threshold.Amount.Currency.Code), ("found", found.Currency.Code)).Beside();
}
