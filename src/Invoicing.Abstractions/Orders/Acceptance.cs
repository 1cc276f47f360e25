using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Orders;

/// <summary>The buyer inspected what was received of an order, or a milestone of a contract, and took it as agreed.
/// Immutable.</summary>
public sealed record Acceptance
{
    private readonly Sequence<DeliveredLine> _lines;

    /// <summary>The number of the acceptance, unique among the buyer's.</summary>
    public required string Number { get; init; }

    /// <summary>The order of which lines were accepted; or null.</summary>
    public string? OrderId { get; init; }

    /// <summary>The contract of which a milestone was accepted; or null.</summary>
    public string? ContractId { get; init; }

    /// <summary>The milestone accepted: its id within the contract; or null.</summary>
    public string? MilestoneId { get; init; }

    /// <summary>The day of acceptance.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>Who accepted; or null.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>What was accepted of which order line.</summary>
    public ImmutableArray<DeliveredLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }
}
