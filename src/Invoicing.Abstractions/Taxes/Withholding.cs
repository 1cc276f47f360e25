using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Documents;

namespace Invoicing.Taxes;

/// <summary>What is compared with the threshold of a withholding tax.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<ThresholdBasis>))]
public enum ThresholdBasis
{
    /// <summary>The net of the document (<see cref="TaxSituation.Net"/>).</summary>
    Document = 0,

    /// <summary>The net of the line.</summary>
    Line,

    /// <summary>The net of the document and of what came before it in the period
    /// (<see cref="TaxSituation.NetBefore"/>).</summary>
    Period,
}

/// <summary>The amount from which on tax is withheld.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="Basis">What is compared with it. Default: the net of the document.</param>
/// <param name="IsIncluded">Whether tax is withheld at exactly that amount; default: only above it.</param>
public sealed record WithholdingThreshold(
    Money Amount, ThresholdBasis Basis = ThresholdBasis.Document, bool IsIncluded = false);

/// <summary>A tax that the buyer keeps back and pays to the treasury for the seller, as data (IRPF in Spain, ritenuta
/// d'acconto in Italy, tax deducted at source in India). Immutable. Held to by <c>WithholdingRule</c> of
/// Invoicing.Core.</summary>
public sealed record Withholding
{
    /// <summary>The whole net.</summary>
    public static Percentage WholeNet { get; } = Percentage.Of(100);

    private readonly SupplyScope? _scope;
    private readonly Percentage? _baseShare;
    private readonly Sequence<Note> _notes;

    /// <summary>The id of the rule.</summary>
    public required string Id { get; init; }

    /// <summary>Which supplies it is withheld from. Default: all.</summary>
    public SupplyScope Scope
    {
        get => _scope ?? SupplyScope.All;
        init => _scope = value == SupplyScope.All ? null : value;
    }

    /// <summary>The name of the tax: <c>IRPF</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary>The rate; 15 means 15 %.</summary>
    public required Percentage Rate { get; init; }

    /// <summary>How much of the net is the base. Default: 100 %, for which 0 % stands too.</summary>
    public Percentage BaseShare
    {
        get => _baseShare ?? WholeNet;
        init => _baseShare = value.IsZero || value == WholeNet ? null : value;
    }

    /// <summary>How a base that is a part of the net is rounded. Default: half-up.</summary>
    public Rounding BaseRounding { get; init; }

    /// <summary>From which amount on it is withheld; null: from any.</summary>
    public WithholdingThreshold? Threshold { get; init; }

    /// <summary>The law and clause, or null.</summary>
    public string? Clause { get; init; }

    /// <summary>The version or date of the data, or null.</summary>
    public string? Version { get; init; }

    /// <summary>What the law wants the document to say.</summary>
    public ImmutableArray<Note> Notes
    {
        get => _notes.Items;
        init => _notes = value;
    }
}
