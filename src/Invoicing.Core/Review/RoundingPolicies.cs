using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Review;

/// <summary>The closed set of rounding policies that a document may follow, the most usual first: the one stated; then
/// by modes every way to round lines and taxes, with the choices for stacked taxes and for prices with tax where the
/// document has such. The step and the cash rounding are those stated.</summary>
internal static class RoundingPolicies
{
    private static readonly Rounding[] Modes =
    [
        Rounding.HalfUp, Rounding.HalfEven, Rounding.Down, Rounding.HalfDown, Rounding.Up, Rounding.Floor,
        Rounding.Ceiling,
    ];

    private static readonly (LineRounding Lines, TaxRounding Tax)[] Ways =
    [
        (LineRounding.PerLine, TaxRounding.PerGroup), (LineRounding.PerLine, TaxRounding.PerLine),
        (LineRounding.AtEnd, TaxRounding.PerGroup), (LineRounding.AtEnd, TaxRounding.PerDocument),
        (LineRounding.PerLine, TaxRounding.PerDocument), (LineRounding.AtEnd, TaxRounding.PerLine),
    ];

    // Coins of the countries that round cash, in minor units.
    private static readonly CashRounding?[] CashSteps = [null, new(5), new(10), new(50), new(100)];

    /// <summary>All policies for a document, each once.</summary>
    public static IEnumerable<RoundingPolicy> For(InvoiceDraft draft)
    {
        var stated = draft.Rounding;
        yield return stated;
        bool hasStacked = HasStacked(draft), hasIncluded = HasIncluded(draft);
        foreach (var (line, tax) in ModePairs())
            foreach (var (lines, taxes) in Ways)
                foreach (var policy in Variants(stated, hasStacked, hasIncluded))
                {
                    var next = policy with { LineMode = line, TaxMode = tax, Lines = lines, Tax = taxes };
                    if (next != stated) yield return next;
                }
    }

    /// <summary>A policy with the usual steps of cash rounding, but for its own.</summary>
    public static IEnumerable<RoundingPolicy> WithCash(RoundingPolicy policy)
    {
        foreach (var cash in CashSteps)
            if (cash != policy.Cash) yield return policy with { Cash = cash };
    }

    // One mode for both first, then lines half-up, then the rest.
    private static IEnumerable<(Rounding Line, Rounding Tax)> ModePairs()
    {
        foreach (var mode in Modes) yield return (mode, mode);
        foreach (var line in Modes)
            foreach (var tax in Modes)
                if (line != tax) yield return (line, tax);
    }

    private static IEnumerable<RoundingPolicy> Variants(RoundingPolicy stated, bool hasStacked, bool hasIncluded)
    {
        for (var stacked = 0; stacked < (hasStacked ? 2 : 1); stacked++)
            for (var inclusive = 0; inclusive < (hasIncluded ? 2 : 1); inclusive++)
                yield return stated with
                {
                    Stacked = hasStacked ? (StackedTaxes)stacked : stated.Stacked,
                    Inclusive = hasIncluded ? (InclusivePrices)inclusive : stated.Inclusive,
                };
    }

    private static bool HasStacked(InvoiceDraft draft)
    {
        foreach (var line in draft.Lines)
            if (line.Taxes.Length > 1) return true;
        foreach (var adjustment in draft.Adjustments)
            if (adjustment.Taxes.Length > 1) return true;
        return false;
    }

    private static bool HasIncluded(InvoiceDraft draft)
    {
        foreach (var line in draft.Lines)
            if (HasIncluded(line.Taxes)) return true;
        foreach (var adjustment in draft.Adjustments)
            if (HasIncluded(adjustment.Taxes)) return true;
        return false;
    }

    private static bool HasIncluded(System.Collections.Immutable.ImmutableArray<Tax> taxes)
    {
        foreach (var tax in taxes)
            if (tax.IsIncluded) return true;
        return false;
    }
}
