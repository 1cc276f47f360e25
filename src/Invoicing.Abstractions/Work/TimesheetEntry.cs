using NodaTime;

namespace Invoicing.Work;

/// <summary>Work that somebody did on a day under a contract. Immutable.</summary>
public sealed record TimesheetEntry
{
    /// <summary>The id, unique among all entries.</summary>
    public required string Id { get; init; }

    /// <summary>The contract that the work was done under.</summary>
    public required string ContractId { get; init; }

    /// <summary>The day on which it was done.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Who did it.</summary>
    public required string Person { get; init; }

    /// <summary>In which role, or null.</summary>
    public string? Role { get; init; }

    /// <summary>Which kind of work it was, or null.</summary>
    public string? Activity { get; init; }

    /// <summary>How much: <c>7.5 HUR</c>, <c>1 DAY</c>.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>What was done, in words for the buyer; or null.</summary>
    public string? Note { get; init; }

    /// <summary>Who approved it for billing; null while nobody has, and then it is not billed.</summary>
    public string? ApprovedBy { get; init; }
}
