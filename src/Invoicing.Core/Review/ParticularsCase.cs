using Invoicing.Documents;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Review;

/// <summary>A document whose particulars are looked for: what several rows ask of it, found once.</summary>
internal readonly struct ParticularsCase
{
    private readonly FindingSink _findings;
    private readonly int _categories;

    public ParticularsCase(Invoice invoice, ParticularsFacts facts, FindingSink findings)
    {
        Invoice = invoice;
        Facts = facts;
        _findings = findings;
        foreach (var line in Draft.Lines)
            foreach (var tax in line.Taxes) _categories |= MaskOf(tax);
        foreach (var adjustment in Draft.Adjustments)
            foreach (var tax in adjustment.Taxes) _categories |= MaskOf(tax);
        Country = facts.Country ?? CountryOf(Draft);
    }

    public Invoice Invoice { get; }

    public InvoiceDraft Draft => Invoice.Draft;

    public ParticularsFacts Facts { get; }

    /// <summary>The country whose law applies.</summary>
    public CountryCode Country { get; }

    /// <summary>The day whose law applies: that of issue; without one the law as it stands.</summary>
    public LocalDate Day => Draft.IssueDate == default ? LocalDate.MaxIsoValue : Draft.IssueDate;

    public bool IsCredit => Draft.Type.Effect == DocumentEffect.Credit;

    public bool IsSelfBilled =>
        Draft.Type == DocumentType.SelfBilledInvoice || Draft.Type == DocumentType.SelfBilledCreditNote;

    public bool IsForConsumer => Facts.BuyerStatus == BuyerStatus.Consumer;

    public bool Has(TaxCategory category) => (_categories & (1 << (int)category)) != 0;

    /// <summary>Whether what is missing is found: simplified invoices need less.</summary>
    public void Missing(Particular row, string path)
    {
        if (!row.IsInSimplified && IsSimplified()) return;
        _findings.Add(row.Code, row.Severity, path, ("clause", row.Clause));
    }

    /// <summary>Adds what has a code of its own everywhere, without the clause: other checks give the same.</summary>
    public void MissingAsEverywhere(Particular row, string path)
    {
        if (!row.IsInSimplified && IsSimplified()) return;
        _findings.Add(row.Code, row.Severity, path);
    }

    /// <summary>Whether a note says the words of a key.</summary>
    public bool IsNoted(string key)
    {
        foreach (var note in Draft.Notes)
            if (VatWords.Standard.IsSaid(key, note.Text)) return true;
        return false;
    }

    // 2006/112/EC article 220a(2): not between member states, not where the buyer owes the tax.
    private bool IsSimplified() => !Has(TaxCategory.AE) && !Has(TaxCategory.K)
        && SimplifiedInvoices.Allow(Country, Day, Invoice.Totals.WithTax);

    private static int MaskOf(Tax tax) => tax.Kind == TaxKind.Withheld || tax.Scheme != "VAT"
        ? 0
        : 1 << (int)tax.Category;

    // Article 219a: the state of the supply, which is that of the number used; where the buyer owes the tax, that of
    // the seller's establishment unless the buyer issues the invoice.
    private CountryCode CountryOf(InvoiceDraft draft)
    {
        if (Has(TaxCategory.AE)) return Territory(IsSelfBilled ? draft.Buyer.Country : draft.Seller.Country);
        // A number counts where the document has the tax of which it is the number.
        return Territory(_categories != 0 && draft.Seller.VatNumber is { } number
            && VatNumber.CountryOf(number) is { } state ? state : draft.Seller.Country);
    }

    private static CountryCode Territory(CountryCode country)
    {
        foreach (var (part, whole) in ParticularsTable.Territories)
            if (part == country) return whole;
        return country;
    }
}
