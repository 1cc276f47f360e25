using System.Collections.Immutable;
using Invoicing.Approvals;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>What an invoice is reviewed against. Immutable.</summary>
public sealed record ReviewFacts
{
    private readonly Sequence<Invoice> _earlier;
    private readonly Sequence<Invoice> _creditNotes;
    private readonly Sequence<string> _confirmedAccounts;
    private readonly Sequence<HoldRelease> _releases;
    private readonly MatchFacts? _agreed;

    /// <summary>Orders, receipts and contracts, what was billed before, and who approved. Default: none.</summary>
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

    /// <summary>Credit notes that came in since; those that refer to the invoice (BG-3) count for it.</summary>
    public ImmutableArray<Invoice> CreditNotes
    {
        get => _creditNotes.Items;
        init => _creditNotes = value;
    }

    /// <summary>Bank accounts that the seller confirmed: IBANs or account numbers, however spaced.</summary>
    public ImmutableArray<string> ConfirmedAccounts
    {
        get => _confirmedAccounts.Items;
        init => _confirmedAccounts = value;
    }

    /// <summary>What people released.</summary>
    public ImmutableArray<HoldRelease> Releases
    {
        get => _releases.Items;
        init => _releases = value;
    }
}
