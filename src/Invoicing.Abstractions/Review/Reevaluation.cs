using System.Collections.Immutable;
using Invoicing.Approvals;

namespace Invoicing.Review;

/// <summary>What changed when an invoice was looked at again. Immutable.</summary>
/// <param name="Report">The report by the data of now.</param>
public sealed record Reevaluation(ReviewReport Report)
{
    private readonly Sequence<Hold> _released;
    private readonly Sequence<Hold> _staying;
    private readonly Sequence<Hold> _added;

    /// <summary>The report by the data of now.</summary>
    public ReviewReport Report { get; init; } = Report ?? throw new ArgumentNullException(nameof(Report));

    /// <summary>Holds of before whose condition holds now.</summary>
    public ImmutableArray<Hold> Released
    {
        get => _released.Items;
        init => _released = value;
    }

    /// <summary>Holds of before that stay.</summary>
    public ImmutableArray<Hold> Staying
    {
        get => _staying.Items;
        init => _staying = value;
    }

    /// <summary>Holds that were not there before.</summary>
    public ImmutableArray<Hold> Added
    {
        get => _added.Items;
        init => _added = value;
    }
}
