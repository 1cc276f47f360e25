using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Parties;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Invoices;

/// <summary>
/// What an invoice asks, before anything is calculated: every business term of EN 16931 that is not computed has its
/// place here (docs/business-terms.md). Immutable; built with <see cref="InvoiceDraftBuilder"/>, changed by
/// <c>with</c>.
/// </summary>
public sealed partial record InvoiceDraft
{
    private readonly RoundingPolicy? _rounding;
    private readonly Sequence<InvoiceLine> _lines;
    private readonly Sequence<Adjustment> _adjustments;
    private readonly Sequence<Note> _notes;
    private readonly Sequence<DocumentReference> _precedingInvoices;
    private readonly Sequence<PaymentMeans> _paymentMeans;
    private readonly Sequence<Prepayment> _prepayments;
    private readonly Sequence<Attachment> _attachments;
    private readonly Sequence<Extension> _extensions;

    /// <summary>Invoice number (BT-1); null until it is issued.</summary>
    public string? Number { get; init; }

    /// <summary>Invoice issue date (BT-2).</summary>
    public LocalDate IssueDate { get; init; }

    /// <summary>Invoice type code (BT-3). Default: 380, commercial invoice.</summary>
    public DocumentType Type { get; init; }

    /// <summary>Invoice currency code (BT-5): the currency of every amount.</summary>
    public required Currency Currency { get; init; }

    /// <summary>VAT accounting currency code (BT-6) as the currency that the rate leads to, and the rate; or
    /// null.</summary>
    public ExchangeRate? AccountingRate { get; init; }

    /// <summary>Value added tax point date (BT-7), or null.</summary>
    public LocalDate? TaxPointDate { get; init; }

    /// <summary>Value added tax point date code (BT-8), a code of UNTDID 2005 or 2475; or null.</summary>
    public string? TaxPointCode { get; init; }

    /// <summary>Payment due date (BT-9), or null where it follows from the terms.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>Buyer reference (BT-10), or null.</summary>
    public string? BuyerReference { get; init; }

    /// <summary>Project reference (BT-11), or null.</summary>
    public string? ProjectReference { get; init; }

    /// <summary>Contract reference (BT-12), or null.</summary>
    public string? ContractReference { get; init; }

    /// <summary>Purchase order reference (BT-13), or null.</summary>
    public string? OrderReference { get; init; }

    /// <summary>Sales order reference (BT-14), or null.</summary>
    public string? SalesOrderReference { get; init; }

    /// <summary>Receiving advice reference (BT-15), or null.</summary>
    public string? ReceivingAdviceReference { get; init; }

    /// <summary>Despatch advice reference (BT-16), or null.</summary>
    public string? DespatchAdviceReference { get; init; }

    /// <summary>Tender or lot reference (BT-17), or null.</summary>
    public string? TenderReference { get; init; }

    /// <summary>Invoiced object identifier (BT-18), or null.</summary>
    public Identifier? InvoicedObject { get; init; }

    /// <summary>Buyer accounting reference (BT-19), or null.</summary>
    public string? AccountingReference { get; init; }

    /// <summary>Payment terms (BT-20), or null.</summary>
    public PaymentTerms? Terms { get; init; }

    /// <summary>Notes (BG-1).</summary>
    public ImmutableArray<Note> Notes
    {
        get => _notes.Items;
        init => _notes = value;
    }

    /// <summary>Business process type (BT-23), or null.</summary>
    public string? BusinessProcess { get; init; }

    /// <summary>Specification identifier (BT-24), or null.</summary>
    public string? SpecificationIdentifier { get; init; }

    /// <summary>Preceding invoices (BG-3): what a credit note or correction refers to.</summary>
    public ImmutableArray<DocumentReference> PrecedingInvoices
    {
        get => _precedingInvoices.Items;
        init => _precedingInvoices = value;
    }

    /// <summary>Seller (BG-4).</summary>
    public required Party Seller { get; init; }

    /// <summary>Buyer (BG-7).</summary>
    public required Party Buyer { get; init; }

    /// <summary>Payee (BG-10), where it is not the seller; or null.</summary>
    public Party? Payee { get; init; }

    /// <summary>Seller tax representative party (BG-11), or null.</summary>
    public Party? TaxRepresentative { get; init; }

    /// <summary>Delivery information (BG-13), or null.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>Payment instructions (BG-16).</summary>
    public ImmutableArray<PaymentMeans> PaymentMeans
    {
        get => _paymentMeans.Items;
        init => _paymentMeans = value;
    }

    /// <summary>Document level allowances and charges (BG-20, BG-21), in the order in which they apply.</summary>
    public ImmutableArray<Adjustment> Adjustments
    {
        get => _adjustments.Items;
        init => _adjustments = value;
    }

    /// <summary>Amounts paid before (BT-113).</summary>
    public ImmutableArray<Prepayment> Prepayments
    {
        get => _prepayments.Items;
        init => _prepayments = value;
    }

    /// <summary>Stated rounding amount (BT-114), or null. Not together with a cash step.</summary>
    public Money? RoundingAmount { get; init; }

    /// <summary>Additional supporting documents (BG-24).</summary>
    public ImmutableArray<Attachment> Attachments
    {
        get => _attachments.Items;
        init => _attachments = value;
    }

    /// <summary>Invoice lines (BG-25).</summary>
    public ImmutableArray<InvoiceLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>How amounts are rounded. Default: <see cref="RoundingPolicy.Default"/>.</summary>
    public RoundingPolicy Rounding
    {
        get => _rounding ?? RoundingPolicy.Default;
        init => _rounding = value is null || value.Equals(RoundingPolicy.Default) ? null : value;
    }

    /// <summary>What a vendor keeps with it under keys of its own, in the order of the keys.</summary>
    public ImmutableArray<Extension> Extensions
    {
        get => _extensions.Items;
        init => _extensions = Extension.InOrder(value);
    }

    /// <summary>The due date: the stated one (BT-9), else what the terms say, else null.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public LocalDate? EffectiveDueDate => DueDate ?? Terms?.DueDate(DueFacts);

    /// <summary>The dates from which terms count, as far as the draft has them: it was delivered on its delivery date
    /// (BT-72), else on the last day of the invoicing period (BT-74), else on the last day that a line
    /// states.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public DueFacts DueFacts => new(IssueDate)
    {
        Delivered = Delivery?.Date ?? LastDay(Delivery?.Period) ?? LastDayOfLines(),
    };

    /// <summary>The day by which taxes are looked up: the tax point date (BT-7), else the delivery date (BT-72), else
    /// the last day of the invoicing period (BT-74), else for a credit note the date of the one document that it refers
    /// to (BT-26), else the issue date (BT-2).</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public LocalDate TaxPoint =>
        TaxPointDate ?? Delivery?.Date ?? LastDay(Delivery?.Period) ?? DayCorrected() ?? IssueDate;

    /// <summary>Starts a draft.</summary>
    public static InvoiceDraftBuilder In(Currency currency, Party seller, Party buyer, LocalDate issued) =>
        new(currency, seller, buyer, issued);
}
