using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>
/// A finding that says what a difference costs: one with an argument <c>effect</c>, an amount that is above zero where
/// more was billed than agreed, or <c>taxEffect</c> where tax alone differs. Any rule, a vendor's too, makes a variance
/// by giving that argument in the currency of the invoice. Immutable.
/// </summary>
/// <param name="Finding">The finding: the cause.</param>
/// <param name="Consequences">What it explains downstream and is not found again.</param>
public sealed record Variance(Finding Finding, ImmutableArray<VarianceConsequence> Consequences = default)
{
    private readonly Sequence<VarianceConsequence> _consequences = Consequences;

    /// <summary>The name of the argument that makes a finding a variance.</summary>
    public const string EffectName = "effect";

    /// <summary>The name of the argument that says what a difference adds to the tax alone (BT-110); it makes a
    /// variance, too.</summary>
    public const string TaxEffectName = "taxEffect";

    /// <summary>The name of the argument that tells the tolerance that was exceeded, and whose it is.</summary>
    public const string ToleranceName = "tolerance";

    /// <summary>The finding: the cause.</summary>
    public Finding Finding { get; init; } = Finding ?? throw new ArgumentNullException(nameof(Finding));

    /// <summary>What it explains downstream and is not found again, the line first.</summary>
    public ImmutableArray<VarianceConsequence> Consequences
    {
        get => _consequences.Items;
        init => _consequences = value;
    }

    /// <summary>What the difference adds to the total without tax (BT-109); null where the finding does not say
    /// it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Money? Effect => EffectOf(Finding);

    /// <summary>What was billed or found.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public FindingValue? Found => Finding["billed"] ?? Finding["found"];

    /// <summary>What was agreed or expected.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public FindingValue? Expected => Finding["agreed"] ?? Finding["expected"];

    /// <summary>The tolerance that was exceeded and whose it is, in words; or null.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Tolerance => (Finding[ToleranceName] as FindingValue.OfText)?.Text;

    /// <summary>The effect that a finding states, or null.</summary>
    public static Money? EffectOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return (finding[EffectName] as FindingValue.OfMoney)?.Amount;
    }
}

/// <summary>A total that lies outside its tolerance for causes that are found already.</summary>
/// <param name="Code">The code that it would be found by.</param>
/// <param name="Path">What it is about: <c>/lines/3</c>; empty for the document.</param>
/// <param name="Difference">Billed less agreed.</param>
public sealed record VarianceConsequence(string Code, string Path, Money Difference);
