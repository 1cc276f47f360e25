using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Approvals;

namespace Invoicing.Review;

/// <summary>What becomes of an invoice, by the policy for outcomes. Immutable.</summary>
public sealed record ReviewDecision
{
    private readonly Sequence<ApprovalNeed> _approvalsNeeded;
    private readonly Sequence<ApprovalRefusal> _approvalsRefused;
    private readonly Sequence<Hold> _holds;
    private readonly Sequence<Hold> _released;

    /// <summary>The outcome: the heaviest of all that was found.</summary>
    public ReviewOutcome Outcome { get; init; }

    /// <summary>What is booked as a small difference, before tax: above zero where more was billed than agreed, an
    /// expense; below, an income. Null where nothing is written off.</summary>
    public Money? WriteOff { get; init; }

    /// <summary>The approvals that are still missing.</summary>
    public ImmutableArray<ApprovalNeed> ApprovalsNeeded
    {
        get => _approvalsNeeded.Items;
        init => _approvalsNeeded = value;
    }

    /// <summary>Who has to approve: of the largest band that is asked; null where nobody has to, or nobody
    /// may.</summary>
    [JsonIgnore]
    public string? ApprovalBy => ApprovalsNeeded is [.., var last] ? last.By : null;

    /// <summary>Approvals that were given and do not count, each with the reason.</summary>
    public ImmutableArray<ApprovalRefusal> ApprovalsRefused
    {
        get => _approvalsRefused.Items;
        init => _approvalsRefused = value;
    }

    /// <summary>What it waits for.</summary>
    public ImmutableArray<Hold> Holds
    {
        get => _holds.Items;
        init => _holds = value;
    }

    /// <summary>Holds whose condition holds: by an approval, a credit note, a confirmed account or a person.</summary>
    public ImmutableArray<Hold> Released
    {
        get => _released.Items;
        init => _released = value;
    }

    /// <summary>What to write to the seller, in English; null where it is not rejected.</summary>
    public string? RejectionText { get; init; }

    /// <summary>Whether it is not paid for now; of one's own, not sent.</summary>
    public bool PaymentBlock { get; init; }

    /// <summary>Whether it is not posted either. A document may be posted while its payment is blocked.</summary>
    public bool PostingBlock { get; init; }
}
