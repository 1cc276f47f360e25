using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Review;
using Invoicing.Serialization;
using MonthEnd.Files;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>A supplier's invoice and what its review found.</summary>
/// <param name="File">The file it was read from.</param>
/// <param name="Invoice">The invoice.</param>
/// <param name="Report">The review.</param>
sealed record SupplierReview(string File, Invoice Invoice, ReviewReport Report);

/// <summary>Invoices of suppliers are reviewed against orders and receipts, each other, and their own
/// arithmetic.</summary>
static class Suppliers
{
    public static ImmutableArray<SupplierReview> Run(Month month, OutFolder folder, Report report)
    {
        report.Step("Supplier invoices");
        var reviews = ImmutableArray.CreateBuilder<SupplierReview>();
        var billed = BilledSoFar.Nothing;
        report.Each("Reviewing", month.SupplierInvoices, file =>
        {
            var review = Review(month, file.Value, [.. reviews.Select(each => each.Invoice)], billed);
            if (review is { Outcome: ReviewOutcome.Accepted, Match: { } match })
                billed = match.Record(billed, file.Value);
            reviews.Add(new SupplierReview(file.File, file.Value, review));
            folder.Add($"suppliers/{Path.GetFileName(file.File)}",
                InvoicingJson.Write(review.Findings, indented: true) + "\n");
        });
        report.Show(new Table("Reviewed", ["number", "supplier", ">amount", "outcome", "finding", "why"],
            [.. reviews.SelectMany(Rows)]));
        return reviews.ToImmutable();
    }

    static ReviewReport Review(Month month, Invoice invoice, ImmutableArray<Invoice> earlier, BilledSoFar billed) =>
        ReviewEngine.Standard.Review(invoice, new ReviewFacts
        {
            Agreed = new MatchFacts
            {
                Orders = month.PurchaseOrders, Receipts = month.Receipts, BilledSoFar = billed,
            },
            Earlier = earlier,
        });

    // One row for each finding; the invoice stands in the first.
    static IEnumerable<string[]> Rows(SupplierReview review)
    {
        string[] invoice =
        [
            review.Invoice.Number ?? "(none)", review.Invoice.Seller.Name,
            review.Invoice.Totals.AmountToPay.ToString(), review.Report.Outcome.ToString(),
        ];
        if (review.Report.Findings.Count == 0) yield return [.. invoice, "", ""];
        foreach (var (index, finding) in review.Report.Findings.Index())
            yield return
            [
                .. index == 0 ? invoice : ["", "", "", ""], finding.Code, $"{finding.Path} {finding.Message()}".Trim(),
            ];
    }
}
