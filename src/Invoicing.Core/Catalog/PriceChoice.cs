using Invoicing.Explanations;

namespace Invoicing.Catalog;

/// <summary>What a rule or a list chose to price a quantity by.</summary>
internal sealed record PriceChoice
{
    public required PricingModel Model { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>The currency of the model; null where it has no amounts.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The unit of the prices; null: whatever is asked for.</summary>
    public UnitOfMeasure? Unit { get; init; }

    public UnitPrice? Floor { get; init; }

    public PriceRounding? Rounding { get; init; }

    public bool NeedsApproval { get; init; }

    /// <summary>The list and the entry; null where a rule chose.</summary>
    public PriceCandidate? Candidate { get; init; }

    /// <summary>What findings call it.</summary>
    public string Name => Candidate?.Name ?? Basis.RuleId;

    public static PriceChoice Of(IPriceRule rule, PriceDecision decision) => new()
    {
        Model = decision.Model!,
        Basis = new Basis(rule.Id, decision.Clause, decision.Version, decision.Reason),
        Currency = ModelContents.Currency(decision.Model!) ?? decision.Floor?.Currency,
        Unit = decision.Unit ?? ModelContents.Unit(decision.Model!),
        Floor = decision.Floor,
        Rounding = decision.Rounding,
        NeedsApproval = decision.NeedsApproval,
    };

    public static PriceChoice Of(PriceCandidate candidate) => new()
    {
        Model = candidate.Entry.Model,
        Basis = candidate.Basis,
        Currency = candidate.List.Currency,
        Unit = candidate.Unit,
        Floor = candidate.Entry.Floor,
        Rounding = candidate.List.Rounding,
        Candidate = candidate,
    };
}
