namespace Invoicing.Matching;

public static partial class MatchFindings
{
    /// <summary>Several order lines fit alike; none was chosen.</summary>
    public const string Ambiguous = "MATCH-AMBIGUOUS";

    /// <summary>The number named is not known as it is written, but in normal form it is one that is; that one was
    /// taken.</summary>
    public const string ReferenceWrittenOtherwise = "MATCH-REFERENCE-WRITTEN-OTHERWISE";

    /// <summary>No open order lines come to the total together.</summary>
    public const string TotalNotExplained = "MATCH-TOTAL-NOT-EXPLAINED";

    /// <summary>So many order lines are possible that the search was broken off; none was chosen.</summary>
    public const string SearchBounded = "MATCH-SEARCH-BOUNDED";
}
