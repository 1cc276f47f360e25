using System.Collections.Immutable;
using System.Text;

namespace Invoicing.Matching;

/// <summary>How it was found what an invoice line bills, or why it was not. Immutable.</summary>
public sealed record LineAssignment
{
    private readonly Sequence<MatchCandidate> _candidates;

    /// <summary>Nothing was found.</summary>
    public static LineAssignment None { get; } = new();

    /// <summary>How it was found. Default: it was not.</summary>
    public AssignmentWay Way { get; init; }

    /// <summary>Why it was not decided. Default: it was, or there was nothing to decide.</summary>
    public AssignmentProblem Problem { get; init; }

    /// <summary>The order line that was chosen by points; where it was not decided, those that it could be, by order
    /// and line. Without points where points do not decide: of a total, and of a quantity spread over several
    /// lines.</summary>
    public ImmutableArray<MatchCandidate> Candidates
    {
        get => _candidates.Items;
        init => _candidates = value;
    }

    /// <summary>The reference as it is written, where another was taken; else null.</summary>
    public string? Written { get; init; }

    /// <summary>The number that was taken for it; else null.</summary>
    public string? Taken { get; init; }

    /// <summary>The way or the problem, the reference taken and each candidate, a line each.</summary>
    public string ToText()
    {
        var text = new StringBuilder(Problem == AssignmentProblem.None ? Way.ToString() : Problem.ToString());
        if (Written is not null) text.Append(": \"").Append(Written).Append("\" taken as ").Append(Taken);
        foreach (var candidate in Candidates) text.Append('\n').Append(candidate.ToText());
        return text.ToString();
    }
}
