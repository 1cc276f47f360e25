using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>A small enterprise in Germany that sells to a consumer in France: exempt where the place of supply is at
/// home (directive 2006/112/EC article 284), taxed where it is not.</summary>
public class SmallEnterpriseTests
{
    static readonly TaxSupply Electronic = new() { Kind = SupplyKind.ElectronicService };

    static TaxSituation Small(DistanceSales choice) => UnionSale.ToConsumer with
    {
        Choices = new TaxChoices { IsSmallEnterprise = true, DistanceSales = choice },
    };

    [Theory]
    [InlineData(DistanceSales.AtOrigin, "DE E 0 % 32, 284")]
    [InlineData(DistanceSales.AtDestinationByOneStopShop, "FR S 20 % 33(a), 369a")]
    [InlineData(DistanceSales.AtDestinationByRegistration, "TAX-REGISTRATION-MISSING")]
    [InlineData(DistanceSales.Unstated, "TAX-DISTANCE-SALES-UNSTATED")]
    public void Its_distance_sales_are_exempt_below_the_threshold_only(DistanceSales choice, string answer) =>
        Assert.Equal(answer, UnionSale.Answer(Small(choice), UnionSale.Goods));

    [Theory]
    [InlineData(DistanceSales.AtOrigin, "DE E 0 % 45, 59c(1), 284")]
    [InlineData(DistanceSales.AtDestinationByOneStopShop, "FR S 20 % 58, 369a")]
    [InlineData(DistanceSales.Unstated, "TAX-DISTANCE-SALES-UNSTATED")]
    public void So_are_its_electronic_services(DistanceSales choice, string answer) =>
        Assert.Equal(answer, UnionSale.Answer(Small(choice), Electronic));

    [Theory]
    [InlineData(SupplyKind.Goods)]
    [InlineData(SupplyKind.ElectronicService)]
    public void The_threshold_is_not_open_to_one_that_is_established_in_two_states(SupplyKind kind) => Assert.Equal(
        "TAX-THRESHOLD-NOT-OPEN", UnionSale.Answer(
            Small(DistanceSales.AtOrigin) with { Establishments = [CountryCode.Of("NL")] },
            new TaxSupply { Kind = kind }));

    [Fact]
    public void Goods_that_the_consumer_fetches_are_supplied_at_home() => Assert.Equal("DE E 0 % 32, 284",
        UnionSale.Answer(Small(default), UnionSale.Goods with { Transport = TransportOfGoods.ByBuyer }));

    [Fact]
    public void So_are_margin_goods_which_are_no_distance_sale() => Assert.Equal("DE E 0 % 32, 284",
        UnionSale.Answer(Small(default), UnionSale.Goods with { Margin = MarginScheme.SecondHandGoods }));

    [Fact]
    public void A_new_car_is_outside_the_scheme() => Assert.Equal("DE K 0 % 32, 138(2)(a)",
        UnionSale.Answer(Small(default), UnionSale.Goods with { IsNewMeansOfTransport = true }));
}
