using System.Globalization;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>What documents bill, as it is compared.</summary>
internal static class DuplicateContent
{
    /// <summary>Whether both bill the same: items, quantities, amounts, periods, orders and contracts of the lines, in
    /// whatever order. The same thing for another order, contract or period is not a copy.</summary>
    public static bool IsSame(Invoice left, Invoice right) => ContentOf(left).SequenceEqual(ContentOf(right));

    /// <summary>The bits of items, quantities and amounts of the lines, in whatever order; 0 without lines.</summary>
    public static ulong LinesOf(Invoice invoice)
    {
        if (invoice.Draft.Lines.IsEmpty) return 0;
        ulong sum = 0;
        Span<char> text = stackalloc char[64];
        foreach (var line in invoice.Lines)
        {
            var quantity = line.Line.Quantity;
            var hash = DuplicateHash.Of(line.Line.Item.Name);
            hash = DuplicateHash.Of(hash, unchecked((ulong)line.Net.MinorUnits));
            var written = quantity.TryFormat(text, out var length, default, CultureInfo.InvariantCulture) ? length : 0;
            unchecked
            {
                sum += DuplicateHash.Of(text[..written], hash);
            }
        }

        return sum == 0 ? 1 : sum;
    }

    /// <summary>The orders that are billed, each once, in ordinal order; null where none is named.</summary>
    public static string? OrdersOf(Invoice invoice)
    {
        string? first = invoice.Draft.OrderReference;
        List<string>? more = null;
        foreach (var line in invoice.Draft.Lines)
        {
            if (invoice.Draft.OrderOf(line) is not { } order || order == first) continue;
            if (first is null) first = order;
            else (more ??= [first]).Add(order);
        }

        return more is null
            ? first
            : string.Join('\n', more.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>The period that is billed: that of the document, else from the first to the last day of its lines; null
    /// where neither is stated.</summary>
    public static DateRange? PeriodOf(Invoice invoice)
    {
        if (invoice.Draft.Delivery?.Period is { } stated) return stated;
        DateRange? all = null;
        foreach (var line in invoice.Draft.Lines)
        {
            if (line.Period is not { } period) continue;
            all = all is { } so
                ? DateRange.Of(so.Start < period.Start ? so.Start : period.Start,
                    so.EndExclusive > period.EndExclusive ? so.EndExclusive : period.EndExclusive)
                : period;
        }

        return all;
    }

    private static IEnumerable<Content> ContentOf(Invoice invoice) => invoice.Lines
        .Select(line => new Content(line.Line.Item.Name, line.Line.Quantity, line.Net, line.Line.Period,
            invoice.Draft.OrderOf(line.Line), invoice.Draft.ContractOf(line.Line)))
        .OrderBy(line => line.Name, StringComparer.Ordinal)
        .ThenBy(line => line.Net.MinorUnits)
        .ThenBy(line => line.Quantity.ToString(), StringComparer.Ordinal)
        .ThenBy(line => line.Period?.ToString(), StringComparer.Ordinal)
        .ThenBy(line => line.Order, StringComparer.Ordinal)
        .ThenBy(line => line.Contract, StringComparer.Ordinal);

    private sealed record Content(
        string Name, Quantity Quantity, Money Net, DateRange? Period, string? Order, string? Contract);
}
