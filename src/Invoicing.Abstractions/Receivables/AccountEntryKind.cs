using System.Text.Json.Serialization;

namespace Invoicing.Receivables;

/// <summary>What an entry of a customer's account is.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<AccountEntryKind>))]
public enum AccountEntryKind
{
    /// <summary>An invoice.</summary>
    Invoice = 0,

    /// <summary>A credit note.</summary>
    CreditNote,

    /// <summary>A payment of the customer.</summary>
    Payment,

    /// <summary>A debit note.</summary>
    DebitNote,

    /// <summary>What an account was opened with: the balance taken over from other books.</summary>
    BroughtForward,

    /// <summary>Money paid back to the customer.</summary>
    Refund,

    /// <summary>A payment that the bank took back.</summary>
    ReturnedPayment,

    /// <summary>An early-payment discount that was granted.</summary>
    EarlyPaymentDiscount,

    /// <summary>A difference or an item that was written off.</summary>
    WriteOff,

    /// <summary>Bank charges that were deducted on the way and are borne by the seller.</summary>
    BankCharge,

    /// <summary>Tax that the customer withheld and certified.</summary>
    Withholding,

    /// <summary>Set off against what is owed to the customer.</summary>
    Netting,

    /// <summary>A reminder fee, the fixed sum of late payment, the fee of a returned payment.</summary>
    Fee,

    /// <summary>Interest for late payment.</summary>
    Interest,

    /// <summary>A realised difference of exchange rates: of the base currency only, the amount is zero.</summary>
    ExchangeDifference,

    /// <summary>Moved from or to the account of another customer.</summary>
    Transfer,

    /// <summary>A credit that stood on the account and now settles an item, or the reverse: the amount is
    /// zero.</summary>
    Application,
}

/// <summary>Where a kind of entry stands in the sum of a statement: closing = opening + charges - payments - credits +
/// fees.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<StatementGroup>))]
public enum StatementGroup
{
    /// <summary>What was billed: invoices, debit notes, what was brought forward, transfers.</summary>
    Charges = 0,

    /// <summary>What was paid, less what was returned or refunded.</summary>
    Payments,

    /// <summary>What lowers the debt without being paid: credit notes, discounts, write-offs, bank charges, tax
    /// withheld, netting.</summary>
    Credits,

    /// <summary>Fees and interest.</summary>
    Fees,
}

/// <summary>What a kind of entry means.</summary>
public static class AccountEntryKinds
{
    /// <summary>The group that entries of the kind stand in.</summary>
    public static StatementGroup GroupOf(AccountEntryKind kind) => kind switch
    {
        AccountEntryKind.Payment or AccountEntryKind.Refund or AccountEntryKind.ReturnedPayment
            or AccountEntryKind.Application => StatementGroup.Payments,
        AccountEntryKind.CreditNote or AccountEntryKind.EarlyPaymentDiscount or AccountEntryKind.WriteOff
            or AccountEntryKind.BankCharge or AccountEntryKind.Withholding or AccountEntryKind.Netting
            or AccountEntryKind.ExchangeDifference => StatementGroup.Credits,
        AccountEntryKind.Fee or AccountEntryKind.Interest => StatementGroup.Fees,
        _ => StatementGroup.Charges,
    };

    /// <summary>Whether an entry of the kind opens an item under its own reference; the others change items, or stand
    /// on the account.</summary>
    public static bool OpensItem(AccountEntryKind kind) => kind
        is AccountEntryKind.Invoice or AccountEntryKind.DebitNote or AccountEntryKind.CreditNote
        or AccountEntryKind.BroughtForward or AccountEntryKind.Fee or AccountEntryKind.Interest;
}
