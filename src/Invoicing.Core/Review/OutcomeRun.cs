using System.Collections.Immutable;
using Invoicing.Approvals;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;

namespace Invoicing.Review;

/// <summary>One decision while it is made.</summary>
internal sealed class OutcomeRun
{
    private const string FailedRule = "-RULE-FAILED";

    private readonly OutcomePolicy _policy;
    private readonly Invoice _invoice;
    private readonly FindingList _findings;
    private readonly ReleaseCheck _releases;
    private readonly ApprovalCheck _approvals;
    private readonly Dictionary<Finding, Variance> _variances = [];
    private readonly List<ApprovalNeed> _needs = [];
    private readonly List<Hold> _waiting = [];
    private readonly List<Hold> _released = [];
    private readonly Money _effects;
    private readonly bool _isSmall;
    private bool? _isApproved;
    private ReviewOutcome _outcome;
    private bool _writesOff;
    private bool _asksApproval;

    public OutcomeRun(
        OutcomePolicy policy, Invoice invoice, FindingList findings, MatchReport? match, ReviewFacts facts)
    {
        (_policy, _invoice, _findings) = (policy, invoice, findings);
        var ordered = OrderedBy.Of(invoice.Draft, match, facts.Agreed);
        _approvals = new ApprovalCheck(facts.Agreed.Approvals, ordered);
        _releases = new ReleaseCheck(facts, invoice, ordered, _approvals, policy);
        foreach (var variance in ReviewedVariances.Of(findings, match))
            if (variance.Effect!.Value.Currency == invoice.Currency) _variances[variance.Finding] = variance;
        _effects = SumOfEffects(match);
        _isSmall = _policy.WriteOff.Allows(Exact.Of(invoice.Totals.WithoutTax), Exact.Of(_effects),
            Dimension.Of(invoice.Currency));
    }

    public required Dictionary<string, HoldRule> Holds { get; init; }

    public required HashSet<string> Rejects { get; init; }

    public required HashSet<string> WriteOffs { get; init; }

    public ReviewDecision Decide()
    {
        _releases.CreditAwaited = CreditAwaited();
        foreach (var finding in _findings.Items) Weigh(finding);
        if (_asksApproval) Ask(ApprovalBasis.Effect, _effects, _policy.EffectBands);
        Ask(ApprovalBasis.Document, _invoice.Totals.WithTax.Abs(), _policy.DocumentBands);
        var isRejected = _outcome == ReviewOutcome.Rejected;
        return new ReviewDecision
        {
            Outcome = _outcome,
            WriteOff = _writesOff ? WriteOff() : null,
            ApprovalsNeeded = [.. _needs],
            ApprovalsRefused = _approvals.Refusals(),
            Holds = [.. _waiting],
            Released = [.. _released],
            RejectionText = isRejected ? RejectionLetter.Of(_invoice, _findings, _policy) : null,
            PaymentBlock = _outcome >= ReviewOutcome.NeedsApproval,
            PostingBlock = isRejected || _waiting.Exists(hold => hold.BlocksPosting)
                || (_needs.Count > 0 && !_policy.PostsUnapproved),
        };
    }

    private void Weigh(Finding finding)
    {
        if (finding.Code.EndsWith(FailedRule, StringComparison.Ordinal))
        {
            Wait(new Hold(finding.Code, finding.Path, ReleaseCondition.WhenMended) { BlocksPosting = true });
            return;
        }

        var variance = _variances.GetValueOrDefault(finding);
        var level = LevelOf(finding.Code, finding.Severity, variance is not null);
        if (level > Level.None && _releases.IsByPerson(finding, variance?.Effect))
        {
            _released.Add(HoldOf(finding, variance));
            return;
        }

        Apply(level, finding, variance);
        if (variance is not null) WeighConsequences(level, variance);
    }

    // By the policy a consequence may weigh more than its cause: then it counts as it would without its cause.
    private void WeighConsequences(Level cause, Variance variance)
    {
        foreach (var each in variance.Consequences)
        {
            var finding = new Finding(each.Code, variance.Finding.Severity, each.Path);
            var level = LevelOf(finding.Code, finding.Severity, isVariance: true);
            if (level > cause && !_releases.IsByPerson(finding, each.Difference)) Apply(level, finding, variance);
        }
    }

