using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>The invoice names the seller by no number that an office gave: VAT, tax, register.</summary>
internal sealed class SupplierUnidentifiedSignal : ISignalRule
{
    public string Id => "supplier-unidentified";

    public void Check(SignalContext context, FindingSink findings)
    {
        var seller = context.Invoice.Seller;
        if (!seller.TaxRegistrations.IsEmpty || seller.LegalRegistration is not null
            || context.Supplier is { VatNumbers.IsEmpty: false }) return;
        findings.Add(SignalFindings.SupplierUnidentified, Severity.Notice, "/seller", ("supplier", seller.Name));
    }
}
