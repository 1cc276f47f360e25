namespace Invoicing.Banking;

/// <summary>Codes of what can be wrong with a bank file; docs/rules has a page for each.</summary>
public static class BankingFindings
{
    /// <summary>The file is not UTF-8.</summary>
    public const string Encoding = "BANK-CSV-ENCODING";

    /// <summary>The file is larger than the limits allow.</summary>
    public const string TooLarge = "BANK-CSV-TOO-LARGE";

    /// <summary>The header lacks a column, or has one that is unknown or repeated.</summary>
    public const string Header = "BANK-CSV-HEADER";

    /// <summary>A quote stands inside a field, or is never closed.</summary>
    public const string Quotes = "BANK-CSV-QUOTES";

    /// <summary>A row has more or fewer fields than the header.</summary>
    public const string Fields = "BANK-CSV-FIELDS";

    /// <summary>A field is longer than the limits allow.</summary>
    public const string FieldTooLong = "BANK-CSV-FIELD-TOO-LONG";

    /// <summary>A row has no id.</summary>
    public const string IdMissing = "BANK-CSV-ID-MISSING";

    /// <summary>Two rows have the same id.</summary>
    public const string IdRepeated = "BANK-CSV-ID-REPEATED";

    /// <summary>A booking date is not a date as year-month-day.</summary>
    public const string Date = "BANK-CSV-DATE";

    /// <summary>An amount is not a number with a point and the currency's digits at most.</summary>
    public const string Amount = "BANK-CSV-AMOUNT";

    /// <summary>A currency is not a code of ISO 4217.</summary>
    public const string Currency = "BANK-CSV-CURRENCY";

    /// <summary>An account is not a valid IBAN.</summary>
    public const string Account = "BANK-CSV-IBAN";

    /// <summary>A field of an optional column cannot be read.</summary>
    public const string Detail = "BANK-CSV-DETAIL";

    /// <summary>The message is larger than the limits allow.</summary>
    public const string CamtTooLarge = "BANK-CAMT-TOO-LARGE";

    /// <summary>The file is no well-formed XML, or has a document type.</summary>
    public const string CamtXml = "BANK-CAMT-XML";

    /// <summary>The elements are nested deeper than the limits allow.</summary>
    public const string CamtDepth = "BANK-CAMT-DEPTH";

    /// <summary>The file is neither camt.053 nor camt.054.</summary>
    public const string CamtMessage = "BANK-CAMT-MESSAGE";

    /// <summary>There are more transactions than the limits allow.</summary>
    public const string CamtTooMany = "BANK-CAMT-TOO-MANY";

    /// <summary>A text is longer than the limits allow.</summary>
    public const string CamtTextTooLong = "BANK-CAMT-TEXT-TOO-LONG";

    /// <summary>An entry is pending or for information only.</summary>
    public const string CamtNotBooked = "BANK-CAMT-NOT-BOOKED";

    /// <summary>The status of an entry is missing or unknown.</summary>
    public const string CamtStatus = "BANK-CAMT-STATUS";

    /// <summary>The amount of an entry cannot be read.</summary>
    public const string CamtAmount = "BANK-CAMT-AMOUNT";

    /// <summary>A currency is none of ISO 4217, or another than the account's.</summary>
    public const string CamtCurrency = "BANK-CAMT-CURRENCY";

    /// <summary>The booking date of an entry cannot be read.</summary>
    public const string CamtDate = "BANK-CAMT-DATE";

    /// <summary>Whether an entry is a credit or a debit is not told.</summary>
    public const string CamtSign = "BANK-CAMT-SIGN";

    /// <summary>A particular that an entry can do without cannot be read.</summary>
    public const string CamtDetail = "BANK-CAMT-DETAIL";

    /// <summary>The payments of a batch do not add up to its entry, which is taken as one.</summary>
    public const string CamtBatch = "BANK-CAMT-BATCH";

    /// <summary>Two entries have the same reference.</summary>
    public const string CamtIdRepeated = "BANK-CAMT-ID-REPEATED";

    /// <summary>The opening balance and the entries do not give the closing balance.</summary>
    public const string CamtBalance = "BANK-CAMT-BALANCE";
}
