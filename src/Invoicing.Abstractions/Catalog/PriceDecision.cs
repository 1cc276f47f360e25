using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>What a price rule answers. Immutable.</summary>
public sealed class PriceDecision
{
    private PriceDecision()
    {
    }

    /// <summary>The rule has nothing to say about the question: the next one is asked.</summary>
    public static PriceDecision NotMine { get; } = new();

    /// <summary>How the quantity is priced; null unless the rule decided.</summary>
    public PricingModel? Model { get; private init; }

    /// <summary>The unit that the prices are for; null: that of the model, or the unit that is asked for.</summary>
    public UnitOfMeasure? Unit { get; private init; }

    /// <summary>The price of a unit below which somebody has to approve; or null.</summary>
    public UnitPrice? Floor { get; private init; }

    /// <summary>How a price that is converted, or less a percentage, gets its digits; null: as the engine
    /// says.</summary>
    public PriceRounding? Rounding { get; private init; }

    /// <summary>The reason in a few words, or null.</summary>
    public string? Reason { get; private init; }

    /// <summary>The clause of the contract or law that it rests on, or null.</summary>
    public string? Clause { get; private init; }

    /// <summary>The version of the rule's data, or null.</summary>
    public string? Version { get; private init; }

    /// <summary>Whether somebody has to approve the price, whatever the floor.</summary>
    public bool NeedsApproval { get; private init; }

    /// <summary>What the rule found; errors where it refuses.</summary>
    public FindingList Findings { get; private init; } = FindingList.Empty;

    /// <summary>Whether the rule has nothing to say.</summary>
    public bool IsNotMine => Model is null && Findings.Count == 0;

    /// <summary>Priced by a model.</summary>
    public static PriceDecision By(PricingModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new PriceDecision { Model = model };
    }

    /// <summary>A price for each unit.</summary>
    public static PriceDecision At(UnitPrice price) => By(PricingModel.PerUnit(price));

    /// <summary>There is no price: one of the findings, which say why, is an error.</summary>
    /// <exception cref="ArgumentException">No finding is an error.</exception>
    public static PriceDecision Refuse(FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.HasErrors
            ? new PriceDecision { Findings = findings }
            : throw new ArgumentException("A price is refused for an error.", nameof(findings));
    }

    /// <summary>This decision with a reason, and what it rests on.</summary>
    /// <param name="reason">The reason in a few words.</param>
    /// <param name="clause">The clause of the contract or law, or null.</param>
    /// <param name="version">The version of the rule's data, or null.</param>
    public PriceDecision Because(string reason, string? clause = null, string? version = null) =>
        Copy(reason, clause, version, Unit, Floor, Rounding, NeedsApproval);

    /// <summary>This decision for prices of a unit.</summary>
    public PriceDecision Per(UnitOfMeasure unit) => Copy(Reason, Clause, Version, unit, Floor, Rounding, NeedsApproval);

    /// <summary>This decision with a floor: a price of a unit below it needs approval.</summary>
    public PriceDecision WithFloor(UnitPrice floor) =>
        Copy(Reason, Clause, Version, Unit, floor, Rounding, NeedsApproval);

    /// <summary>This decision with the digits of a price that is computed.</summary>
    public PriceDecision Rounded(PriceRounding rounding) =>
        Copy(Reason, Clause, Version, Unit, Floor, rounding, NeedsApproval);

    /// <summary>This decision, which somebody has to approve.</summary>
    public PriceDecision WithApproval() => Copy(Reason, Clause, Version, Unit, Floor, Rounding, true);

    private PriceDecision Copy(string? reason, string? clause, string? version, UnitOfMeasure? unit, UnitPrice? floor,
        PriceRounding? rounding, bool needsApproval) => Model is null
        ? throw new InvalidOperationException("Only a price that was decided is described further.")
        : new PriceDecision
        {
            Model = Model,
            Unit = unit,
            Floor = floor,
            Rounding = rounding,
            Reason = reason,
            Clause = clause,
            Version = version,
            NeedsApproval = needsApproval,
        };
}
