using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>Where goods and services are supplied by laws outside the EU.</summary>
public class PlaceOutsideUnionTests
{
    private static readonly string[] PlaceMissing = ["Error TAX-PLACE-MISSING"];

    [Theory]
    [InlineData("GB", SupplyKind.ImmovableProperty)]
    [InlineData("GB", SupplyKind.Restaurant)]
    [InlineData("CH", SupplyKind.WorkOnGoods)]
    [InlineData("NO", SupplyKind.GoodsTransport)]
    [InlineData("IS", SupplyKind.PassengerTransport)]
    [InlineData("AU", SupplyKind.ImmovableProperty)]
    [InlineData("NZ", SupplyKind.EventAdmission)]
    [InlineData("SG", SupplyKind.EventService)]
    [InlineData("JP", SupplyKind.ImmovableProperty)]
    [InlineData("CA-ON", SupplyKind.Restaurant)]
    [InlineData("IN-MH", SupplyKind.ImmovableProperty)]
    [InlineData("US-NY", SupplyKind.ImmovableProperty)]
    public void What_is_taxed_where_it_is_performed_needs_that_place_for_a_buyer_abroad(string seller, SupplyKind kind)
    {
        var sale = Sale.By(TaxEngine.World, seller, "FR").ToBusiness();

        Assert.Equal(PlaceMissing, sale.Service(kind).Codes());
        Assert.Equal(PlaceMissing, sale.ToConsumer().Service(kind).Codes());
        Assert.Equal("performance", sale.Service(kind).Findings[0]["place"]?.ToString());
    }

    [Fact]
    public void The_place_may_be_stated_or_is_that_of_a_buyer_at_home()
    {
        var toFrance = Sale.By(TaxEngine.World, "GB", "FR").ToBusiness();

        Assert.Equal("VAT S 20 %", toFrance.DeliveredTo("GB").Service(SupplyKind.ImmovableProperty).Text());
        Assert.Equal("VAT O 0 %", toFrance.DeliveredTo("FR").Service(SupplyKind.ImmovableProperty).Text());
        Assert.Equal("VAT S 20 %",
            Sale.By(TaxEngine.World, "GB", "GB").ToBusiness().Service(SupplyKind.ImmovableProperty).Text());
        Assert.Equal("VAT O 0 %", toFrance.Service(SupplyKind.GoodsTransport).Text());
    }

    [Theory]
    [InlineData("GB", "FR", "VAT S 20 %")]
    [InlineData("CH", "DE", "VAT S 8.1 %")]
    [InlineData("NO", "SE", "VAT S 25 %")]
    [InlineData("AU", "NZ", "GST S 10 %")]
    public void Goods_that_stay_or_that_a_consumer_carries_away_are_taxed_at_home(
        string seller, string buyer, string expected)
    {
        var sale = Sale.By(TaxEngine.World, seller, buyer);

        Assert.Equal(expected, sale.ToBusiness().Decide(new() { Transport = TransportOfGoods.None }).Text());
        Assert.Equal(expected, sale.ToConsumer().Decide(new() { Transport = TransportOfGoods.None }).Text());
        Assert.Equal(expected, sale.ToConsumer().Decide(new() { Transport = TransportOfGoods.ByBuyer }).Text());
    }

    [Fact]
    public void Goods_that_a_business_fetches_are_exported_and_what_the_buyer_is_has_to_be_known()
    {
        var sale = Sale.By(TaxEngine.UnitedKingdom, "GB", "FR");
        var fetched = new TaxSupply { Transport = TransportOfGoods.ByBuyer };

        Assert.Equal("VAT G 0 %", sale.ToBusiness().Decide(fetched).Text());
        Assert.Equal(["Error TAX-BUYER-STATUS-UNKNOWN"], sale.Decide(fetched).Codes());
        Assert.Equal("VAT S 20 %", Sale.By(TaxEngine.UnitedKingdom, "GB", "XI").Decide(fetched).Text());
    }

    [Fact]
    public void Goods_that_stay_in_a_province_or_state_bear_its_tax()
    {
        var stays = new TaxSupply { Transport = TransportOfGoods.None, ItemClass = "18" };

        Assert.Equal("HST S 13 %",
            Sale.By(TaxEngine.World, "CA-ON", "CA-AB").Decide(stays with { ItemClass = null }).Text());
        Assert.Equal("CGST S 9 %, SGST S 9 %", Sale.By(TaxEngine.World, "IN-MH", "IN-KA").Decide(stays).Text());
        Assert.Equal("SALES O 0 %", Sale.By(TaxEngine.World, "US-NY", "DE").Goods().Text());
        Assert.Equal(["Notice TAX-REGION-NOT-REGISTERED"],
            Sale.By(TaxEngine.World, "US-NY", "DE").Decide(stays with { ItemClass = null }).Codes());
    }

    [Theory]
    [InlineData("GB", "FR")]
    [InlineData("CH", "DE")]
    [InlineData("AU", "NZ")]
    [InlineData("CA-ON", "NO")]
    [InlineData("DE", "NO")]
    public void An_electronic_service_for_a_consumer_abroad_warns_that_it_may_be_taxed_there(
        string seller, string buyer)
    {
        var sale = Sale.By(TaxEngine.World, seller, buyer).ToConsumer();

        Assert.EndsWith(" 0 %", sale.Service(SupplyKind.ElectronicService).Text());
        Assert.Equal(["Warning TAX-REGISTRATION-MISSING"], sale.Service(SupplyKind.ElectronicService).Codes());
        Assert.Equal(buyer, sale.Service(SupplyKind.ElectronicService).Findings[0]["country"]?.ToString());
        Assert.Empty(sale.ToBusiness(buyer == "FR" ? "FR83404833048" : null)
            .Service(SupplyKind.ElectronicService).Codes());
    }

    [Fact]
    public void Nothing_is_warned_of_where_nobody_is_known_to_tax_it_or_the_one_stop_shop_is_used()
    {
        var toBrazil = Sale.By(TaxEngine.World, "GB", "BR").ToConsumer();
        var oneStopShop = new TaxChoices { DistanceSales = DistanceSales.AtDestinationByOneStopShop };
        var toFrance = Sale.By(TaxEngine.World, "GB", "FR").ToConsumer() with { Choices = oneStopShop };

        Assert.Empty(toBrazil.Service(SupplyKind.ElectronicService).Codes());
        Assert.Equal("VAT S 20 %", toFrance.Service(SupplyKind.ElectronicService).Text());
        Assert.Empty(toFrance.Service(SupplyKind.ElectronicService).Codes());
    }
}
