using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>Compares an invoice with what was agreed and what happened, and adds a finding for what does not match.
/// Pure: the same context gets the same findings. What cannot be compared - another currency, another unit - is the
/// matter of the rule that compares these.</summary>
public interface IMatchRule
{
    /// <summary>The id of the rule, <c>acme-weekend-rate</c>.</summary>
    string Id { get; }

    /// <summary>Checks.</summary>
    void Check(MatchContext context, FindingSink findings);
}
