using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>A line without a price, with the price that was decided: one line, or one for each part of the price. What
/// counts the quantity that was asked goes on counting it.</summary>
internal static class PricedLines
{
    /// <summary>The lines. Those of several parts have no id.</summary>
    /// <param name="line">The line as it is asked.</param>
    /// <param name="key">What it is called: its id, or the name of the fact that it bills.</param>
    /// <param name="report">What was decided.</param>
    public static ImmutableArray<InvoiceLine> Of(InvoiceLine line, string key, PriceReport report)
    {
        if (report.Parts is [var only] && only.Quantity == line.Quantity) return [Priced(line, report, only)];
        var lines = ImmutableArray.CreateBuilder<InvoiceLine>(report.Parts.Length);
        foreach (var part in report.Parts) lines.Add(Part(line, key, report, part, isFirst: lines.Count == 0));
        return lines.MoveToImmutable();
    }

    private static InvoiceLine Priced(InvoiceLine line, PriceReport report, PricePart part) => line with
    {
        Quantity = part.Quantity,
        Price = part.Price,
        PriceDiscount = part.PriceDiscount,
        PriceBasis = report.Basis,
    };

    private static InvoiceLine Part(InvoiceLine line, string key, PriceReport report, PricePart part, bool isFirst)
    {
        var isOnly = report.Parts.Length == 1;
        var covered = isOnly ? line.Quantity : part.Covered;
        return Priced(line, report, part) with
        {
            Id = isOnly ? line.Id : string.Empty,
            PartOf = PartOf(key, covered, report, part),
            Adjustments = Adjustments(line, isFirst),
            Taxes = Counting(line.Taxes, covered, isFirst),
        };
    }

    private static LinePart PartOf(string key, Quantity covered, PriceReport report, PricePart part)
    {
        var tiers = ModelContents.Tiers(report.Model);
        var at = part.Tier.GetValueOrDefault() - 1;
        return at < 0
            ? new LinePart(key, covered, part.Kind)
            : new LinePart(key, covered, part.Kind, at == 0 ? null : tiers[at - 1].UpTo, tiers[at].UpTo);
    }

    /// <summary>The taxes of a part: one per unit counts what the part covers; a quantity or base that is stated stands
    /// on the first part only.</summary>
    public static ImmutableArray<Tax> Counting(ImmutableArray<Tax> taxes, Quantity covered, bool isFirst)
    {
        ImmutableArray<Tax>.Builder? changed = null;
        for (var i = 0; i < taxes.Length; i++)
        {
            var tax = taxes[i];
            if (tax is { Kind: TaxKind.PerUnit, Quantity: null }) tax = tax with { Quantity = covered };
            else if (!isFirst && tax.Quantity is { } quantity)
                tax = tax with { Quantity = Quantity.Of(0, quantity.Unit) };
            else if (!isFirst && tax.StatedBase is { } stated)
                tax = tax with { StatedBase = Money.Zero(stated.Currency) };
            if (!ReferenceEquals(tax, taxes[i])) (changed ??= taxes.ToBuilder())[i] = tax;
        }

        return changed?.MoveToImmutable() ?? taxes;
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
}
