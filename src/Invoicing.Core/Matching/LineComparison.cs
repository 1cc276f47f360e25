namespace Invoicing.Matching;

/// <summary>What a line of the invoice comes to, beside what it comes to as agreed for the quantity billed.</summary>
internal sealed class LineComparison(MatchLine line)
{
    /// <summary>The line, or the first of its shares.</summary>
    public MatchLine Line { get; } = line;

    /// <summary>What it comes to, all its shares together.</summary>
    public Exact Net { get; set; }

    /// <summary>Billed less agreed.</summary>
    public Exact Difference { get; set; }

    /// <summary>Whether all of it can be compared.</summary>
    public bool IsComparable { get; set; } = true;

    /// <summary>What findings about the line cost that concern its price.</summary>
    public List<Cause>? Causes { get; set; }
}
