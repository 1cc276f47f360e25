using Invoicing.Explanations;

namespace Invoicing.Discounts;

/// <summary>A rule or offer of an engine, with what does not depend on the document worked out once.</summary>
internal sealed class PreparedRule
{
    private readonly Adjustment _plain;
    private readonly Adjustment? _ofGross;
    private readonly Adjustment? _ofRunning;

    public PreparedRule(IDiscountRule rule)
    {
        Custom = rule;
        Id = rule.Id;
        IsOnDocument = rule.Level == DiscountLevel.Document;
        Basis = new Basis(rule.Id);
        _plain = new Adjustment { Basis = Basis };
    }

    public PreparedRule(DiscountOffer offer)
    {
        Offer = offer;
        Id = offer.Id;
        Group = offer.Group;
        IsOnDocument = offer.Level == DiscountLevel.Document && offer.BuyGet is null && offer.Bundle is null;
        ReasonCode = offer.ReasonCode ?? (offer.Scope.Contracts.IsEmpty ? "95" : "64");
        Basis = new Basis(offer.Id, offer.Clause, offer.Version, OfferText.Of(offer));
        _plain = new Adjustment { Reason = offer.Reason, ReasonCode = ReasonCode, Basis = Basis };
        if (offer.Percent is not { } percent) return;
        _ofGross = _plain with { Percent = percent };
        _ofRunning = _ofGross with { Of = PercentBase.Running };
    }

    public string Id { get; }

    public IDiscountRule? Custom { get; }

    public DiscountOffer? Offer { get; }

    public string? Group { get; }

    /// <summary>Whether it grants one amount that the lines share.</summary>
    public bool IsOnDocument { get; }

    /// <summary>Whether it looks at several lines and grants on each of them.</summary>
    public bool IsAcrossLines => Offer is { BuyGet: not null } or { Bundle: not null };

    public string? ReasonCode { get; }

    public Basis Basis { get; }

    /// <summary>The percentage of an offer as an allowance.</summary>
    public Adjustment Percent(PercentBase of, Basis basis)
    {
        var made = of == PercentBase.Running ? _ofRunning! : _ofGross!;
        return ReferenceEquals(basis, Basis) ? made : made with { Basis = basis };
    }

    /// <summary>An allowance of the offer, without its amount.</summary>
    public Adjustment Make(Basis basis) => ReferenceEquals(basis, Basis) ? _plain : _plain with { Basis = basis };
}
