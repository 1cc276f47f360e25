using System.Collections.Immutable;
using Invoicing.Documents;

namespace Invoicing.Taxes;

/// <summary>The buyer pays the tax to the treasury instead of to the seller, as data. The tax is shown in category B
/// and is no part of the amount to pay. Immutable. Held to by <c>PaymentSplitRule</c> of Invoicing.Core.</summary>
public sealed record PaymentSplit
{
    private readonly SupplyScope? _scope;
    private readonly Sequence<Note> _notes;

    /// <summary>The id of the rule.</summary>
    public required string Id { get; init; }

    /// <summary>Which supplies it is for. Default: all.</summary>
    public SupplyScope Scope
    {
        get => _scope ?? SupplyScope.All;
        init => _scope = value == SupplyScope.All ? null : value;
    }

    /// <summary>The law and clause, or null.</summary>
    public string? Clause { get; init; }

    /// <summary>What the law wants the document to say.</summary>
    public ImmutableArray<Note> Notes
    {
        get => _notes.Items;
        init => _notes = value;
    }
}
