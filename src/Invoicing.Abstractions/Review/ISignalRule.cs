using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>Looks for something about an invoice that an auditor would ask about: no mistake, but a reason to look.
/// Pure: the same context gets the same findings. A rule that has not the facts it needs finds nothing.</summary>
public interface ISignalRule
{
    /// <summary>The id of the rule, <c>acme-night-shift</c>.</summary>
    string Id { get; }

    /// <summary>Checks.</summary>
    void Check(SignalContext context, FindingSink findings);
}
