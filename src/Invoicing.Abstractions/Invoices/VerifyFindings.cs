namespace Invoicing.Invoices;

/// <summary>Codes of what differs between the amounts that an invoice declares and those that follow from its
/// draft. Each has a page under docs/rules.</summary>
public static class VerifyFindings
{
    /// <summary>An amount of a document allowance or charge (BT-92, BT-99), or of its share, differs.</summary>
    public const string AdjustmentAmount = "VERIFY-ADJUSTMENT-AMOUNT";

    /// <summary>A tax group follows from the draft and is not declared.</summary>
    public const string GroupMissing = "VERIFY-GROUP-MISSING";

    /// <summary>A tax group is declared and does not follow from the draft.</summary>
    public const string GroupSurplus = "VERIFY-GROUP-SURPLUS";

    /// <summary>A gross, an allowance or charge (BT-136, BT-141) or the net (BT-131) of a line differs.</summary>
    public const string LineAmount = "VERIFY-LINE-AMOUNT";

    /// <summary>A document allowance or charge is shared over other treatments than follows.</summary>
    public const string Shares = "VERIFY-SHARES";

    /// <summary>The tax of a group (BT-117), or its part of BT-111, differs.</summary>
    public const string TaxAmount = "VERIFY-TAX-AMOUNT";

    /// <summary>The taxable amount of a group (BT-116) differs.</summary>
    public const string TaxBase = "VERIFY-TAX-BASE";

    /// <summary>A document total differs.</summary>
    public const string Total = "VERIFY-TOTAL";

    /// <summary>A unit of rounding lies elsewhere, which is as right. A notice.</summary>
    public const string UnitPlaced = "VERIFY-UNIT-PLACED";
}
