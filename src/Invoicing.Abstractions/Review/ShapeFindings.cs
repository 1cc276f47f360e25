namespace Invoicing.Review;

/// <summary>Codes of what in a document contradicts itself or leads nowhere; each has a page under
/// <c>docs/rules</c>.</summary>
public static class ShapeFindings
{
    /// <summary>The due date (BT-9) is before the day of issue (BT-2). A warning.</summary>
    public const string DueBeforeIssue = "SHAPE-DUE-BEFORE-ISSUE";

    /// <summary>The actual delivery (BT-72), or what a line says was performed, is after the day of issue. A
    /// notice.</summary>
    public const string DeliveryAfterIssue = "SHAPE-DELIVERY-AFTER-ISSUE";

    /// <summary>A period has no day (BG-14, BG-26; EN 16931 BR-29, BR-30).</summary>
    public const string PeriodEmpty = "SHAPE-PERIOD-EMPTY";

    /// <summary>The period of a line reaches beyond that of the document (BG-26, BG-14). A warning.</summary>
    public const string PeriodOutside = "SHAPE-PERIOD-OUTSIDE";

    /// <summary>The tax point is given as a date and as a code (EN 16931 BR-CO-03).</summary>
    public const string TaxPointTwice = "SHAPE-TAX-POINT-TWICE";

    /// <summary>A preceding invoice (BT-26) is of a later day than the document.</summary>
    public const string PrecedingLater = "SHAPE-PRECEDING-LATER";

    /// <summary>A document that is referred to is not among those that are known.</summary>
    public const string ReferenceUnknown = "SHAPE-REFERENCE-UNKNOWN";

    /// <summary>A line names neither order nor contract, by itself or by the document, where that is wanted.</summary>
    public const string ReferenceMissing = "SHAPE-REFERENCE-MISSING";
}
