namespace Invoicing.Rendering;

/// <summary>What a rendered document says besides the values it shows. Each language has a text for each.</summary>
public enum Label
{
    /// <summary>Title of a commercial invoice.</summary>
    Invoice = 0,

    /// <summary>Title of a credit note of the seller.</summary>
    CreditNote,

    /// <summary>Title of a debit note.</summary>
    DebitNote,

    /// <summary>Title of a corrected invoice.</summary>
    CorrectedInvoice,

    /// <summary>Title of a prepayment invoice.</summary>
    PrepaymentInvoice,

    /// <summary>Title of an invoice that the buyer wrote; the words that article 226 (10a) of Directive 2006/112/EC
    /// asks for.</summary>
    SelfBilledInvoice,

    /// <summary>Title of a credit note that the buyer wrote.</summary>
    SelfBilledCreditNote,

    /// <summary>Title of a pro forma invoice.</summary>
    ProForma,

    /// <summary>Title of a partial invoice.</summary>
    PartialInvoice,

    /// <summary>Stands for the number of a document that is not issued.</summary>
    Draft,

    /// <summary>Seller (BG-4).</summary>
    Seller,

    /// <summary>Buyer (BG-7).</summary>
    Buyer,

    /// <summary>Payee (BG-10).</summary>
    Payee,

    /// <summary>Seller tax representative (BG-11).</summary>
    TaxRepresentative,

    /// <summary>Deliver to (BG-15).</summary>
    DeliverTo,

    /// <summary>Value added tax, where its rows and columns name it.</summary>
    Vat,

    /// <summary>VAT identifier (BT-31, BT-48).</summary>
    VatNumber,

    /// <summary>Local tax number (BT-32).</summary>
    TaxNumber,

    /// <summary>Legal registration identifier (BT-30, BT-47).</summary>
    Registration,

    /// <summary>Number of a document (BT-1).</summary>
    Number,

    /// <summary>Issue date (BT-2).</summary>
    IssueDate,

    /// <summary>Actual delivery date (BT-72).</summary>
    DeliveryDate,

    /// <summary>Invoicing period (BG-14, BG-26).</summary>
    ServicePeriod,

    /// <summary>Tax point date (BT-7).</summary>
    TaxPointDate,

    /// <summary>Payment due date (BT-9).</summary>
    DueDate,

    /// <summary>Buyer reference (BT-10).</summary>
    BuyerReference,

    /// <summary>Purchase order reference (BT-13).</summary>
    OrderReference,

    /// <summary>Sales order reference (BT-14).</summary>
    SalesOrderReference,

    /// <summary>Contract reference (BT-12).</summary>
    ContractReference,

    /// <summary>Project reference (BT-11).</summary>
    ProjectReference,

    /// <summary>Preceding invoice (BG-3).</summary>
    PrecedingInvoice,

    /// <summary>Caption of the lines.</summary>
    Lines,

    /// <summary>Column: invoice line identifier (BT-126).</summary>
    Position,

    /// <summary>Column: what is sold.</summary>
    Description,

    /// <summary>Column: invoiced quantity (BT-129).</summary>
    Quantity,

    /// <summary>Column: item net price (BT-146).</summary>
    Price,

    /// <summary>Column and caption: tax.</summary>
    Tax,

    /// <summary>Column: amount.</summary>
    Amount,

    /// <summary>An allowance without a reason.</summary>
    Allowance,

    /// <summary>A charge without a reason.</summary>
    Charge,

    /// <summary>Item gross price (BT-148).</summary>
    ListPrice,

    /// <summary>Item price discount (BT-147).</summary>
    PriceDiscount,

    /// <summary>Marks a price that includes tax.</summary>
    TaxIncluded,

    /// <summary>The parts of a kit.</summary>
    Includes,

    /// <summary>When a line was delivered or performed.</summary>
    Performed,

    /// <summary>Sum of line net amounts (BT-106).</summary>
    SumOfLines,

    /// <summary>Total without tax (BT-109).</summary>
    TotalWithoutTax,

    /// <summary>Total tax (BT-110).</summary>
    TotalTax,

    /// <summary>Total tax in accounting currency (BT-111).</summary>
    TotalTaxInAccountingCurrency,

    /// <summary>Total with tax (BT-112).</summary>
    TotalWithTax,

    /// <summary>Paid amount (BT-113).</summary>
    Paid,

    /// <summary>Rounding amount (BT-114).</summary>
    RoundingAmount,

    /// <summary>Amount due (BT-115).</summary>
    Due,

    /// <summary>Amount due (BT-115) of a credit note.</summary>
    Credited,

    /// <summary>Tax that the buyer withholds.</summary>
    Withheld,

    /// <summary>Tax that the buyer pays to the treasury.</summary>
    SplitPayment,

    /// <summary>What the buyer pays to the seller.</summary>
    AmountToPay,

    /// <summary>Caption of the tax breakdown (BG-23).</summary>
    TaxBreakdown,

    /// <summary>Column: rate (BT-119).</summary>
    Rate,

    /// <summary>Column: taxable amount (BT-116).</summary>
    TaxBase,

    /// <summary>Category E in words.</summary>
    Exempt,

