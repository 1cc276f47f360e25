using NodaTime;

namespace Invoicing.Work;

/// <summary>Something metered that a customer used on a day under a contract: pages served, energy, calls.
/// Immutable.</summary>
public sealed record UsageRecord
{
    /// <summary>The id, unique among all records.</summary>
    public required string Id { get; init; }

    /// <summary>The contract under which it was used.</summary>
    public required string ContractId { get; init; }

    /// <summary>The day on which it was used.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Item seller's identifier (BT-155) of what was used; price lists know it.</summary>
    public required string ItemId { get; init; }

    /// <summary>How much.</summary>
    public required Quantity Quantity { get; init; }
}
