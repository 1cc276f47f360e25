namespace Invoicing.Taxes;

/// <summary>Supplies of a small enterprise in its own state are exempt (directive 2006/112/EC article 284), those of
/// goods to other member states too (article 139(1)); new means of transport are not (article 283(1)(b)).</summary>
internal sealed class SmallEnterprise(VatAnswers answers) : IVatRule
{
    private const string RuleId = "small-enterprise";

    private static readonly TaxDecision NotChosen = TaxDecision.NotMineSince("the seller is no small enterprise");
    private static readonly TaxDecision Elsewhere = TaxDecision.NotMineSince(
        "the place of supply is not in the seller's own state");

    private static readonly TaxDecision NewMeansOfTransport = TaxDecision.NotMineSince(
        "new means of transport are outside the scheme (article 283(1)(b))");

    private static readonly CountryCode France = CountryCode.Of("FR");
    private static readonly VatGround Ground = Of(null);
    private static readonly VatGround FrenchGround = Of("VATEX-FR-FRANCHISE");

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        if (!c.Situation.Choices.IsSmallEnterprise) return NotChosen;
        if (c.Supply.IsNewMeansOfTransport && c.IsBetweenMembers) return NewMeansOfTransport;
        if (PlaceOf(c) is not { } place) return Elsewhere;
        if (!IsHome(c.Seller, place.Territory)) return Elsewhere;
        return answers.Of(c, c.Seller.State == France ? FrenchGround : Ground, place);
    }

    // Parts of the state where its tax is due all the same are home too: the overseas departments (CGI art. 293 B).
    private static bool IsHome(VatTerritory seller, VatTerritory place) =>
        (place.IsUnion || (place.IsApart && place.HasTaxOfState)) && seller.HasSameTax(place);

    // That of sales to consumers in other member states depends on a choice (articles 33, 58 and 59c); where it is
    // not the seller's state, or the choice is wrong, the rule for them answers.
    private static VatPlace? PlaceOf(in VatCase c)
    {
        var isElectronic = ElectronicServiceToConsumer.IsOne(c);
        if (!isElectronic && !DistanceSale.IsOne(c)) return c.Place;
        if (c.Situation.Choices.DistanceSales != DistanceSales.AtOrigin) return null;
        var wrong = isElectronic ? ElectronicServiceToConsumer.WhatIsWrong(c) : DistanceSale.WhatIsWrong(c);
        if (wrong is not null) return null;
        return isElectronic ? ElectronicServiceToConsumer.PlaceAtOrigin(c) : c.Place;
    }

    private static VatGround Of(string? reasonCode) => new(
        RuleId, "284", "the seller is a small enterprise",
        Vat.Exempt(reasonCode, VatWords.Standard.English(VatWords.SmallEnterprise)), VatWords.SmallEnterprise)
    {
        IsNational = true,
    };
}
