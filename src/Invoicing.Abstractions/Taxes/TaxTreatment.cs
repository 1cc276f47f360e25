using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Findings;

namespace Invoicing.Taxes;

/// <summary>What was decided for one supply: its taxes, each with its basis. Immutable.</summary>
public sealed record TaxTreatment
{
    private readonly Sequence<Tax> _taxes;
    private readonly Sequence<Note> _notes;
    private readonly FindingList? _findings;

    /// <summary>The taxes (BG-30), each with the rule and article that decided.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>What the law wants the document to say (BG-1).</summary>
    public ImmutableArray<Note> Notes
    {
        get => _notes.Items;
        init => _notes = value;
    }

    /// <summary>The country whose law taxes the supply; default where no rule decided a place.</summary>
    public CountryCode Place { get; init; }

    /// <summary>What is missing or doubtful.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is { Count: 0 } ? null : value;
    }
}
