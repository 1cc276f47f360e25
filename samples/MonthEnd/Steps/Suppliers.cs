using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Review;
using Invoicing.Serialization;
using MonthEnd.Files;
using MonthEnd.Output;

namespace MonthEnd.Steps;

/// <summary>Invoices of suppliers are reviewed against orders and receipts, each other, and their own arithmetic.</summary>
static class Suppliers
{
    public static void Run(Month month, OutFolder folder, Report report)
    {
        report.Step("Supplier invoices");
        var earlier = ImmutableArray<Invoice>.Empty;
        var billed = BilledSoFar.Nothing;
        var rows = new List<string[]>();
        foreach (var (file, invoice) in month.SupplierInvoices)
        {
            var agreed = new MatchFacts
            {
                Orders = month.PurchaseOrders, Receipts = month.Receipts, BilledSoFar = billed,
            };
            var review = ReviewEngine.Standard.Review(invoice, new ReviewFacts { Agreed = agreed, Earlier = earlier });
            if (review is { Outcome: ReviewOutcome.Accepted, Match: { } match }) billed = match.Record(billed, invoice);
            earlier = earlier.Add(invoice);
            folder.Add($"suppliers/{Path.GetFileName(file)}", InvoicingJson.Write(review.Findings, indented: true) + "\n");
            rows.Add([invoice.Number ?? "", invoice.Seller.Name, invoice.Totals.AmountToPay.ToString(), review.Outcome.ToString(), ""]);
            foreach (var finding in review.Findings)
                rows.Add(["", "", "", finding.Code, $"{finding.Path} {finding.Message()}".TrimStart()]);
        }

        report.Show(new Table("Reviewed", ["number", "supplier", ">amount", "outcome", "why"], rows));
    }
}
