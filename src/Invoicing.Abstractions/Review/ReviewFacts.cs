using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>What an invoice of a supplier is reviewed against. Immutable.</summary>
public sealed record ReviewFacts
{
    private readonly Sequence<Invoice> _earlier;
    private readonly MatchFacts? _agreed;

    /// <summary>Orders, receipts and contracts, and what was billed before. Default: none.</summary>
    public MatchFacts Agreed
    {
        get => _agreed ?? new MatchFacts();
        init => _agreed = value is null || value == new MatchFacts() ? null : value;
    }

    /// <summary>Invoices that came in before this one, accepted or not, without those that were refused.</summary>
    public ImmutableArray<Invoice> Earlier
    {
        get => _earlier.Items;
        init => _earlier = value;
    }
}
