using System.Collections.Immutable;

namespace Invoicing.Invoices;

/// <summary>A draft with what was decided about it. Immutable.</summary>
public sealed record DecidedDraft
{
    private readonly Sequence<string> _toApprove;

    /// <summary>The draft with prices, allowances, charges, taxes and due date; each with its basis.</summary>
    public required InvoiceDraft Draft { get; init; }

    /// <summary>Ids of the lines whose price somebody has to approve before the document goes out.</summary>
    public ImmutableArray<string> LinesToApprove
    {
        get => _toApprove.Items;
        init => _toApprove = value;
    }
}
