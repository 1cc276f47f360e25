using NodaTime;

namespace Invoicing.Taxes;

/// <summary>The class of rates that a class of items falls into for a time: books into the reduced one.
/// Immutable.</summary>
public sealed record ItemRateClass
{
    /// <summary>The class of items, a text of the user's own: <c>books</c>.</summary>
    public required string ItemClass { get; init; }

    /// <summary>The class of rates, see <see cref="RateClass"/>.</summary>
    public required string RateClass { get; init; }

    /// <summary>The first day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day; null: still so.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>The law and clause, or the official publication with its date; never empty.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it is so on the day.</summary>
    public bool IsInForce(LocalDate day) => From <= day && (LastDay is not { } last || day <= last);
}
