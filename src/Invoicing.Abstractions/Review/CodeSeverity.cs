using Invoicing.Findings;

namespace Invoicing.Review;

/// <summary>Findings of a code weigh otherwise than the rule says that finds them. Immutable.</summary>
/// <param name="Code">The code.</param>
/// <param name="Severity">How much they weigh.</param>
public sealed record CodeSeverity(string Code, Severity Severity)
{
    /// <summary>The code.</summary>
    public string Code { get; init; } = Code ?? throw new ArgumentNullException(nameof(Code));
}
