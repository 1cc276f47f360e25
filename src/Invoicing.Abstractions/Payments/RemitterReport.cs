using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>What is to be done with the proposals of a payment.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<RemitterDecision>))]
public enum RemitterDecision
{
    /// <summary>Nothing tells who paid.</summary>
    Unknown = 0,

    /// <summary>A person decides.</summary>
    Proposed,

    /// <summary>The first proposal is certain enough to be posted.</summary>
    Automatic,
}

/// <summary>Who may have made a payment. Immutable.</summary>
public sealed record RemitterReport
{
    private readonly Sequence<RemitterProposal> _proposals;
    private readonly FindingList? _findings;

    /// <summary>The id of the payment.</summary>
    public required string Payment { get; init; }

    /// <summary>What is to be done.</summary>
    public required RemitterDecision Decision { get; init; }

    /// <summary>The proposals, the likeliest first.</summary>
    public ImmutableArray<RemitterProposal> Proposals
    {
        get => _proposals.Items;
        init => _proposals = value;
    }

    /// <summary>What keeps it from being automatic; empty where it is.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value;
    }
}
