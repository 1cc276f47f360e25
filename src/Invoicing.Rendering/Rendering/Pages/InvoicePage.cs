using Invoicing.Documents;
using Invoicing.Invoices;

namespace Invoicing.Rendering.Pages;

/// <summary>An invoice, credit note or debit note as a page.</summary>
internal static class InvoicePage
{
    public static Page Of(Invoice invoice, DocumentLanguage language, PaymentPlan? plan = null) => new(
        language.Tag,
        $"{language[TitleOf(invoice.Type)]} {invoice.Number ?? $"({language[Label.Draft]})"}",
        Blocks(invoice.Draft, language),
        Facts(invoice, language, plan),
        [
            InvoiceLineTable.Of(invoice, language),
            new SumsPart(InvoiceSums.Of(invoice, language)),
            InvoiceTaxTable.Of(invoice, language),
            .. InvoiceTexts.Of(invoice, language, plan),
        ]);

    internal static Label TitleOf(DocumentType type) => type.Code switch
    {
        261 => Label.SelfBilledCreditNote,
        325 => Label.ProForma,
        326 => Label.PartialInvoice,
        383 => Label.DebitNote,
        384 => Label.CorrectedInvoice,
        386 => Label.PrepaymentInvoice,
        389 => Label.SelfBilledInvoice,
        _ => type.Effect == DocumentEffect.Credit ? Label.CreditNote : Label.Invoice,
    };

    private static List<Block> Blocks(InvoiceDraft draft, DocumentLanguage language)
    {
        var blocks = new List<Block>
        {
            PartyBlock.Of(Label.Seller, draft.Seller, language),
            PartyBlock.Of(Label.Buyer, draft.Buyer, language),
        };
        if (draft.Delivery is { Address: { } address } delivery)
            blocks.Add(PartyBlock.Of(Label.DeliverTo, delivery.Name, address, language));
        if (draft.Payee is { } payee) blocks.Add(PartyBlock.Of(Label.Payee, payee, language));
        if (draft.TaxRepresentative is { } representative)
            blocks.Add(PartyBlock.Of(Label.TaxRepresentative, representative, language));
        return blocks;
    }

    private static List<Fact> Facts(Invoice invoice, DocumentLanguage language, PaymentPlan? plan)
    {
        var draft = invoice.Draft;
        var facts = new List<Fact>();
        Add(Label.Number, invoice.Number);
        Add(Label.IssueDate, language.Text(invoice.IssueDate));
        Add(Label.DeliveryDate, draft.Delivery?.Date is { } delivered ? language.Text(delivered) : null);
        Add(Label.ServicePeriod, draft.Delivery?.Period is { } period ? language.Text(period) : null);
        Add(Label.TaxPointDate, draft.TaxPointDate is { } taxPoint ? language.Text(taxPoint) : null);
        if (invoice.Type.Effect == DocumentEffect.Debit)
            Add(Label.DueDate, (plan?.Schedule.FirstDue ?? invoice.DueDate) is { } due ? language.Text(due) : null);
        Add(Label.BuyerReference, draft.BuyerReference);
        Add(Label.OrderReference, draft.OrderReference);
        Add(Label.ContractReference, draft.ContractReference);
        Add(Label.ProjectReference, draft.ProjectReference);
        foreach (var preceding in draft.PrecedingInvoices)
            Add(Label.PrecedingInvoice, preceding.IssueDate is { } date
                ? $"{preceding.Number} ({language.Text(date)})"
                : preceding.Number);
        return facts;

        void Add(Label label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value)) facts.Add(new Fact(language[label], value));
        }
    }
}
