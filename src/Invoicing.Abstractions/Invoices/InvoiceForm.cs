using Invoicing.Findings;

namespace Invoicing.Invoices;

/// <summary>An invoice as JSON has it: the draft, and the amounts as plain values.</summary>
internal sealed record InvoiceForm(InvoiceDraft Draft, DeclaredAmounts Amounts);

/// <summary>Writes an invoice as its draft and its amounts, and reads amounts as declared ones: right or not.</summary>
internal sealed class InvoiceJsonConverter : FormJsonConverter<Invoice, InvoiceForm>
{
    /// <inheritdoc/>
    protected override InvoiceForm ToForm(Invoice value) => new(value.Draft, value.Amounts.ToDeclared(value.Draft));

    /// <inheritdoc/>
    /// <exception cref="FindingsException">The amounts are not those of the lines, or in another currency.</exception>
    protected override Invoice FromForm(InvoiceForm form) =>
        new(form.Draft, InvoiceAmounts.From(form.Draft, form.Amounts).Value);
}
