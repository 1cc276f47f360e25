using NodaTime;

namespace Invoicing.Approvals;

/// <summary>Somebody approved a document. A fact. Immutable.</summary>
/// <param name="By">Who.</param>
/// <param name="Date">On which day.</param>
/// <param name="UpTo">Up to which amount; null: without limit.</param>
public sealed record Approval(string By, LocalDate Date, Money? UpTo = null)
{
    /// <summary>Who.</summary>
    public string By { get; init; } = By ?? throw new ArgumentNullException(nameof(By));
}
