using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;

namespace Invoicing.Review;

/// <summary>
/// Finds invoices that came in before: of the same seller and effect, with the same number in its normal form; or
/// with the same date, total and lines - of the same order or contract and period - under another number. Sellers are
/// the same by their id, else by VAT number, else by name.
/// </summary>
public static class DuplicateFinder
{
    /// <summary>Compares an invoice with those that came before it.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="earlier">Those that came before; the invoice itself, the same object, is passed over.</param>
    public static FindingList Find(Invoice invoice, IEnumerable<Invoice> earlier)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(earlier);
        var findings = new FindingSink();
        foreach (var other in earlier)
        {
            if (ReferenceEquals(other, invoice) || !IsSameSeller(invoice.Seller, other.Seller)
                || invoice.Type.Effect != other.Type.Effect) continue;
            if (HasSameNumber(invoice, other))
                findings.Add(ReviewFindings.DuplicateNumber, Severity.Error, "/number",
                    ("number", invoice.Number!), ("earlier", other.Number!), ("date", other.IssueDate),
                    ("total", other.Totals.WithTax));
            else if (HasSameContent(invoice, other))
                findings.Add(ReviewFindings.DuplicateContent, Severity.Error, "",
                    ("number", invoice.Number ?? "-"), ("earlier", other.Number ?? "-"), ("date", other.IssueDate),
                    ("total", other.Totals.WithTax));
        }

        return findings.ToList();
    }

    private static bool IsSameSeller(Party left, Party right)
    {
        if (left.Id is { } leftId && right.Id is { } rightId) return leftId == rightId;
        return left.VatNumber is { } leftVat && right.VatNumber is { } rightVat
            ? DocumentNumber.Normalise(leftVat) == DocumentNumber.Normalise(rightVat)
            : string.Equals(left.Name, right.Name, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasSameNumber(Invoice left, Invoice right) =>
        !string.IsNullOrWhiteSpace(left.Number) && !string.IsNullOrWhiteSpace(right.Number)
        && DocumentNumber.Normalise(left.Number) == DocumentNumber.Normalise(right.Number);

    private static bool HasSameContent(Invoice left, Invoice right) =>
        left.IssueDate == right.IssueDate
        && left.Currency == right.Currency
        && left.Totals.WithTax == right.Totals.WithTax
        && ContentOf(left).SequenceEqual(ContentOf(right));

    // In an order of its own: a copy may list the same lines otherwise. The same thing for another order, contract or
    // period is not a copy.
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