    // What is released weighs nothing, also where it would only be written off: less found never weighs more.
    private void Apply(Level level, Finding finding, Variance? variance)
    {
        if (level == Level.None) return;
        if (level == Level.Rejected)
        {
            Raise(ReviewOutcome.Rejected);
            return;
        }

        var hold = HoldOf(finding, variance);
        if (_releases.Holds(hold.Release, finding)) _released.Add(hold);
        else if (level == Level.Held) Wait(hold);
        else if (level == Level.Approval) _asksApproval = true;
        else
        {
            _writesOff = true;
            Raise(ReviewOutcome.AcceptedWithWriteOff);
        }
    }

    private Level LevelOf(string code, Severity severity, bool isVariance)
    {
        var isError = severity == Severity.Error;
        if (isError && Rejects.Contains(code)) return Level.Rejected;
        var rule = Holds.GetValueOrDefault(code);
        if (!isError) return rule is not null && severity >= rule.From ? Level.Held : Level.None;
        var isApprovable = isVariance && !_policy.EffectBands.IsEmpty && (rule is null || rule.IsApprovable);
        if (isApprovable && IsApproved) return Level.Approval;
        if (isVariance && _isSmall && WriteOffs.Contains(code)) return Level.WrittenOff;
        return isApprovable ? Level.Approval : Level.Held;
    }

    // An approval comes before a write-off: a difference that is approved is no small one to book.
    private bool IsApproved =>
        _isApproved ??= _approvals.IsGiven(_effects, _policy.EffectBands, notesRefusals: false);

    private Hold HoldOf(Finding finding, Variance? variance)
    {
        var rule = Holds.GetValueOrDefault(finding.Code);
        return new Hold(finding.Code, finding.Path, _releases.ConditionOf(finding, rule, variance?.Effect), rule?.By)
        {
            BlocksPosting = rule is not { Posts: true },
        };
    }

    private void Ask(ApprovalBasis basis, Money amount, ImmutableArray<ApprovalBand> bands)
    {
        if (bands.IsEmpty || _approvals.IsGiven(amount, bands)) return;
        var band = ApprovalCheck.BandOf(amount, bands);
        _needs.Add(new ApprovalNeed(basis, amount, band?.By));
        Raise(band is null ? ReviewOutcome.Held : ReviewOutcome.NeedsApproval);
    }

    // Of matching its own measure, less what people released: what is left of totals grows where a cause vanishes.
    private Money SumOfEffects(MatchReport? match)
    {
        var matched = match?.Cost is { } cost && cost.Currency == _invoice.Currency
            ? match.Variances.Select(variance => variance.Finding).ToHashSet()
            : [];
        var (others, released, waits) = (Money.Zero(_invoice.Currency), Money.Zero(_invoice.Currency), false);
        foreach (var variance in _variances.Values)
        {
            var effect = variance.Effect!.Value.Abs();
            var isReleased = _releases.IsByPerson(variance.Finding, variance.Effect);
            if (!matched.Contains(variance.Finding)) others += isReleased ? Money.Zero(effect.Currency) : effect;
            else if (isReleased) released += effect;
            else waits = true;
        }

        return waits && match!.Cost!.Value > released ? others + (match.Cost.Value - released) : others;
    }

    private Money CreditAwaited()
    {
        var sum = Money.Zero(_invoice.Currency);
        foreach (var variance in _variances.Values)
        {
            var (finding, effect) = (variance.Finding, variance.Effect!.Value);
            if (effect.IsPositive && Holds.GetValueOrDefault(finding.Code)?.Release == ReleaseKind.CreditNoteReceived
                && LevelOf(finding.Code, finding.Severity, isVariance: true) > Level.None
                && !_releases.IsByPerson(finding, effect)) sum += effect;
        }

        return sum;
    }

    private Money WriteOff()
    {
        var sum = Money.Zero(_invoice.Currency);
        foreach (var variance in _variances.Values)
            if (WriteOffs.Contains(variance.Finding.Code)) sum += variance.Effect!.Value;
        return sum;
    }

    private void Wait(Hold hold)
    {
        _waiting.Add(hold);
        Raise(ReviewOutcome.Held);
    }

    private void Raise(ReviewOutcome outcome)
    {
        if (outcome > _outcome) _outcome = outcome;
    }

    /// <summary>How much a finding weighs by the policy, in order.</summary>
    private enum Level
    {
        None = 0,
        WrittenOff,
        Approval,
        Held,
        Rejected,
    }
}
