using System.Collections.Immutable;
using System.Numerics;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>
/// Calculates drafts from docs/calculation.md alone, with exact rationals, rule by rule, and shares no code with the
/// library's engine. It expects a draft without errors, and throws <see cref="DraftRefusedException"/> where a rule has
/// no answer.
/// </summary>
public sealed class IndependentCalculator
{
    private readonly InvoiceDraft _draft;
    private readonly WorkingRules _rules;
    private readonly TreatmentTable _treatments = new();
    private readonly Dictionary<int, Contribution> _lines = [];

    private IndependentCalculator(InvoiceDraft draft)
    {
        _draft = draft;
        _rules = new WorkingRules(draft.Rounding, new Gauge());
    }

    public static IndependentAmounts Calculate(InvoiceDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new IndependentCalculator(draft).Run();
    }

    private IndependentAmounts Run()
    {
        Gather();
        _treatments.SortContributions();
        ExclusiveNets.Settle(_treatments, _rules);
        InclusiveNets.Ask(_treatments, _rules);
        InclusiveNets.Settle(_treatments, _rules);
        var ledger = ComputeTaxes();
        var lines = ShownLines.Of(_draft, _lines, _rules);
        var adjustments = ShownAdjustments();
        var groups = ShownGroups(ledger);
        var totals = ShownTotals.Of(_draft, lines, adjustments, groups, Missing(), _rules);
        return new(lines, adjustments, groups, totals, _rules.Gauge);
    }

    /// <summary>Lines, then document allowances and charges that name lines, then the others (DOC-ORDER).</summary>
    private void Gather()
    {
        var priced = _draft.Lines.Select((line, position) => (line, position))
            .Where(x => x.line.Kind == LineKind.Priced)
            .Select(x => new WorkingLine(x.line, x.position, _rules)).ToArray();
        foreach (var adjustment in _draft.Adjustments)
            if (!adjustment.Lines.IsEmpty) NamedLines.Apply(adjustment, priced, _rules);
        foreach (var line in priced)
            _lines.Add(line.Position, Contribution.Of(line, _treatments.Of(line.Line.Taxes)));
        var documentLevel = new DocumentLevel(_treatments, _rules);
        for (var i = 0; i < _draft.Adjustments.Length; i++)
            if (_draft.Adjustments[i].Lines.IsEmpty) documentLevel.Apply(_draft.Adjustments[i], i);
    }

    private TaxLedger ComputeTaxes()
    {
        var ledger = new TaxLedger(_treatments, _rules);
        switch (_rules.Policy.Tax)
        {
            case TaxRounding.PerLine:
                TaxPerLine.Compute(ledger);
                break;
            case TaxRounding.PerDocument:
                TaxPerDocument.Compute(ledger);
                break;
            default:
                TaxPerGroup.Compute(ledger);
                break;
        }

        return ledger;
    }

    private ImmutableArray<IndependentAdjustment> ShownAdjustments()
    {
        var parts = _treatments.All.SelectMany(t => t.Contributions).Where(c => c.Line is null)
            .ToLookup(c => c.Position);
        return
        [
            .. Enumerable.Range(0, _draft.Adjustments.Length)
                .Where(i => _draft.Adjustments[i].Lines.IsEmpty)
                .Select(i => Shown(i, _draft.Adjustments[i].Sign)),
        ];

        IndependentAdjustment Shown(int position, int sign) => new(
            position,
            parts[position].Select(c => c.Net).Total() * sign,
            [.. parts[position].Select(c => new IndependentShare([.. c.Treatment.Taxes], c.Net * sign))]);
    }

    private ImmutableArray<IndependentGroup> ShownGroups(TaxLedger ledger)
    {
        return [.. ledger.Groups().Select(g => new IndependentGroup(g.Key, BaseOf(g.Key), g.Value, Converted(g)))];

        BigInteger BaseOf(Tax group) => _treatments.All
            .Where(t => t.Taxes.Any(tax => TaxOrder.Groups.Compare(tax, group) == 0))
            .Select(t => t.Net).Total();

        BigInteger? Converted(KeyValuePair<Tax, BigInteger> group)
        {
            if (_draft.AccountingRate is not { } rate || group.Key.Kind == TaxKind.Withheld) return null;
            return new Rounder(_rules.Policy.TaxMode, 1, _rules.Gauge).Round(group.Value * rate.MinorPerMinor());
        }
    }

    /// <summary>What FROM-NET is missing to the gross asked.</summary>
    private BigInteger Missing() => _rules.FromGross ? 0 : _treatments.Inclusive
        .Select(t => t.Asked - t.Net - t.Shown.Where((_, i) => t.Taxes[i].IsIncluded).Total()).Total();
}
