namespace Invoicing.Invoices;

/// <summary>A charge that an issued document made as a whole (BG-21), freight for instance, or credited: then the
/// amount is negative. Immutable.</summary>
public sealed record BilledCharge
{
    /// <summary>The number of the document (BT-1), or null.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The seller of the document: the id of a party, or null where it is not known.</summary>
    public string? SellerId { get; init; }

    /// <summary>The order that was billed; null where the document billed none, or several.</summary>
    public string? OrderId { get; init; }

    /// <summary>Why it was charged (BT-105), a code of UNTDID 7161; or null.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>How much (BT-99).</summary>
    public required Money Amount { get; init; }

    /// <summary>Whether the document is not yet posted: received or drafted, and counted all the same. Default: it is
    /// posted.</summary>
    public bool IsPending { get; init; }
}
