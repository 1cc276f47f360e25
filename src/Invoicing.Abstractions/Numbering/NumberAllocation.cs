using System.Collections.Immutable;

namespace Invoicing.Numbering;

/// <summary>Numbers that were given, and the series after that. Both are stored together or neither is.
/// Immutable.</summary>
public sealed record NumberAllocation
{
    private readonly Sequence<string> _numbers;

    /// <summary>The numbers, in their order.</summary>
    public ImmutableArray<string> Numbers
    {
        get => _numbers.Items;
        init => _numbers = value;
    }

    /// <summary>The series, which goes on after the last of them.</summary>
    public required NumberSeries Series { get; init; }
}
