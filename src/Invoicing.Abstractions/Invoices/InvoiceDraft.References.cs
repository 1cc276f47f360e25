namespace Invoicing.Invoices;

public sealed partial record InvoiceDraft
{
    /// <summary>The order that a line bills: its own, else the document's (BT-13) unless the line bills a
    /// contract.</summary>
    internal string? OrderOf(InvoiceLine line) =>
        line.OrderReference ?? (line.ContractReference is null ? OrderReference : null);

    /// <summary>The contract that a line bills: its own, else the document's (BT-12).</summary>
    internal string? ContractOf(InvoiceLine line) => line.ContractReference ?? ContractReference;
}
