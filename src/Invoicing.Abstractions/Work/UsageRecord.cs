using NodaTime;

namespace Invoicing.Work;

/// <summary>What was used on a day of something metered under a contract. Immutable.</summary>
public sealed record UsageRecord
{
    /// <summary>The id, unique among all records.</summary>
    public required string Id { get; init; }

    /// <summary>The contract under which it was used.</summary>
    public required string ContractId { get; init; }

    /// <summary>The metered item: its id within the contract.</summary>
    public required string ItemId { get; init; }

    /// <summary>The day on which it was used.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>How much, in the unit of the metered item.</summary>
    public required Quantity Quantity { get; init; }
}
