using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Invoicing.Matching;

/// <summary>Points for a criterion in place of the default.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Points">The points; below zero for <see cref="AssignmentCriterion.ItemDiffers"/> only.</param>
/// <exception cref="ArgumentOutOfRangeException">The points are of the wrong sign or beyond 1,000.</exception>
public sealed record CriterionWeight(AssignmentCriterion Criterion, int Points)
{
    private const int Most = 1_000;

    /// <summary>The points.</summary>
    public int Points { get; init; } =
        Math.Abs((long)Points) <= Most && (Criterion == AssignmentCriterion.ItemDiffers ? Points <= 0 : Points >= 0)
            ? Points
            : throw new ArgumentOutOfRangeException(
                nameof(Points), Points, $"{Criterion} takes 0 to 1,000 points; ItemDiffers 0 to -1,000.");
}

/// <summary>How invoice lines without a reference are assigned to order lines: points, threshold, margin, and the
/// bounds of the search. Immutable, safe to share between threads.</summary>
public sealed record AssignmentOptions
{
    private static readonly int[] StandardPoints = [50, 50, 50, -50, 40, 25, 15, 5, 3, 15, 10, 20, 10, 5, 5];

    private readonly Sequence<CriterionWeight> _weights;
    private readonly int? _threshold;
    private readonly int? _margin;
    private readonly int? _mostCandidates;
    private readonly int? _mostSteps;
    private readonly int? _mostSums;

    /// <summary>The defaults.</summary>
    public static AssignmentOptions Default { get; } = new();

    /// <summary>Points that are not the default; of two for one criterion the last counts. Default: none.</summary>
    public ImmutableArray<CriterionWeight> Weights
    {
        get => _weights.Items;
        init => _weights = value;
    }

    /// <summary>How many points an order line needs at least. Default: 60, which neither price and quantity nor a part
    /// of the name reach alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    [JsonIgnore]
    public int Threshold
    {
        get => _threshold ?? 60;
        init => _threshold = Stored(value, 60);
    }

    /// <summary>By how many points the best order line has to lie before every other. Default: 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    [JsonIgnore]
    public int Margin
    {
        get => _margin ?? 10;
        init => _margin = Stored(value, 10);
    }

    /// <summary>How many order lines one word, name, number or price may lead to and still be looked up by.
    /// Default: 200.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    [JsonIgnore]
    public int MostCandidates
    {
        get => _mostCandidates ?? 200;
        init => _mostCandidates = Stored(value, 200);
    }

    /// <summary>How many steps the search takes for lines that compete for the same order lines; beyond, each of these
    /// lines is judged alone, and not decided where more than one order line is near. Default: 20,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    [JsonIgnore]
    public int MostSteps
    {
        get => _mostSteps ?? 20_000;
        init => _mostSteps = Stored(value, 20_000);
    }

    /// <summary>How many sums are kept in the search for the order lines that come to a total or a quantity; beyond,
    /// nothing is decided. Default: 500,000, which 30 lines of any amounts stay within.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    [JsonIgnore]
    public int MostSums
    {
        get => _mostSums ?? 500_000;
        init => _mostSums = Stored(value, 500_000);
    }

    // What JSON states: an absent member is the default above, which a reader without null cannot tell from 0.
    [JsonInclude]
    [JsonPropertyName("threshold")]
    internal int? StatedThreshold
    {
        get => _threshold;
        init
        {
            if (value is { } stated) Threshold = stated;
        }
    }

    [JsonInclude]
    [JsonPropertyName("margin")]
    internal int? StatedMargin
    {
        get => _margin;
        init
        {
            if (value is { } stated) Margin = stated;
        }
    }

    [JsonInclude]
    [JsonPropertyName("mostCandidates")]
    internal int? StatedMostCandidates
    {
        get => _mostCandidates;
        init
        {
            if (value is { } stated) MostCandidates = stated;
        }
    }

    [JsonInclude]
    [JsonPropertyName("mostSteps")]
    internal int? StatedMostSteps
    {
        get => _mostSteps;
        init
        {
            if (value is { } stated) MostSteps = stated;
        }
    }

    [JsonInclude]
    [JsonPropertyName("mostSums")]
    internal int? StatedMostSums
    {
        get => _mostSums;
        init
        {
            if (value is { } stated) MostSums = stated;
        }
    }

    /// <summary>The points for a criterion.</summary>
    public int PointsOf(AssignmentCriterion criterion)
    {
        for (var i = Weights.Length - 1; i >= 0; i--)
            if (Weights[i].Criterion == criterion) return Weights[i].Points;
        return StandardPoints[(int)criterion];
    }

    /// <summary>These options with other points for a criterion.</summary>
    public AssignmentOptions With(AssignmentCriterion criterion, int points) => this with
    {
        Weights = [.. Weights.Where(each => each.Criterion != criterion), new CriterionWeight(criterion, points)],
    };

    // The default is kept as null, so that what says it and what does not are equal.
    private static int? Stored(int value, int standard)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value == standard ? null : value;
    }
}
