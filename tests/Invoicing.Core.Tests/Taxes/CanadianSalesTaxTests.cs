using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Taxes;

public class CanadianSalesTaxTests
{
    private static readonly Sale FromOntario = Sale.By(TaxEngine.Canada, "CA-ON", "CA-ON") with
    {
        Currency = Currency.CAD,
    };

    [Fact]
    public void Quebec_has_GST_and_QST_on_the_net_each_rounded_half_up()
    {
        var sale = FromOntario.DeliveredTo("CA-QC").RegisteredIn("CA-QC");

        // 5 % of 100.00 is 5.00; 9.975 % is 9.975, half-up 9.98.
        var invoice = sale.Invoice((100.00m, new TaxSupply()));

        Assert.Equal(["GST 5.00 of 100.00", "QST 9.98 of 100.00"], invoice.GroupTexts());
        Assert.Equal(114.98m, invoice.Totals.Due.Amount);
    }

    [Theory]
    [InlineData("CA-ON", "HST S 13 %")]
    [InlineData("CA-NB", "HST S 15 %")]
    [InlineData("CA-AB", "GST S 5 %")]
    [InlineData("CA-YT", "GST S 5 %")]
    public void The_province_of_delivery_decides(string province, string expected) =>
        Assert.Equal(expected, FromOntario.DeliveredTo(province).Goods().Text());

    [Theory]
    [InlineData(2025, 3, 31, "HST S 15 %")]
    [InlineData(2025, 4, 1, "HST S 14 %")]
    public void Nova_Scotia_lowered_its_rate(int year, int month, int day, string expected) =>
        Assert.Equal(expected, FromOntario.On(year, month, day).DeliveredTo("CA-NS").Goods().Text());

    [Fact]
    public void A_province_taxes_through_sellers_who_are_registered_there()
    {
        var sale = FromOntario.DeliveredTo("CA-BC");

        Assert.Equal("GST S 5 %, PST S 7 %", sale.RegisteredIn("CA-BC").Goods().Text());
        Assert.Equal("GST S 5 %", sale.Goods().Text());
        Assert.Equal(["Notice TAX-REGION-NOT-REGISTERED"], sale.Goods().Codes());
    }

    [Fact]
    public void A_service_is_supplied_where_the_buyer_is()
    {
        var sale = Sale.By(TaxEngine.Canada, "CA-ON", "CA-AB");

        Assert.Equal("GST S 5 %", sale.DeliveredTo("CA-ON").Service().Text());
        Assert.Equal("HST S 13 %", sale.DeliveredTo("CA-ON").Service(SupplyKind.Restaurant).Text());
    }

    [Fact]
    public void Whether_a_province_taxes_a_service_is_said_by_its_class()
    {
        var sale = Sale.By(TaxEngine.Canada, "CA-BC", "CA-BC").RegisteredIn("CA-BC");

        Assert.Equal(["Error TAX-ITEM-CLASS-MISSING"], sale.Service().Codes());
        Assert.Equal("GST S 5 %", sale.Service(itemClass: "gst-only").Text());
        Assert.Equal("GST S 5 %, PST S 7 %", sale.Service(itemClass: "standard").Text());
        Assert.Equal("GST S 5 %, PST S 7 %", sale.Service(SupplyKind.ElectronicService).Text());
    }

    [Fact]
    public void Zero_rated_exempt_and_exported_supplies_have_no_tax_and_say_why()
    {
        Assert.Equal("GST Z 0 %", FromOntario.Goods("zero").Text());
        Assert.Equal("GST E 0 %", FromOntario.Goods("exempt").Text());
        var exported = FromOntario.DeliveredTo("US-NY").Goods();

        Assert.Equal("GST G 0 %", exported.Text());
        Assert.Equal("Excise Tax Act schedule VI part V s. 1", exported.Clause());
        Assert.Equal(["Warning TAX-EXPORT-PROOF-MISSING"], exported.Codes());
    }

    [Fact]
    public void A_small_supplier_charges_nothing()
    {
        var small = FromOntario with { Choices = new TaxChoices { IsSmallEnterprise = true } };

        Assert.Equal("GST O 0 %", small.Goods().Text());
        Assert.Equal("Excise Tax Act s. 148 and 166", small.Goods().Clause());
    }

    [Fact]
    public void An_address_without_its_province_is_a_finding() => Assert.Equal(["Error TAX-REGION-MISSING"],
        Sale.By(TaxEngine.Canada, "CA-ON", "CA").Goods().Codes());
}
