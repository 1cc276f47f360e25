namespace Invoicing.Taxes;

/// <summary>Services to consumers in a member state where the seller is not established: taxed there, by registration
/// or through the one-stop shop, which takes all services since July 2021 (directive 2006/112/EC articles 359 and
/// 369b).</summary>
internal sealed class ServiceToConsumerAbroad(VatAnswers answers, VatClasses classes) : IVatRule
{
    private const string RuleId = "service-to-consumer-abroad";

    private static readonly TaxDecision NotAbroad = TaxDecision.NotMineSince(
        "no service to a consumer in a member state where the seller is not established");

    private static readonly TaxDecision NoOneStopShop = TaxDecision.NotMineSince(
        "the seller does not use the one-stop shop, or is registered where the service is taxed");

    private static readonly VatGround Ground = new(RuleId, "369b",
        "a service to a consumer is taxed where it is supplied", Words: VatWords.OneStopShop);

    private static readonly VatGround FromOutside = new(RuleId, "359",
        "a service to a consumer is taxed where it is supplied", Words: VatWords.OneStopShop);

    public string Id => RuleId;

    public TaxDecision Decide(in VatCase c)
    {
        if (c.IsGoods || c.IsBusiness || !c.Place.Territory.IsUnion || c.IsEstablishedIn(c.Place.Territory))
            return NotAbroad;
        if (c.Situation.Choices.DistanceSales != DistanceSales.AtDestinationByOneStopShop
            || c.Day < Destination.OneStopShop || c.IsRegisteredIn(c.Place.Territory)) return NoOneStopShop;
        return Destination.Taxed(c, answers, classes, c.Seller.IsUnion ? Ground : FromOutside, c.Place);
    }
}
