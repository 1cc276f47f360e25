using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Billing;

/// <summary>What evaluated receipt made of what was received. Immutable.</summary>
public sealed record EvaluatedReceiptReport
{
    private readonly Sequence<InvoiceDraft> _drafts;
    private readonly Sequence<HeldFact> _held;

    /// <summary>Self-billed invoices (389) for what was received and not yet billed, self-billed credit notes (261) for
    /// what was billed and sent back; by order, at most one of each.</summary>
    public ImmutableArray<InvoiceDraft> Drafts
    {
        get => _drafts.Items;
        init => _drafts = value;
    }

    /// <summary>Order lines of which something is not billed, and why; the source is <c>orders/PO-1/10</c>.</summary>
    public ImmutableArray<HeldFact> Held
    {
        get => _held.Items;
        init => _held = value;
    }

    /// <summary>The reasons of all that is held.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public FindingList Findings => FindingList.Of([.. Held.SelectMany(held => held.Findings)]);
}
