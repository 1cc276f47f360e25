using Invoicing.Invoices;

namespace Invoicing.Records;

/// <summary>The command to issue an invoice. Immutable.</summary>
public sealed record IssueRequest
{
    /// <summary>What the command is named by: given twice, the invoice is issued once.</summary>
    public required IdempotencyKey Key { get; init; }

    /// <summary>The calculated invoice, without a number. Where it has no issue date (year 1) it gets that of the
    /// clock.</summary>
    public required Invoice Invoice { get; init; }

    /// <summary>Who asks for it, for the journal; or null.</summary>
    public string? Actor { get; init; }
}
