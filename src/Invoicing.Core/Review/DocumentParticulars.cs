using Invoicing.Documents;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>Looks for what a document as a whole has to state.</summary>
internal static class DocumentParticulars
{
    public static void IssueDate(in ParticularsCase document, Particular row)
    {
        if (document.Draft.IssueDate == default) document.Missing(row, "/issueDate");
    }

    public static void Number(in ParticularsCase document, Particular row)
    {
        if (!document.Facts.IsDraft && string.IsNullOrWhiteSpace(document.Draft.Number))
            document.MissingAsEverywhere(row, "/number");
    }

    /// <summary>The day or period of every line, by itself or for the document. What corrects an invoice refers to it
    /// instead, and what is paid in advance is not supplied yet.</summary>
    public static void SupplyDate(in ParticularsCase document, Particular row)
    {
        if (document.IsCredit || document.Draft.Type == DocumentType.PrepaymentInvoice) return;
        if (!StatesSupplyDate(document.Draft)) document.Missing(row, "/delivery/date");
    }

    /// <summary>The day of supply, where it is known and is not that of issue.</summary>
    public static void SupplyDateWhereItDiffers(in ParticularsCase document, Particular row)
    {
        if (document.Facts.SupplyDate is { } day && day != document.Draft.IssueDate) SupplyDate(document, row);
    }

    public static void TaxInNationalCurrency(in ParticularsCase document, Particular row)
    {
        var draft = document.Draft;
        if (NationalCurrencies.Of(document.Country, document.Day) is not { } national || national == draft.Currency)
            return;
        var totals = document.Invoice.Totals;
        if (!totals.Tax.IsZero && totals.TaxInAccountingCurrency?.Currency != national)
            document.Missing(row, "/accountingRate");
    }

    /// <summary>A reference, with a number, from a credit note or a corrected invoice.</summary>
    public static void PrecedingInvoice(in ParticularsCase document, Particular row)
    {
        var draft = document.Draft;
        if (!document.IsCredit && draft.Type != DocumentType.CorrectedInvoice) return;
        var isReferred = !draft.PrecedingInvoices.IsEmpty;
        foreach (var reference in draft.PrecedingInvoices) isReferred &= !string.IsNullOrWhiteSpace(reference.Number);
        if (!isReferred) document.Missing(row, "/precedingInvoices");
    }

    public static void Terms(in ParticularsCase document, Particular row)
    {
        if (document.Draft is { DueDate: null, Terms: null } && !document.IsCredit
            && document.Invoice.Totals.Due.IsPositive) document.Missing(row, "/terms");
    }

    private static bool StatesSupplyDate(InvoiceDraft draft)
    {
        if (draft is { TaxPointDate: not null } or { Delivery.Date: not null } or { Delivery.Period: not null })
            return true;
        foreach (var line in draft.Lines)
            if (line is { Kind: LineKind.Priced, Performed: null, Period: null }) return false;
        return !draft.Lines.IsEmpty;
    }
}
