namespace Invoicing.Records;

/// <summary>Codes of what hinders issuing; docs/rules has a page for each.</summary>
public static class RecordFindings
{
    /// <summary>Two requests have the same key.</summary>
    public const string KeyRepeated = "RECORD-KEY-REPEATED";

    /// <summary>The invoice has a number already.</summary>
    public const string NumberGiven = "RECORD-NUMBER-GIVEN";

    /// <summary>The issue date lies after the day of the clock.</summary>
    public const string IssueDateInFuture = "RECORD-ISSUE-DATE-IN-FUTURE";

    /// <summary>The amounts are not those that the draft gives.</summary>
    public const string AmountsDiffer = "RECORD-AMOUNTS-DIFFER";
}
