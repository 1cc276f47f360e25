using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Catalog;
using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>Decides the prices of the lines of a draft that state none. A price of several parts (tiers, a flat amount,
/// a commitment) becomes a line for each.</summary>
internal sealed class DraftPrices(PriceEngine engine, InvoiceDraft draft, DraftFacts facts, FindingSink findings)
{
    private readonly ImmutableArray<InvoiceLine>.Builder _lines = ImmutableArray.CreateBuilder<InvoiceLine>();
    private readonly ImmutableArray<string>.Builder _toApprove = ImmutableArray.CreateBuilder<string>();
    private HashSet<string>? _taken;

    /// <summary>The draft with prices, and the lines whose price somebody has to approve.</summary>
    public (InvoiceDraft Draft, ImmutableArray<string> ToApprove) Decide()
    {
        if (!draft.Lines.Any(IsOpen)) return (draft, []);
        for (var i = 0; i < draft.Lines.Length; i++)
        {
            if (IsOpen(draft.Lines[i])) Price(draft.Lines[i], i);
            else _lines.Add(draft.Lines[i]);
        }

        return (draft with { Lines = _lines.ToImmutable() }, _toApprove.ToImmutable());
    }

    private static bool IsOpen(InvoiceLine line) => line.Kind == LineKind.Priced && line.Price.Currency.IsNone;

    private void Price(InvoiceLine line, int index)
    {
        var key = LineKeys.Of(line, index);
        var known = facts.Of(key);
        var question = PriceQuestion.About(
            line.Item, line.Quantity, line.Performed ?? draft.TaxPoint, draft.Currency) with
        {
            CustomerId = draft.Buyer.Id,
            CustomerGroups = facts.CustomerGroups,
            Amount = known?.PercentageOf,
            Cost = known?.Cost,
            Rounding = draft.Rounding.LineMode,
            Path = $"/lines/{key}/price",
        };
        var outcome = engine.Decide(question);
        findings.AddRange(outcome.Findings);
        if (!outcome.TryGet(out var report))
        {
            _lines.Add(line);
            return;
        }

        foreach (var part in PricedLines.Of(line, report))
        {
            var priced = part.Id.Length > 0 || report.Parts.Length == 1 ? part : part with { Id = FreeId(key) };
            if (report.NeedsApproval) _toApprove.Add(priced.Id.Length > 0 ? priced.Id : key);
            _lines.Add(priced);
        }
    }

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
