using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>Decides the prices of the lines of a draft that state none. A price of several parts (tiers, a flat amount, a
/// commitment) becomes a line for each.</summary>
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
        var question = PriceQuestion.About(
            line.Item, line.Quantity, line.Performed ?? draft.TaxPoint, draft.Currency) with
        {
            CustomerId = draft.Buyer.Id,
            CustomerGroups = facts.CustomerGroups,
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

        var first = _lines.Count;
        if (report.Parts.Length == 1) _lines.Add(Part(line, report, report.Parts[0]));
        else AddParts(line, key, report);
        if (!report.NeedsApproval) return;
        for (var i = first; i < _lines.Count; i++) _toApprove.Add(LineKeys.Of(_lines[i], i));
    }

    private static InvoiceLine Part(InvoiceLine line, PriceReport report, PricePart part) => line with
    {
        Quantity = part.Quantity,
        Price = part.Price,
        PriceDiscount = part.PriceDiscount,
        PriceBasis = report.Basis,
    };

    private void AddParts(InvoiceLine line, string key, PriceReport report)
    {
        for (var i = 0; i < report.Parts.Length; i++)
        {
            var part = report.Parts[i];
            _lines.Add(Part(line, report, part) with
            {
                Id = FreeId(key, i + 1),
                Note = line.Note is null ? part.Label : $"{line.Note}; {part.Label}",
                Adjustments = Adjustments(line, isFirst: i == 0),
            });
        }
    }

    // Percentages are of every part; what is fixed, or counted by a quantity, is asked once.
    private static ImmutableArray<Adjustment> Adjustments(InvoiceLine line, bool isFirst)
    {
        if (line.Adjustments.IsEmpty) return [];
        var kept = ImmutableArray.CreateBuilder<Adjustment>();
        foreach (var adjustment in line.Adjustments)
        {
            if (adjustment is { Percent: not null, Base: null }) kept.Add(adjustment);
            else if (isFirst && adjustment is { PerUnit: not null, Quantity: null })
                kept.Add(adjustment with { Quantity = line.Quantity });
            else if (isFirst) kept.Add(adjustment);
        }

        return kept.ToImmutable();
    }

    private string FreeId(string key, int part)
    {
        _taken ??= [.. draft.Lines.Select(LineKeys.Of)];
        var id = string.Create(CultureInfo.InvariantCulture, $"{key}.{part}");
        while (!_taken.Add(id)) id += "'";
        return id;
    }
}
