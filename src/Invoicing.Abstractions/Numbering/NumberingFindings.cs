namespace Invoicing.Numbering;

/// <summary>The codes of findings about number series; each has a page under <c>docs/rules</c>.</summary>
public static class NumberingFindings
{
    /// <summary>The pattern of a series cannot be read.</summary>
    public const string Pattern = "NUMBERING-PATTERN";

    /// <summary>The fiscal year of a series starts in no month from 1 to 12.</summary>
    public const string FiscalYear = "NUMBERING-FISCAL-YEAR";

    /// <summary>A counter of a series is below 1, or there are two for one fiscal year.</summary>
    public const string Counter = "NUMBERING-COUNTER";
}
