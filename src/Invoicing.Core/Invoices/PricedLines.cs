using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Discounts;

namespace Invoicing.Invoices;

/// <summary>A line without a price, with the price that was decided: one line, or one for each part of the
/// price.</summary>
internal static class PricedLines
{
    /// <summary>The lines. Those of several parts have no id, and the part in words in their note.</summary>
    public static ImmutableArray<InvoiceLine> Of(InvoiceLine line, PriceReport report)
    {
        if (report.Parts.Length == 1) return [Part(line, report, report.Parts[0])];
        var lines = ImmutableArray.CreateBuilder<InvoiceLine>(report.Parts.Length);
        foreach (var part in report.Parts)
            lines.Add(Part(line, report, part) with
            {
                Id = string.Empty,
                Note = line.Note is null ? part.Label : $"{line.Note}; {part.Label}",
                Adjustments = Adjustments(line, isFirst: lines.Count == 0),
            });
        return lines.MoveToImmutable();
    }

    private static InvoiceLine Part(InvoiceLine line, PriceReport report, PricePart part) => line with
    {
        Quantity = part.Quantity,
        Price = part.Price,
        PriceDiscount = part.PriceDiscount,
        PriceBasis = report.Basis,
    };

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
}
