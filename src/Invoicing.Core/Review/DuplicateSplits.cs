using Invoicing.Documents;
using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>
/// Finds what was billed once in one and once in parts: several earlier documents that sum to an invoice, or an invoice
/// and others that sum to an earlier one. Only documents of one supplier, currency and kind, for the same orders (or
/// none), within the days; the sums of at most <see cref="MostPieces"/> of them are tried.
/// </summary>
internal static class DuplicateSplits
{
    /// <summary>The most documents whose sums are tried, those nearest in date.</summary>
    public const int MostPieces = 16;

    public static void Find(DuplicateEntry invoice, DuplicateIndex index, DuplicateOptions options,
        FindingSink findings)
    {
        if (invoice.Amount <= 0 || !invoice.HasDate || invoice.Effect == DocumentEffect.Credit
            || IsPrepayment(invoice)) return;
        var around = index.Around(invoice, options)
            .Where(each => each.Amount > 0 && each.Orders == invoice.Orders && !IsPrepayment(each)
                && !index.IsCredited(each))
            .OrderBy(each => Math.Abs(each.Day - invoice.Day)).ToList();
        if (around.Count < 2) return;
        if (Pieces(around, invoice, invoice.Amount, options.MostParts, atLeast: 2) is { } parts)
            Report(invoice, invoice, parts, findings);
        foreach (var whole in around.Where(each => each.Amount > invoice.Amount).Take(MostPieces))
        {
            var rest = Pieces(around, whole, whole.Amount - invoice.Amount, options.MostParts - 1, atLeast: 1);
            if (rest is not null) Report(invoice, whole, [invoice, .. rest], findings);
        }
    }

    private static List<DuplicateEntry>? Pieces(
        List<DuplicateEntry> around, DuplicateEntry whole, long sum, int most, int atLeast)
    {
        var pieces = around.Where(each => !ReferenceEquals(each, whole) && each.Amount <= sum).Take(MostPieces)
            .ToArray();
        var chosen = new List<DuplicateEntry>(most);
        for (var count = atLeast; count <= most; count++)
            if (Choose(pieces, 0, count, sum, chosen)) return chosen;
        return null;
    }

    private static bool Choose(
        ReadOnlySpan<DuplicateEntry> pieces, int from, int count, long sum, List<DuplicateEntry> chosen)
    {
        if (count == 0) return sum == 0;
        for (var at = from; at <= pieces.Length - count; at++)
        {
            if (pieces[at].Amount > sum) continue;
            chosen.Add(pieces[at]);
            if (Choose(pieces, at + 1, count - 1, sum - pieces[at].Amount, chosen)) return true;
            chosen.RemoveAt(chosen.Count - 1);
        }

        return false;
    }

    // What is paid before the delivery is taken off the invoice that follows: together they are no copy of it.
    private static bool IsPrepayment(DuplicateEntry entry) =>
        entry.Invoice.Type == DocumentType.PrepaymentInvoice || !entry.Invoice.Draft.Prepayments.IsEmpty;

    private static void Report(
        DuplicateEntry invoice, DuplicateEntry whole, List<DuplicateEntry> parts, FindingSink findings)
    {
        parts.Sort(DuplicateSegment.InOrder);
        findings.Add(DuplicateFindings.Split, Severity.Warning, "",
            ("number", NumberOf(invoice)), ("whole", NumberOf(whole)),
            ("parts", string.Join(", ", parts.Select(NumberOf))),
            ("total", whole.Invoice.Totals.WithTax));
    }

    private static string NumberOf(DuplicateEntry entry) => entry.Invoice.Number ?? "-";
}
