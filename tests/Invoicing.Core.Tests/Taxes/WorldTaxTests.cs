using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Taxes;

public class WorldTaxTests
{
    [Theory]
    [InlineData("NO", "NO", "VAT S 25 %")]
    [InlineData("DE", "DE", "VAT S 19 %")]
    [InlineData("CA-ON", "CA-AB", "GST S 5 %")]
    [InlineData("DE", "NO", "VAT G 0 %")]
    [InlineData("NO", "DE", "VAT G 0 %")]
    [InlineData("GB", "FR", "VAT G 0 %")]
    [InlineData("GB", "XI", "VAT S 20 %")]
    [InlineData("US-NY", "DE", "SALES O 0 %")]
    [InlineData("US-NY", "BR", "SALES O 0 %")]
    public void Goods_find_the_law_that_is_theirs(string from, string to, string expected) =>
        Assert.Equal(expected, Sale.By(TaxEngine.World, from, to).ToBusiness().Goods().Text());

    [Theory]
    [InlineData("GB", "DE", "VAT O 0 %", "VATA 1994 s. 7A and schedule 4A")]
    [InlineData("US-NY", "SG", "GST AE 0 %", "GST Act 1993 s. 14(1)")]
    [InlineData("CH", "NO", "VAT O 0 %", "MWSTG article 8")]
    public void A_service_follows_the_sellers_law_before_the_buyers(
        string seller, string buyer, string expected, string clause)
    {
        var treatment = Sale.By(TaxEngine.World, seller, buyer).ToBusiness().Service();

        Assert.Equal(expected, treatment.Text());
        Assert.Equal(clause, treatment.Clause());
    }

    [Fact]
    public void A_seller_of_the_EU_who_accounts_for_low_value_goods_charges_the_tax_of_the_destination()
    {
        var sale = Sale.By(TaxEngine.World, "DE", "NO").ToConsumer().WithSellerNumber("2012345", "NO");

        Assert.Equal("VAT S 25 %", (sale with
        {
            Choices = new TaxChoices { LowValueImports = [CountryCode.Of("NO")] },
        }).Goods().Text());
        Assert.Equal("VAT G 0 %", sale.Goods().Text());
    }

    [Fact]
    public void Goods_from_Northern_Ireland_to_the_EU_are_an_intra_community_supply()
    {
        var sale = Sale.By(TaxEngine.World, "XI", "DE").DeliveredTo("DE").ToBusiness("DE136695976");
        var registered = sale with
        {
            Seller = sale.Seller with { TaxRegistrations = [TaxRegistration.Vat("XI123456782")] },
        };

        Assert.Equal("VAT K 0 %", registered.Goods().Text());
    }

    [Fact]
    public void Rates_of_the_United_States_are_the_callers()
    {
        var sale = Sale.By(TaxEngine.World, "US-CA", "US-NY").RegisteredIn("US-NY") with
        {
            To = Sale.Address("US-NY") with { City = "New York" },
        };

        Assert.Equal(["Error TAX-JURISDICTION-UNKNOWN"], sale.Goods().Codes());
        Assert.Equal(3, (sale with
        {
            Engine = TaxEngine.World.With(new UnitedStatesSalesTax(new JurisdictionTable())),
        }).Goods().Taxes.Length);
    }
}
