using System.Collections.Immutable;
using Invoicing.Approvals;

namespace Invoicing.Review;

/// <summary>Which approvals count: of a person who did not order, has the band, and approved up to the
/// amount.</summary>
internal sealed class ApprovalCheck(ImmutableArray<Approval> approvals, ImmutableHashSet<string> ordered)
{
    private readonly SortedDictionary<string, ApprovalRefusalReason> _refused = new(StringComparer.Ordinal);
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);

    /// <summary>The lowest band that an amount is in; null where none covers it.</summary>
    public static ApprovalBand? BandOf(Money amount, ImmutableArray<ApprovalBand> bands) => bands
        .Where(band => band.Covers(amount))
        .OrderBy(band => band.UpTo is null)
        .ThenBy(band => band.UpTo?.MinorUnits ?? 0)
        .FirstOrDefault();

    /// <summary>Whether nobody needs to approve an amount, or somebody who may did.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="bands">Who may approve.</param>
    /// <param name="notesRefusals">Whether approvals that do not count are noted, since one is asked.</param>
    public bool IsGiven(Money amount, ImmutableArray<ApprovalBand> bands, bool notesRefusals = true)
    {
        if (BandOf(amount, bands) is not { } needed) return false;
        if (needed.By is null) return true;
        var isGiven = false;
        foreach (var approval in approvals)
        {
            var mayApprove = bands.Any(band => band.Covers(amount) && band.Has(approval.By));
            isGiven |= Counts(approval, amount, mayApprove, notesRefusals);
        }

        return isGiven;
    }

    /// <summary>Whether a person approved an amount, whatever bands there are; null: any person.</summary>
    public bool IsGivenBy(string? person, Money? amount)
    {
        var isGiven = false;
        foreach (var approval in approvals)
            isGiven |= Counts(approval, amount, person is null || person == approval.By, notesRefusals: true);
        return isGiven;
    }

    /// <summary>Approvals that count for nothing that was asked.</summary>
    public ImmutableArray<ApprovalRefusal> Refusals() =>
    [
        .. _refused.Where(each => !_counted.Contains(each.Key))
            .Select(each => new ApprovalRefusal(each.Key, each.Value)),
    ];

    private bool Counts(Approval approval, Money? amount, bool mayApprove, bool notesRefusals)
    {
        if (RefusalOf(approval, amount, mayApprove) is not { } refusal)
        {
            _counted.Add(approval.By);
            return true;
        }

        if (notesRefusals) _refused[approval.By] = refusal;
        return false;
    }

    private ApprovalRefusalReason? RefusalOf(Approval approval, Money? amount, bool mayApprove)
    {
        if (ordered.Contains(approval.By)) return ApprovalRefusalReason.Ordered;
        if (!mayApprove) return ApprovalRefusalReason.BelowBand;
        return amount is { } asked && approval.UpTo is { } most
            && (most.Currency != asked.Currency || asked.Abs() > most)
                ? ApprovalRefusalReason.BelowAmount
                : null;
    }
}
