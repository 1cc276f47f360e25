namespace Invoicing.Findings;

/// <summary>Thrown where a value was asked of an outcome that has an error; carries the findings.</summary>
public sealed class FindingsException : Exception
{
    /// <summary>Makes the exception.</summary>
    public FindingsException(FindingList findings)
        : base(MessageOf(findings)) => Findings = findings;

    /// <summary>What was found.</summary>
    public FindingList Findings { get; }

    private static string MessageOf(FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.ToString();
    }
}
