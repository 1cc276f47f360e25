namespace Invoicing.Review;

/// <summary>Codes of what the law wants an invoice to state and it does not; each finding names the clause. Pages are
/// under <c>docs/rules</c>. A number or a name that is missing has the code that it has everywhere
/// (<see cref="ReviewFindings.NumberMissing"/>, <see cref="Parties.PartyFindings.NameMissing"/>).</summary>
public static class ParticularsFindings
{
    /// <summary>The date of issue (BT-2; 2006/112/EC article 226(1)).</summary>
    public const string IssueDate = "PARTICULARS-ISSUE-DATE";

    /// <summary>The tax number of the seller (BT-31, BT-32; article 226(3)).</summary>
    public const string SellerTaxNumber = "PARTICULARS-SELLER-TAX-NUMBER";

    /// <summary>The VAT number of a buyer who owes the tax, or buys goods from another member state (BT-48; article
    /// 226(4)).</summary>
    public const string BuyerVatNumber = "PARTICULARS-BUYER-VAT-NUMBER";

    /// <summary>The address of seller, buyer or tax representative (BG-5, BG-8, BG-12; article 226(5), (15)).</summary>
    public const string Address = "PARTICULARS-ADDRESS";

    /// <summary>What is sold (BT-153; article 226(6)).</summary>
    public const string Description = "PARTICULARS-DESCRIPTION";

    /// <summary>How much of it (BT-129; article 226(6)). A warning.</summary>
    public const string Quantity = "PARTICULARS-QUANTITY";

    /// <summary>When it was supplied (BT-72, BG-14, BG-26; article 226(7)).</summary>
    public const string SupplyDate = "PARTICULARS-SUPPLY-DATE";

    /// <summary>The words "Cash accounting" (article 226(7a)).</summary>
    public const string CashAccounting = "PARTICULARS-CASH-ACCOUNTING";

    /// <summary>The price without tax (article 226(8)). A warning.</summary>
    public const string PriceIncludesTax = "PARTICULARS-PRICE-INCLUDES-TAX";

    /// <summary>The words "Self-billing" (article 226(10a)).</summary>
    public const string SelfBilling = "PARTICULARS-SELF-BILLING";

    /// <summary>Why a supply is exempt (BT-120, BT-121; article 226(11)).</summary>
    public const string ExemptionReason = "PARTICULARS-EXEMPTION-REASON";

    /// <summary>The words "Reverse charge" (article 226(11a)).</summary>
    public const string ReverseCharge = "PARTICULARS-REVERSE-CHARGE";

    /// <summary>What shows that a means of transport is new (article 226(12)).</summary>
    public const string NewMeansOfTransport = "PARTICULARS-NEW-MEANS-OF-TRANSPORT";

    /// <summary>The words of a margin scheme (article 226(13), (14)).</summary>
    public const string MarginScheme = "PARTICULARS-MARGIN-SCHEME";

    /// <summary>The VAT number of the tax representative (BT-63; article 226(15)).</summary>
    public const string RepresentativeVatNumber = "PARTICULARS-REPRESENTATIVE-VAT-NUMBER";

    /// <summary>The tax in the currency of the state (BT-111; article 230).</summary>
    public const string TaxInNationalCurrency = "PARTICULARS-TAX-IN-NATIONAL-CURRENCY";

    /// <summary>The invoice that a credit note or correction changes (BG-3; article 219).</summary>
    public const string PrecedingInvoice = "PARTICULARS-PRECEDING-INVOICE";

    /// <summary>When it has to be paid (BT-9, BT-20).</summary>
    public const string Terms = "PARTICULARS-TERMS";
}
