using NodaTime;

namespace Invoicing.Approvals;

/// <summary>A person looked at what was found and let the document go on. A fact; it is kept when data change, and
/// covers no more than it names. Immutable.</summary>
/// <param name="Code">The code of what was found.</param>
/// <param name="By">Who released it.</param>
/// <param name="Date">On which day.</param>
public sealed record HoldRelease(string Code, string By, LocalDate Date)
{
    /// <summary>The code of what was found.</summary>
    public string Code { get; init; } = Code ?? throw new ArgumentNullException(nameof(Code));

    /// <summary>Who released it.</summary>
    public string By { get; init; } = By ?? throw new ArgumentNullException(nameof(By));

    /// <summary>Where it was found; null: wherever in the document.</summary>
    public string? Path { get; init; }

    /// <summary>Up to which effect, before tax; null: whatever it is.</summary>
    public Money? UpTo { get; init; }

    /// <summary>Why; or null.</summary>
    public string? Reason { get; init; }
}
