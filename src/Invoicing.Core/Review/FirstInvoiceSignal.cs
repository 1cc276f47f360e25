using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>Nothing came from the supplier before.</summary>
internal sealed class FirstInvoiceSignal : ISignalRule
{
    public string Id => "first-invoice";

    public void Check(SignalContext context, FindingSink findings)
    {
        if (!context.Earlier.IsEmpty || (context.Facts.Earlier.IsEmpty && context.Facts.Suppliers.IsEmpty)) return;
        findings.Add(SignalFindings.FirstInvoice, Severity.Notice, "/seller",
            ("supplier", context.Supplier?.Id ?? context.Invoice.Seller.Id ?? context.Invoice.Seller.Name));
    }
}
