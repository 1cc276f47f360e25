using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>Decides the prices of the lines of a draft that state none. A price of several parts (tiers, a flat amount,
/// a commitment) becomes a line for each.</summary>
internal sealed class DraftPrices(PriceEngine engine, InvoiceDraft draft, DraftFacts facts, FindingSink findings)
{
    private readonly ImmutableArray<InvoiceLine>.Builder _lines = ImmutableArray.CreateBuilder<InvoiceLine>();
    private readonly ImmutableArray<string>.Builder _toApprove = ImmutableArray.CreateBuilder<string>();
    private readonly Dictionary<string, ImmutableArray<string>> _partsOf = new(StringComparer.Ordinal);
    private HashSet<string>? _taken;

    /// <summary>The draft with prices, and the lines whose price somebody has to approve.</summary>
    public (InvoiceDraft Draft, ImmutableArray<string> ToApprove) Decide()
    {
        if (!draft.Lines.Any(IsOpen)) return (draft, []);
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            // Where a line becomes several, position and id of the others must not part.
            var line = draft.Lines[i] with { Id = LineKeys.Of(draft.Lines[i], i) };
            if (IsOpen(line)) Price(line);
            else _lines.Add(line);
        }

        return (draft with { Lines = Lines(), Adjustments = Adjustments() }, _toApprove.ToImmutable());
    }

    private static bool IsOpen(InvoiceLine line) => line.Kind == LineKind.Priced && line.Price.Currency.IsNone;

    private void Price(InvoiceLine line)
    {
        var known = facts.Of(line.Id);
        var question = PriceQuestion.About(
            line.Item, line.Quantity, line.Performed ?? draft.TaxPoint, draft.Currency) with
        {
            CustomerId = draft.Buyer.Id,
            CustomerGroups = facts.CustomerGroups,
            Amount = known?.PercentageOf,
            Cost = known?.Cost,
            Rounding = draft.Rounding.LineMode,
            Path = $"/lines/{line.Id}/price",
        };
        var outcome = engine.Decide(question);
        findings.AddRange(outcome.Findings);
        if (outcome.TryGet(out var report)) Add(line, report);
        else _lines.Add(line);
    }

    private void Add(InvoiceLine line, PriceReport report)
    {
        var parts = PricedLines.Of(line, line.Id, report);
        if (parts.Length > 1)
        {
            parts = [.. parts.Select(part => part with { Id = FreeId(line.Id) })];
            _partsOf[line.Id] = [.. parts.Select(part => part.Id)];
        }

        _lines.AddRange(parts);
        if (report.NeedsApproval) _toApprove.AddRange(parts.Select(part => part.Id));
    }

    // Ids that were not there stay so where nothing needs them.
    private ImmutableArray<InvoiceLine> Lines()
    {
        if (_partsOf.Count > 0) return _lines.ToImmutable();
        for (var i = 0; i < _lines.Count; i++) _lines[i] = _lines[i] with { Id = draft.Lines[i].Id };
        return _lines.ToImmutable();
    }

    // What names a line names its parts.
    private ImmutableArray<Adjustment> Adjustments()
    {
        if (_partsOf.Count == 0) return draft.Adjustments;
        return
        [
            .. draft.Adjustments.Select(each => each.Lines.Any(_partsOf.ContainsKey)
                ? each with { Lines = [.. each.Lines.SelectMany(line => PartsOf(line))] }
                : each),
        ];
    }

    private ImmutableArray<string> PartsOf(string line) => _partsOf.TryGetValue(line, out var parts) ? parts : [line];

    private string FreeId(string key)
    {
        _taken ??= [.. draft.Lines.Select(LineKeys.Of)];
        for (var part = 1; ; part++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{key}.{part}");
            if (_taken.Add(id)) return id;
        }
    }
}
