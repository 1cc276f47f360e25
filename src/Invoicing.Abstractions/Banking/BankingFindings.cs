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
}