    /// <summary>Category AE in the words of article 226 (11a) of Directive 2006/112/EC.</summary>
    ReverseCharge,

    /// <summary>Category K in words.</summary>
    IntraCommunitySupply,

    /// <summary>Category G in words.</summary>
    Export,

    /// <summary>Category O in words.</summary>
    NotSubjectToTax,

    /// <summary>Category B in words.</summary>
    TransferredTax,

    /// <summary>Caption of payment instructions.</summary>
    Payment,

    /// <summary>Payable until {0}.</summary>
    PayableUntil,

    /// <summary>The instalment {0} is payable until {1}.</summary>
    InstalmentUntil,

    /// <summary>The first of several instalments is payable until {0}.</summary>
    FirstInstalmentUntil,

    /// <summary>Who pays until {0} pays {1}, which is {2} or {3} less.</summary>
    EarlyPaymentAmount,

    /// <summary>Who pays until {0} may deduct {1}.</summary>
    EarlyPaymentPercentage,

    /// <summary>The amount {0} of a credit note is set off or paid back.</summary>
    CreditWording,

    /// <summary>The amount is debited from account {0} under mandate {1}.</summary>
    DirectDebit,

    /// <summary>Account holder (BT-85).</summary>
    AccountName,

    /// <summary>Account that is no IBAN (BT-84).</summary>
    AccountNumber,

    /// <summary>Remittance information (BT-83).</summary>
    Remittance,

    /// <summary>Caption of notes.</summary>
    Notes,

    /// <summary>Title of a statement of account.</summary>
    Statement,

    /// <summary>The customer.</summary>
    Customer,

    /// <summary>The period.</summary>
    StatementPeriod,

    /// <summary>Balance before the period.</summary>
    OpeningBalance,

    /// <summary>Balance at the end of the period.</summary>
    ClosingBalance,

    /// <summary>Sum of debits.</summary>
    Debits,

    /// <summary>Sum of credits.</summary>
    Credits,

    /// <summary>Column: date.</summary>
    Date,

    /// <summary>Column: kind of entry.</summary>
    Entry,

    /// <summary>Column: reference.</summary>
    Reference,

    /// <summary>Column: debit.</summary>
    Debit,

    /// <summary>Column: credit.</summary>
    Credit,

    /// <summary>Column: balance.</summary>
    Balance,

    /// <summary>An entry that is a payment.</summary>
    PaymentEntry,

    /// <summary>There is no entry.</summary>
    NoEntries,

    /// <summary>Title of an ageing report.</summary>
    Ageing,

    /// <summary>The day of a report.</summary>
    AsOf,

    /// <summary>Column: not due.</summary>
    NotDue,

    /// <summary>Column: {0} to {1} days overdue.</summary>
    OverdueDays,

    /// <summary>Column: more than {0} days overdue.</summary>
    OverdueMoreThan,

    /// <summary>Column: on account.</summary>
    OnAccount,

    /// <summary>Row and column: total.</summary>
    Total,

    /// <summary>A tier up to and including {0}.</summary>
    TierUpTo,

    /// <summary>A tier above {0}.</summary>
    TierAbove,

    /// <summary>A tier above {0}, up to and including {1}.</summary>
    TierBetween,

    /// <summary>An amount whatever the quantity.</summary>
    FlatAmount,

    /// <summary>Started packages.</summary>
    StartedPackages,

    /// <summary>A percentage of an amount.</summary>
    PercentageOfAmount,

    /// <summary>What is missing to a minimum.</summary>
    MissingToMinimum,

    /// <summary>A refund.</summary>
    Refund,

    /// <summary>A payment that the bank took back.</summary>
    ReturnedPayment,

    /// <summary>A balance brought forward.</summary>
    BroughtForward,

    /// <summary>An early-payment discount on an account.</summary>
    EarlyPaymentEntry,

    /// <summary>A write-off.</summary>
    WriteOff,

    /// <summary>Bank charges.</summary>
    BankCharge,

    /// <summary>A netting.</summary>
    Netting,

    /// <summary>A fee.</summary>
    Fee,

    /// <summary>Interest.</summary>
    Interest,

    /// <summary>A difference of exchange rates.</summary>
    ExchangeDifference,

    /// <summary>A transfer between accounts.</summary>
    Transfer,

    /// <summary>A credit applied to an item.</summary>
    Application,

    /// <summary>Sum of charges.</summary>
    Charges,

    /// <summary>Sum of payments.</summary>
    PaymentsReceived,

    /// <summary>Sum of credits.</summary>
    CreditsGiven,

    /// <summary>Sum of fees and interest.</summary>
    FeesCharged,

    /// <summary>Title of a statement of open items.</summary>
    OpenItems,

    /// <summary>Column: open amount.</summary>
    OpenAmount,

    /// <summary>Column: days late.</summary>
    DaysLate,

    /// <summary>Column: disputed amount; mark of an item.</summary>
    Disputed,

    /// <summary>Title of an ageing report by date of document.</summary>
    AgeingDocuments,

    /// <summary>Title of an ageing report of the purchases ledger.</summary>
    AgeingPayables,

    /// <summary>Column: up to a number of days.</summary>
    UpToDays,

    /// <summary>Caption of the amounts by age.</summary>
    AgeFooter,
}
