using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Invoicing.Findings;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Review;

/// <summary>The earlier documents of which an invoice may be a copy. Immutable.</summary>
public sealed record DuplicateReport
{
    private readonly Sequence<DuplicateCandidate> _candidates;
    private readonly FindingList? _findings;

    /// <summary>The documents that were reported, the one with most points first.</summary>
    public ImmutableArray<DuplicateCandidate> Candidates
    {
        get => _candidates.Items;
        init => _candidates = value;
    }

    /// <summary>A finding for each candidate, and for each split. Default: nothing.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is null or { Count: 0 } ? null : value;
    }

    /// <summary>Each candidate with its points, one criterion a line.</summary>
    public string ToText() => string.Join('\n', Candidates.Select(each => each.ToText()));
}

/// <summary>An earlier document of which an invoice may be a copy, and why. Immutable.</summary>
public sealed record DuplicateCandidate
{
    private readonly Sequence<DuplicateCriterion> _criteria;

    /// <summary>The code under which it was reported.</summary>
    public required string Code { get; init; }

    /// <summary>The number of the earlier document (BT-1), or null.</summary>
    public string? Number { get; init; }

    /// <summary>Its issue date (BT-2).</summary>
    public LocalDate Date { get; init; }

    /// <summary>Its total with tax (BT-112).</summary>
    public required Money Total { get; init; }

    /// <summary>The sum of the points of the criteria.</summary>
    public int Score { get; init; }

    /// <summary>What speaks for a copy and what against it; what counts nothing is left out.</summary>
    public ImmutableArray<DuplicateCriterion> Criteria
    {
        get => _criteria.Items;
        init => _criteria = value;
    }

    /// <summary>The document with its points, and a line for each criterion.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"{Number ?? "-"} of {LocalDatePattern.Iso.Format(Date)} over {Total}: {Score} points");
        foreach (var each in Criteria)
            text.Append(CultureInfo.InvariantCulture, $"\n  {each.Points:+0;-0} {each.Name}")
                .Append(each.Found == each.Expected ? $" ({each.Found})" : $" ({each.Found}; {each.Expected})");
        return text.ToString();
    }
}

/// <summary>A criterion by which two documents were compared.</summary>
/// <param name="Name">What was compared and how it came out: "number alike".</param>
/// <param name="Points">What it counts.</param>
/// <param name="Found">What the invoice says.</param>
/// <param name="Expected">What the earlier document says.</param>
public sealed record DuplicateCriterion(string Name, int Points, string Found, string Expected);
