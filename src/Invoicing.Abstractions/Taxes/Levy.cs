using System.Collections.Immutable;
using Invoicing.Documents;

namespace Invoicing.Taxes;

/// <summary>A tax that stands beside the treatment, as data: an excise, an eco fee, a deposit, a surcharge, a tax on
/// net plus another tax. Immutable. Held to by <c>LevyRule</c> of Invoicing.Core.</summary>
public sealed record Levy
{
    private readonly SupplyScope? _scope;
    private readonly Sequence<Note> _notes;

    /// <summary>The id of the rule.</summary>
    public required string Id { get; init; }

    /// <summary>Which supplies bear it. Default: all.</summary>
    public SupplyScope Scope
    {
        get => _scope ?? SupplyScope.All;
        init => _scope = value == SupplyScope.All ? null : value;
    }

    /// <summary>The tax: a percentage of the net (and of taxes that it stands on), an amount per unit, or one counted
    /// inside the price.</summary>
    public required Tax Tax { get; init; }

    /// <summary>Whether the taxes of the treatment are computed on top of it too. Default: they are not.</summary>
    public bool IsTaxed { get; init; }

    /// <summary>The law and clause, or null.</summary>
    public string? Clause { get; init; }

    /// <summary>The reason in a few words, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The version or date of the data, or null.</summary>
    public string? Version { get; init; }

    /// <summary>What the law wants the document to say.</summary>
    public ImmutableArray<Note> Notes
    {
        get => _notes.Items;
        init => _notes = value;
    }
}
