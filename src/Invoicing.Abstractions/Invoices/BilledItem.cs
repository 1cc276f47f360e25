using NodaTime;

namespace Invoicing.Invoices;

/// <summary>What an issued document billed of one fact, or credited of it: then quantity and amount are negative.
/// Immutable.</summary>
public sealed record BilledItem
{
    /// <summary>The fact that was billed, as <see cref="SourceReference"/> names it; null where the line named
    /// none.</summary>
    public string? Source { get; init; }

    /// <summary>The number of the document (BT-1), or null.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The seller of the document: the id of a party, or null where it is not known.</summary>
    public string? SellerId { get; init; }

    /// <summary>The order that was billed, or null.</summary>
    public string? OrderId { get; init; }

    /// <summary>The line of the order (BT-132), or null.</summary>
    public string? OrderLineId { get; init; }

    /// <summary>The contract that was billed, or null.</summary>
    public string? ContractId { get; init; }

    /// <summary>The issue date of the document (BT-2), or null where it is not known.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Whether the document is not yet posted: received or drafted, and counted all the same. Default: it is
    /// posted.</summary>
    public bool IsPending { get; init; }

    /// <summary>Whether the document asked for a prepayment (type 386), which later invoices deduct. Default: it billed
    /// what was delivered.</summary>
    public bool IsPrepayment { get; init; }

    /// <summary>How much (BT-129); zero where the document changes the value of what was billed alone.</summary>
    public Quantity Quantity { get; init; }

    /// <summary>For how much: invoice line net amount (BT-131).</summary>
    public required Money Net { get; init; }
}
