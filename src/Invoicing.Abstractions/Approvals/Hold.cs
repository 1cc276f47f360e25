namespace Invoicing.Approvals;

/// <summary>A document waits, for what was found, until a condition holds. Immutable.</summary>
/// <param name="Code">The code of what was found.</param>
/// <param name="Path">Where it was found; empty for the document.</param>
/// <param name="Release">What releases it.</param>
/// <param name="By">Who has to act: a person or a role; null: nobody in particular.</param>
public sealed record Hold(string Code, string Path, ReleaseCondition Release, string? By = null)
{
    /// <summary>The code of what was found.</summary>
    public string Code { get; init; } = Code ?? throw new ArgumentNullException(nameof(Code));

    /// <summary>Where it was found; empty for the document.</summary>
    public string Path { get; init; } = Path ?? throw new ArgumentNullException(nameof(Path));

    /// <summary>What releases it.</summary>
    public ReleaseCondition Release { get; init; } = Release ?? throw new ArgumentNullException(nameof(Release));

    /// <summary>Whether the document is not posted either while it waits. Default: it may be posted, with its payment
    /// blocked.</summary>
    public bool BlocksPosting { get; init; }

    /// <summary>The hold in words: <c>MATCH-PRICE-ABOVE-ORDER at /lines/1 until the price is agreed</c>.</summary>
    public override string ToString() =>
        $"{Code}{(Path.Length == 0 ? "" : $" at {Path}")} until {Release}{(By is null ? "" : $" ({By})")}";
}
