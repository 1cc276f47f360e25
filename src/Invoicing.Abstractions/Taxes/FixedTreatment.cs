using System.Collections.Immutable;
using Invoicing.Documents;

namespace Invoicing.Taxes;

/// <summary>Taxes that supplies carry, as data, for a country or a case that no other rule knows: several at once,
/// one on top of another, or counted inside the price. Immutable. Held to by <c>FixedTreatmentRule</c> of
/// Invoicing.Core.</summary>
public sealed record FixedTreatment
{
    private readonly SupplyScope? _scope;
    private readonly Sequence<Tax> _taxes;
    private readonly Sequence<Note> _notes;

    /// <summary>The id of the rule.</summary>
    public required string Id { get; init; }

    /// <summary>Which supplies carry them. Default: all.</summary>
    public SupplyScope Scope
    {
        get => _scope ?? SupplyScope.All;
        init => _scope = value == SupplyScope.All ? null : value;
    }

    /// <summary>The taxes, at least one; what is not subject to tax has one of category O.</summary>
    public required ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>The country whose law taxes the supplies; default: that of delivery or performance.</summary>
    public CountryCode Place { get; init; }

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
