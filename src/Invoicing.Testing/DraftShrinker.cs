using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Testing;

/// <summary>Makes drafts smaller, one step at a time. Every step leads to something smaller, so shrinking
/// ends.</summary>
internal static class DraftShrinker
{
    public static IEnumerable<InvoiceDraft> Shrink(InvoiceDraft draft) =>
        WithoutMembers(draft)
            .Concat(Without(draft.Lines, (i, rest) => Forget(draft with { Lines = rest }, draft.Lines[i].Id)))
            .Concat(Without(draft.Adjustments, (_, rest) => draft with { Adjustments = rest }))
            .Concat(Without(draft.Prepayments, (_, rest) => draft with { Prepayments = rest }))
            .Concat(Policies(draft.Rounding).Select(policy => draft with { Rounding = policy }))
            .Concat(Each(draft.Lines, ShrinkLine, lines => draft with { Lines = lines }))
            .Concat(Each(draft.Adjustments, ShrinkAdjustment, items => draft with { Adjustments = items }));

    private static IEnumerable<InvoiceDraft> WithoutMembers(InvoiceDraft draft)
    {
        if (draft.AccountingRate is not null) yield return draft with { AccountingRate = null };
        if (draft.RoundingAmount is not null) yield return draft with { RoundingAmount = null };
    }

    private static InvoiceDraft Forget(InvoiceDraft draft, string line) => draft with
    {
        Adjustments =
        [
            .. draft.Adjustments
                .Where(a => a.Lines.IsEmpty || a.Lines.Any(id => id != line))
                .Select(a => a with { Lines = a.Lines.Remove(line, StringComparer.Ordinal) }),
        ],
    };

    private static IEnumerable<RoundingPolicy> Policies(RoundingPolicy policy)
    {
        if (policy.Cash is not null) yield return policy with { Cash = null };
        if (policy.StepMinorUnits is not null) yield return policy with { StepMinorUnits = null };
        if (policy.LineMode != Rounding.HalfUp) yield return policy with { LineMode = Rounding.HalfUp };
        if (policy.TaxMode != Rounding.HalfUp) yield return policy with { TaxMode = Rounding.HalfUp };
        if (policy.Stacked != StackedTaxes.Each) yield return policy with { Stacked = StackedTaxes.Each };
        if (policy.Inclusive != InclusivePrices.FromGross)
            yield return policy with { Inclusive = InclusivePrices.FromGross };
        if (policy.Tax != TaxRounding.PerGroup) yield return policy with { Tax = TaxRounding.PerGroup };
        if (policy.Lines != LineRounding.PerLine) yield return policy with { Lines = LineRounding.PerLine };
    }

    private static IEnumerable<InvoiceLine> ShrinkLine(InvoiceLine line)
    {
        if (line.PriceDiscount is not null) yield return line with { PriceDiscount = null };
        foreach (var smaller in Without(line.Adjustments, (_, rest) => line with { Adjustments = rest }))
            yield return smaller;
        foreach (var smaller in Without(line.Taxes, (_, rest) => line with { Taxes = rest })) yield return smaller;
        foreach (var smaller in Each(line.Taxes, ShrinkTax, taxes => line with { Taxes = taxes })) yield return smaller;
        foreach (var smaller in Each(line.Adjustments, ShrinkAdjustment, items => line with { Adjustments = items }))
            yield return smaller;
        foreach (var quantity in ShrinkNumbers.Of(line.Quantity)) yield return line with { Quantity = quantity };
        foreach (var price in ShrinkNumbers.Of(line.Price))
            yield return line with { Price = price, PriceDiscount = null };
    }

    private static IEnumerable<Adjustment> ShrinkAdjustment(Adjustment adjustment)
    {
        foreach (var smaller in Without(adjustment.Taxes, (_, rest) => adjustment with { Taxes = rest }))
            if (!smaller.Taxes.IsEmpty) yield return smaller;
        foreach (var smaller in Without(adjustment.Lines, (_, rest) => adjustment with { Lines = rest }))
            if (!smaller.Lines.IsEmpty) yield return smaller;
        if (adjustment.Percent is { } percent)
            foreach (var smaller in ShrinkNumbers.Of(percent)) yield return adjustment with { Percent = smaller };
        if (adjustment.Amount is { } amount)
            foreach (var smaller in ShrinkNumbers.Of(amount)) yield return adjustment with { Amount = smaller };
        if (adjustment.PerUnit is { } price)
            foreach (var smaller in ShrinkNumbers.Of(price)) yield return adjustment with { PerUnit = smaller };
    }

    private static IEnumerable<Tax> ShrinkTax(Tax tax)
    {
        if (tax.Quantity is not null) yield return tax with { Quantity = null };
        if (tax.StatedBase is not null) yield return tax with { StatedBase = null };
        if (!tax.StandsOn.IsEmpty) yield return tax with { StandsOn = [] };
        if (tax.Rate > Percentage.Of(10)) yield return tax with { Rate = Percentage.Of(10) };
    }

    private static IEnumerable<TResult> Without<T, TResult>(
        ImmutableArray<T> items, Func<int, ImmutableArray<T>, TResult> result)
    {
        for (var i = 0; i < items.Length; i++) yield return result(i, items.RemoveAt(i));
    }

    private static IEnumerable<TResult> Each<T, TResult>(
        ImmutableArray<T> items, Func<T, IEnumerable<T>> shrink, Func<ImmutableArray<T>, TResult> result)
    {
        for (var i = 0; i < items.Length; i++)
            foreach (var smaller in shrink(items[i]))
                yield return result(items.SetItem(i, smaller));
    }
}
