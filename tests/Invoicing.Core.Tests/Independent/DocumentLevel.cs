using Invoicing.Discounts;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Document allowances and charges that stay on document level (DOC-TAXED, DOC-SPREAD).</summary>
public sealed class DocumentLevel
{
    private readonly TreatmentTable _treatments;
    private readonly WorkingRules _rules;
    private readonly Dictionary<Treatment, Ratio> _lineNets;
    private readonly Dictionary<Treatment, Ratio> _running;
    private readonly Ratio _sumOfLines;

    /// <summary>Begins after all lines have their contributions.</summary>
    public DocumentLevel(TreatmentTable treatments, WorkingRules rules)
    {
        _treatments = treatments;
        _rules = rules;
        _lineNets = treatments.All.ToDictionary(t => t, t => Ratio.Sum(t.Contributions, c => c.Amount));
        _running = new(_lineNets);
        _sumOfLines = Ratio.Sum(_lineNets.Values, net => net);
    }

    private Ratio Running => Ratio.Sum(_running.Values, net => net);

    public void Apply(Adjustment adjustment, int position)
    {
        if (adjustment.Taxes.IsEmpty)
        {
            foreach (var (treatment, share) in Spread(adjustment)) Add(treatment, share, isShare: true);
        }
        else
        {
            Add(_treatments.Of(adjustment.Taxes), _rules.Working(AmountOf(adjustment)), isShare: false);
        }

        void Add(Treatment treatment, Ratio amount, bool isShare)
        {
            var contribution = Contribution.Of(position, treatment, amount * adjustment.Sign, isShare);
            _running[treatment] = _running.GetValueOrDefault(treatment) + contribution.Amount;
        }
    }

    private Ratio AmountOf(Adjustment adjustment) => adjustment switch
    {
        { Amount: { } amount } => amount.Units(),
        { Percent: { } percent, Base: { } stated } => percent.Number() * stated.Units(),
        { Percent: { } percent, Of: PercentBase.Gross } => percent.Number() * _sumOfLines,
        { Percent: { } percent } => percent.Number() * Running,
        _ => throw new DraftRefusedException("A document allowance or charge has neither amount nor percentage."),
    };

    private IEnumerable<(Treatment Treatment, Ratio Share)> Spread(Adjustment adjustment) =>
        adjustment is { Percent: { } percent, Base: null }
            ? SpreadPercent(adjustment, percent.Number())
            : SpreadAmount(_rules.Working(AmountOf(adjustment)));

    /// <summary>A percentage of each treatment, reconciled to the percentage of all.</summary>
    private IEnumerable<(Treatment Treatment, Ratio Share)> SpreadPercent(Adjustment adjustment, Ratio percent)
    {
        var nets = adjustment.Of == PercentBase.Gross ? _lineNets : _running;
        var present = _treatments.All.Where(nets.ContainsKey).ToArray();
        var shares = present.Select(t => _rules.Gauge.See(percent * nets[t])).ToArray();
        if (_rules.AtEnd) return present.Zip(shares);
        var whole = _rules.R.Round(AmountOf(adjustment));
        return present.Zip(Placing.Reconcile(shares, whole, _rules.R).Select(part => (Ratio)part));
    }

    /// <summary>An amount shared over the treatments that have the sign of the sum of lines.</summary>
    private IEnumerable<(Treatment Treatment, Ratio Share)> SpreadAmount(Ratio whole)
    {
        var takers = _treatments.All
            .Where(t => _lineNets.TryGetValue(t, out var net) && !net.IsZero && net.Sign == _sumOfLines.Sign).ToArray();
        if (takers.Length == 0 && !whole.IsZero)
            throw new DraftRefusedException("No treatment can take a share of a spread amount.");
        return takers.Length == 0 ? [] : takers.Zip(_rules.Share(whole, [.. takers.Select(t => _lineNets[t].Abs())]));
    }
}
