using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Taxes;

public class UnitedKingdomVatTests
{
    private static readonly Sale Construction = Sale.By(TaxEngine.UnitedKingdom, "GB", "GB") with
    {
        Currency = Currency.GBP,
    };

    [Fact]
    public void Construction_for_a_registered_business_is_reverse_charged_and_says_so()
    {
        var treatment = Construction.ToBusiness("GB123456782").Service(SupplyKind.ImmovableProperty, "construction");

        Assert.Equal("VAT AE 0 %", treatment.Text());
        Assert.Equal("VATA 1994 s. 55A; SI 2019/892", treatment.Clause());
        Assert.StartsWith("Reverse charge: VAT Act 1994 section 55A applies", treatment.Notes[0].Text);
        Assert.Contains("20 %", treatment.Notes[0].Text);
    }

    [Fact]
    public void An_end_user_a_consumer_and_the_time_before_have_the_tax_charged()
    {
        var sale = Construction.ToBusiness("GB123456782");
        var endUser = sale with { Choices = new TaxChoices { IsEndUser = true } };

        Assert.Equal("VAT S 20 %", endUser.Service(itemClass: "construction").Text());
        Assert.Equal("VAT S 20 %", Construction.ToConsumer().Service(itemClass: "construction").Text());
        Assert.Equal("VAT S 20 %", sale.On(2021, 2, 28).Service(itemClass: "construction").Text());
        Assert.Equal("VAT AE 0 %", sale.On(2021, 3, 1).Service(itemClass: "construction").Text());
    }

    [Fact]
    public void The_reverse_charge_needs_the_buyers_number_and_status()
    {
        Assert.Equal(["Error TAX-VAT-NUMBER-MISSING"],
            Construction.ToBusiness().Service(itemClass: "construction").Codes());
        Assert.Equal(["Error TAX-BUYER-STATUS-UNKNOWN"], Construction.Service(itemClass: "construction").Codes());
    }

    [Theory]
    [InlineData("GB", "XI", "VAT S 20 %")]
    [InlineData("XI", "GB", "VAT S 20 %")]
    [InlineData("XI", "XI", "VAT S 20 %")]
    [InlineData("GB", "IM", "VAT S 20 %")]
    [InlineData("XI", "US-NY", "VAT G 0 %")]
    [InlineData("GB", "IE", "VAT G 0 %")]
    public void Goods_within_the_kingdom_are_taxed_and_exported_out_of_it(string from, string to, string expected) =>
        Assert.Equal(expected, Sale.By(TaxEngine.UnitedKingdom, from, to).Goods().Text());

    [Theory]
    [InlineData("XI", "IE")]
    [InlineData("IE", "XI")]
    public void Goods_between_Northern_Ireland_and_the_EU_are_left_to_the_rules_of_the_EU(string from, string to)
    {
        var sale = Sale.By(TaxEngine.UnitedKingdom, from, to).WithSellerNumber("1", "GB");

        Assert.Equal(["Error TAX-UNDECIDED"], sale.Goods().Codes());
    }
}
