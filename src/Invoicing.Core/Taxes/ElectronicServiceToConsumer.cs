using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Telecommunication, broadcasting and electronic services to consumers in another member state: taxed where
/// the consumer is (directive 2006/112/EC article 58), where the seller is below the threshold (article 59c, since
/// 2019 article 58(2)).</summary>
internal sealed class ElectronicServiceToConsumer(VatAnswers answers, VatClasses classes) : IVatRule
{
    private const string RuleId = "electronic-service";

    // Directive 2008/8/EC article 5: the mini one-stop shop.
    private static readonly LocalDate OneStopShop = new(2015, 1, 1);

    private static readonly TaxDecision NotElectronic = TaxDecision.NotMineSince(
        "no electronic service to a consumer in another member state");

    private static readonly VatGround AtOrigin = new(RuleId, "45, 59c(1)",
        "electronic services to consumers abroad stay below the threshold");

    private static readonly VatGround AtDestination = new(RuleId, "58",
        "an electronic service is taxed where the consumer is");

    private static readonly VatGround ByOneStopShop = new(RuleId, "58, 369a",
        "an electronic service is taxed where the consumer is", Words: VatWords.OneStopShop);

    private static readonly VatGround ByOneStopShopFromOutside = new(RuleId, "58, 358a",
        "an electronic service is taxed where the consumer is", Words: VatWords.OneStopShop);

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        if (c.Supply.Kind != SupplyKind.ElectronicService || c.Status != VatBuyer.Consumer
            || !c.Buyer.IsUnion || c.IsEstablishedIn(c.Buyer)) return NotElectronic;
        var choice = c.Situation.Choices.DistanceSales;
        if (Destination.WhatIsWrong(c, c.Buyer, choice, c.Day >= OneStopShop) is { } wrong) return wrong;
        var ground = choice switch
        {
            DistanceSales.AtOrigin => AtOrigin,
            DistanceSales.AtDestinationByOneStopShop => c.Seller.IsUnion ? ByOneStopShop : ByOneStopShopFromOutside,
            _ => AtDestination,
        };
        var territory = choice == DistanceSales.AtOrigin ? c.Seller : c.Buyer;
        return Destination.Taxed(c, answers, classes, ground, new VatPlace(territory, string.Empty));
    }
}
