namespace Invoicing.Terms;

/// <summary>The codes of findings about terms of payment; each has a page under <c>docs/rules</c>.</summary>
public static class TermsFindings
{
    /// <summary>The date from which the terms count is not known.</summary>
    public const string BaselineMissing = "TERMS-BASELINE-MISSING";

    /// <summary>The terms say in words alone when to pay.</summary>
    public const string WordsOnly = "TERMS-WORDS-ONLY";

    /// <summary>Members of the terms exclude each other.</summary>
    public const string Contradictory = "TERMS-CONTRADICTORY";

    /// <summary>The calendar that tells business days is not known.</summary>
    public const string CalendarUnknown = "TERMS-CALENDAR-UNKNOWN";

    /// <summary>The calendar has no business day near the date.</summary>
    public const string BusinessDayMissing = "TERMS-BUSINESS-DAY-MISSING";

    /// <summary>An instalment states its share in more than one way.</summary>
    public const string InstalmentAmbiguous = "TERMS-INSTALMENT-AMBIGUOUS";

    /// <summary>The amount of an instalment is in another currency than what is due.</summary>
    public const string InstalmentCurrency = "TERMS-INSTALMENT-CURRENCY";

    /// <summary>The amount of an instalment has another sign than what is due.</summary>
    public const string InstalmentSign = "TERMS-INSTALMENT-SIGN";

    /// <summary>More than one instalment takes the rest.</summary>
    public const string RestRepeated = "TERMS-REST-REPEATED";

    /// <summary>The percentages of the instalments exceed 100 %.</summary>
    public const string PercentExceeded = "TERMS-PERCENT-EXCEEDED";

    /// <summary>The instalments come to more than what is due.</summary>
    public const string AmountExceeded = "TERMS-AMOUNT-EXCEEDED";

    /// <summary>The instalments come to less than what is due, and none takes the rest.</summary>
    public const string AmountNotCovered = "TERMS-AMOUNT-NOT-COVERED";

    /// <summary>A later early-payment discount is not smaller than one before it, or two have one date.</summary>
    public const string EarlyPaymentOrder = "TERMS-EARLY-PAYMENT-ORDER";

    /// <summary>An early-payment discount is available after the due date.</summary>
    public const string EarlyPaymentLate = "TERMS-EARLY-PAYMENT-LATE";

    /// <summary>The percentage is stated of the total where the tax does not fall on payment.</summary>
    public const string EarlyPaymentBase = "TERMS-EARLY-PAYMENT-BASE";

    /// <summary>Early-payment discounts of one document treat its tax in different ways.</summary>
    public const string EarlyPaymentTax = "TERMS-EARLY-PAYMENT-TAX";

    /// <summary>The tax is that of the discounted amount, and the document does not carry it.</summary>
    public const string EarlyPaymentNotApplied = "TERMS-EARLY-PAYMENT-NOT-APPLIED";
}
