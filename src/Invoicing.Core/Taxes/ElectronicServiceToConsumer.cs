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

    // Directive (EU) 2017/2455 article 2: article 59c in place of article 58(2) to (5), from this day.
    private static readonly LocalDate Article59c = new(2021, 7, 1);

    private static readonly TaxDecision NotElectronic = TaxDecision.NotMineSince(
        "no electronic service to a consumer in another member state");

    private static readonly VatGround AtOrigin = new(RuleId, "45, 59c(1)",
        "electronic services to consumers abroad stay below the threshold");

    private static readonly VatGround AtOriginBefore = new(RuleId, "45, 58(2) (until 2021-06-30)",
        "electronic services to consumers abroad stay below the threshold");

    private static readonly VatGround AtDestination = new(RuleId, "58",
        "an electronic service is taxed where the consumer is");

    private static readonly VatGround ByOneStopShop = new(RuleId, "58, 369a",
        "an electronic service is taxed where the consumer is", Words: VatWords.OneStopShop);

    private static readonly VatGround ByOneStopShopFromOutside = new(RuleId, "58, 358a",
        "an electronic service is taxed where the consumer is", Words: VatWords.OneStopShop);

    public string Id => RuleId;

    /// <summary>Whether a supply is such a service.</summary>
    public static bool IsOne(in VatCase c) => c.Supply.Kind == SupplyKind.ElectronicService
        && c.Status == VatBuyer.Consumer && c.Buyer.IsUnion && !c.IsEstablishedIn(c.Buyer);

    /// <summary>Where it is supplied below the threshold.</summary>
    public static VatPlace PlaceAtOrigin(in VatCase c) => new(c.Seller, GroundAtOrigin(c).Articles);

    /// <summary>What the choice of the place lacks, or null.</summary>
    public static TaxDecision? WhatIsWrong(in VatCase c) =>
        Destination.WhatIsWrong(c, c.Buyer, c.Situation.Choices.DistanceSales, c.Day >= OneStopShop);

    public TaxDecision Decide(in VatCase c)
    {
        if (!IsOne(c)) return NotElectronic;
        var choice = c.Situation.Choices.DistanceSales;
        if (WhatIsWrong(c) is { } wrong) return wrong;
        var ground = choice switch
        {
            DistanceSales.AtOrigin => GroundAtOrigin(c),
            DistanceSales.AtDestinationByOneStopShop => c.Seller.IsUnion ? ByOneStopShop : ByOneStopShopFromOutside,
            _ => AtDestination,
        };
        var territory = choice == DistanceSales.AtOrigin ? c.Seller : c.Buyer;
        return Destination.Taxed(c, answers, classes, ground, new VatPlace(territory, string.Empty));
    }

    private static VatGround GroundAtOrigin(in VatCase c) => c.Day < Article59c ? AtOriginBefore : AtOrigin;
}
