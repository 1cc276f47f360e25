using System.Collections.Immutable;
using Invoicing.Approvals;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Terms;

namespace Invoicing.Review;

/// <summary>What an invoice is reviewed against. Immutable.</summary>
public sealed record ReviewFacts
{
    private readonly Sequence<Invoice> _earlier;
    private readonly Sequence<Invoice> _creditNotes;
    private readonly Sequence<string> _confirmedAccounts;
    private readonly Sequence<HoldRelease> _releases;
    private readonly Sequence<KnownSupplier> _suppliers;
    private readonly Sequence<Money> _approvalLimits;
    private readonly Sequence<HolidayCalendar> _calendars;
    private readonly Sequence<OtherAccount> _otherAccounts;
    private readonly ParticularsFacts? _particulars;
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

    /// <summary>What is known of suppliers: names, accounts, groups.</summary>
    public ImmutableArray<KnownSupplier> Suppliers
    {
        get => _suppliers.Items;
        init => _suppliers = value;
    }

    /// <summary>The amounts from which on somebody higher has to approve, for signals.</summary>
    public ImmutableArray<Money> ApprovalLimits
    {
        get => _approvalLimits.Items;
        init => _approvalLimits = value;
    }

    /// <summary>The calendars by which suppliers do business, for signals.</summary>
    public ImmutableArray<HolidayCalendar> Calendars
    {
        get => _calendars.Items;
        init => _calendars = value;
    }

    /// <summary>Accounts of others who should not be paid as suppliers, for signals.</summary>
    public ImmutableArray<OtherAccount> OtherAccounts
    {
        get => _otherAccounts.Items;
        init => _otherAccounts = value;
    }

    /// <summary>What decides which particulars the invoice needs, and does not stand on it. Default: nothing.</summary>
    public ParticularsFacts Particulars
    {
        get => _particulars ?? ParticularsFacts.None;
        init => _particulars = value == ParticularsFacts.None ? null : value;
    }

    /// <summary>What was agreed, and the groups of the seller where that names none.</summary>
    internal MatchFacts AgreedWithGroups(string? seller)
    {
        if (seller is null || !Agreed.SellerGroups.IsEmpty) return Agreed;
        foreach (var supplier in Suppliers)
            if (supplier.Id == seller && !supplier.Groups.IsEmpty)
                return Agreed with { SellerGroups = supplier.Groups };
        return Agreed;
    }
}
