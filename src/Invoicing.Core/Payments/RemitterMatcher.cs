using Invoicing.Banking;
using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>
/// Tells who made a payment and what it pays: by structured references, numbers in the text, amounts, accounts, names
/// and what was learned, each with its weight (docs/finding-the-customer.md). The same question always has the same
/// answer, whatever the order of items and payers. Immutable and pure, safe to use from several threads.
/// </summary>
public sealed class RemitterMatcher
{
    private readonly RemitterWeights _weights;

    private RemitterMatcher(RemitterWeights weights) => _weights = weights;

    /// <summary>With the default weights.</summary>
    public static RemitterMatcher Standard { get; } = new(RemitterWeights.Default);

    /// <summary>With other weights.</summary>
    public RemitterMatcher With(RemitterWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return new RemitterMatcher(weights);
    }

    /// <summary>Who may have made the payment of a bank's entry.</summary>
    public RemitterReport Find(BankTransaction entry, RemitterIndex index)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Find(RemitterQuestion.Of(entry), index);
    }

    /// <summary>Who may have made a payment.</summary>
    public RemitterReport Find(Payment payment, RemitterIndex index)
    {
        ArgumentNullException.ThrowIfNull(payment);
        return Find(RemitterQuestion.Of(payment), index);
    }

    private RemitterReport Find(RemitterQuestion question, RemitterIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var candidates = new RemitterSearch(index, _weights, question).Candidates();
        var sink = new FindingSink();
        var decision = Decide(question, candidates, sink);
        return new RemitterReport
        {
            Payment = question.Id,
            Decision = decision,
            Proposals = [.. candidates.Take(_weights.MostProposals).Select(each => each.Proposal)],
            Findings = sink.ToList(),
        };
    }

    private RemitterDecision Decide(RemitterQuestion question, List<RemitterCandidate> candidates, FindingSink sink)
    {
        var path = $"/payments/{question.Id}";
        if (candidates.Count == 0)
        {
            sink.Add(RemitterFindings.Unknown, Severity.Warning, path, ("amount", question.Amount),
                ("payer", question.Name ?? string.Empty), ("text", question.Text ?? string.Empty));
            return RemitterDecision.Unknown;
        }

        var best = candidates[0];
        if (candidates.Count > 1 && best.Sum - candidates[1].Sum < _weights.Margin)
            sink.Add(RemitterFindings.Ambiguous, Severity.Warning, path,
                ("first", Shown(best)), ("second", Shown(candidates[1])));
        if (best.Sum < _weights.Automatic)
            sink.Add(RemitterFindings.Uncertain, Severity.Notice, path,
                ("first", Shown(best)), ("confidence", best.Proposal.Confidence), ("wanted", _weights.Automatic));
        else if (best.Has(RemitterEvidenceKind.NearNumber) && !IsBorneOut(best))
            sink.Add(RemitterFindings.NearNumber, Severity.Notice, path, ("first", Shown(best)));
        return sink.Count == 0 ? RemitterDecision.Automatic : RemitterDecision.Proposed;
    }

    /// <summary>Whether amount and payer both agree.</summary>
    private static bool IsBorneOut(RemitterCandidate candidate) =>
        (candidate.Has(RemitterEvidenceKind.Amount) || candidate.Has(RemitterEvidenceKind.AmountLessDiscount))
        && (candidate.Has(RemitterEvidenceKind.Account) || candidate.Has(RemitterEvidenceKind.AliasAccount)
            || candidate.Has(RemitterEvidenceKind.Name) || candidate.Has(RemitterEvidenceKind.SimilarName)
            || candidate.Has(RemitterEvidenceKind.AliasName));

    private static string Shown(RemitterCandidate candidate) => candidate.Proposal.Items.IsEmpty
        ? candidate.Proposal.Customer
        : $"{candidate.Proposal.Customer} {string.Join(", ", candidate.Proposal.Items.Take(3))}";
}
