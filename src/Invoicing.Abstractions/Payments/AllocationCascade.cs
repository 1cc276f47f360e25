using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>Which strategies are asked, in which order: data that a user keeps per company or customer.
/// Immutable.</summary>
public sealed record AllocationCascade
{
    private readonly Sequence<AllocationStep> _steps;

    /// <summary>The steps. What one leaves goes on to the next.</summary>
    public ImmutableArray<AllocationStep> Steps
    {
        get => _steps.Items;
        init => _steps = value;
    }

    /// <summary>Strategies by their ids, one after the other.</summary>
    public static AllocationCascade Of(params ReadOnlySpan<string> strategies)
    {
        var steps = ImmutableArray.CreateBuilder<AllocationStep>(strategies.Length);
        foreach (var strategy in strategies) steps.Add(new AllocationStep { Strategy = strategy });
        return new AllocationCascade { Steps = steps.MoveToImmutable() };
    }
}

/// <summary>A step of a cascade. Immutable.</summary>
public sealed record AllocationStep
{
    /// <summary>The id of the strategy: one of the library's (docs/payments.md) or of one's own.</summary>
    public required string Strategy { get; init; }

    /// <summary>In which order part payments settle the components of an item. Default: in proportion.</summary>
    public ComponentOrder Components { get; init; }

    /// <summary>Whether the rest stays on account once the strategy settled something. Default: it goes on to the next
    /// step.</summary>
    public bool ThenStop { get; init; }
}
