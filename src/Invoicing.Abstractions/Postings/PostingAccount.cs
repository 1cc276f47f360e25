using System.Text.Json.Serialization;

namespace Invoicing.Postings;

/// <summary>The role that an account plays in a posting. A chart of accounts gives it a number.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<PostingAccount>))]
public enum PostingAccount
{
    /// <summary>What customers owe for what we sold.</summary>
    Receivables = 0,

    /// <summary>What we owe for what we bought.</summary>
    Payables,

    /// <summary>What payers deducted and we claim back.</summary>
    Claims,

    /// <summary>Money on the bank account or in the till.</summary>
    Cash,

    /// <summary>Money that was received and has not settled anything yet.</summary>
    UnappliedCash,

    /// <summary>What is left of payments and stands to the credit of customers.</summary>
    CreditOnAccount,

    /// <summary>What is left of payments and will be paid back.</summary>
    RefundsPayable,

    /// <summary>Payments received before the invoice, with their tax.</summary>
    Prepayments,

    /// <summary>Tax that fell due on payments received before the invoice, until the invoice takes it over.</summary>
    TaxOnPrepayments,

    /// <summary>Early-payment discounts that we granted, without tax.</summary>
    DiscountGranted,

    /// <summary>Early-payment discounts that we took, without tax.</summary>
    DiscountTaken,

    /// <summary>Prices that were reduced after the invoice, without tax.</summary>
    PriceReductions,

    /// <summary>Differences written off, without tax; those kept of too much paid on the other side.</summary>
    WriteOff,

    /// <summary>Charges of banks.</summary>
    BankCharges,

    /// <summary>Tax that customers withheld and paid for us: to be set against our own.</summary>
    WithholdingTax,

    /// <summary>Tax that we owe.</summary>
    OutputTax,

    /// <summary>Tax of sales that falls due when they are paid.</summary>
    OutputTaxPending,

    /// <summary>Tax that we deduct.</summary>
    InputTax,

    /// <summary>Tax of purchases that may be deducted when they are paid.</summary>
    InputTaxPending,

    /// <summary>Gains by rates of exchange that were realised.</summary>
    ExchangeGain,

    /// <summary>Losses by rates of exchange that were realised.</summary>
    ExchangeLoss,

    /// <summary>Gains by rates of exchange at a closing date, not realised.</summary>
    UnrealisedExchangeGain,

    /// <summary>Losses by rates of exchange at a closing date, not realised.</summary>
    UnrealisedExchangeLoss,

    /// <summary>By how much open items and unapplied cash are worth more or less at a closing date than they were
    /// booked with. Stands beside their accounts, so that these keep what was booked.</summary>
    Revaluation,

    /// <summary>Between the currencies of a settlement that goes across them: what goes in in one comes out in the
    /// other.</summary>
    CurrencyClearing,

    /// <summary>Interest for late payment.</summary>
    InterestIncome,

    /// <summary>Fees: reminders, the fixed sum of late payment, returned payments.</summary>
    FeeIncome,
}
