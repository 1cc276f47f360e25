using Invoicing.Parties;
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

    [Fact]
    public void A_self_billed_document_says_who_owes_the_tax_that_it_shows()
    {
        var sale = Construction.ToBusiness("GB123456782") with { Choices = new TaxChoices { IsSelfBilled = true } };
        var reverseCharged = sale.Service(itemClass: "construction");

        Assert.Equal(["Self-billing", "The VAT shown is your output tax due to HMRC"],
            sale.Goods().Notes.Select(note => note.Text));
        Assert.Empty(sale.Goods().Codes());
        Assert.Equal("Self-billing", reverseCharged.Notes[1].Text);
        Assert.Equal(2, reverseCharged.Notes.Length);
        Assert.Empty(Construction.Goods().Notes);
    }

    [Fact]
    public void Who_is_on_the_Isle_of_Man_does_not_owe_its_tax_to_HMRC()
    {
        var sale = Sale.By(TaxEngine.UnitedKingdom, "IM", "GB") with
        {
            Choices = new TaxChoices { IsSelfBilled = true },
        };

        Assert.Empty(sale.Goods().Notes);
        Assert.Equal(["Warning TAX-NOT-COVERED"], sale.Goods().Codes());
    }

    [Theory]
    [InlineData("XI", "IE")]
    [InlineData("IE", "XI")]
    public void Goods_between_Northern_Ireland_and_the_EU_are_left_to_the_rules_of_the_EU(string from, string to)
    {
        var sale = Sale.By(TaxEngine.UnitedKingdom, from, to).WithSellerNumber("1", "GB");

        Assert.Equal(["Error TAX-UNDECIDED"], sale.Goods().Codes());
    }

    // Withdrawal agreement article 127: Union law applied until 2020-12-31.
    private static readonly Sale InTime = Sale.By(TaxEngine.World, "GB", "DE").DeliveredTo("DE").On(2019, 5, 1);

    [Fact]
    public void Until_the_end_of_2020_goods_to_the_EU_follow_the_rules_of_the_EU()
    {
        // Article 34: below the threshold taxed where the transport begins, 20 % in the United Kingdom; above it 19 %
        // in Germany. Article 138: a business that is registered in Germany.
        var atOrigin = InTime.ToConsumer() with { Choices = new() { DistanceSales = DistanceSales.AtOrigin } };
        var business = InTime.ToBusiness("DE136695976");
        var registered = business with
        {
            Seller = business.Seller with { TaxRegistrations = [TaxRegistration.Vat("GB220430231")] },
        };

        Assert.Equal("VAT S 20 %", atOrigin.Goods().Text());
        Assert.Equal(["Error TAX-DISTANCE-SALES-UNSTATED"], InTime.ToConsumer().Goods().Codes());
        Assert.Equal("VAT K 0 %", registered.Goods().Text());
        Assert.Equal("VAT K 0 %", registered.On(2020, 12, 31).Goods().Text());
        Assert.Equal("VAT G 0 %", registered.On(2021, 1, 1).Goods().Text());
    }

    [Fact]
    public void Until_the_end_of_2020_services_for_the_EU_follow_the_rules_of_the_EU()
    {
        // Articles 44 and 196: the business in Germany owes the tax; 45: for a consumer it is that of the seller, 20 %.
        var business = InTime.ToBusiness("DE136695976");

        Assert.Equal("VAT AE 0 %", business.Service().Text());
        Assert.Equal("VAT AE 0 %", business.On(2020, 12, 31).Service().Text());
        Assert.Equal("VAT O 0 %", business.On(2021, 1, 1).Service().Text());
        Assert.Equal("VAT S 20 %", InTime.ToConsumer().Service().Text());
        Assert.Equal(["Error TAX-UNDECIDED"],
            (business with { Engine = TaxEngine.UnitedKingdom }).Service().Codes());
    }

    [Theory]
    [InlineData("GB", "GB", "VAT S 20 %")]
    [InlineData("GB", "US-NY", "VAT G 0 %")]
    [InlineData("GB", "ES-CN", "VAT G 0 %")]
    public void Other_supplies_of_that_time_are_the_kingdoms_own(string from, string to, string expected) =>
        Assert.Equal(expected, Sale.By(TaxEngine.UnitedKingdom, from, to).On(2019, 5, 1).Goods().Text());

    [Theory]
    [InlineData("GB-NIR")]
    [InlineData("XI")]
    public void Northern_Ireland_may_be_written_as_a_region_of_the_kingdom(string seller)
    {
        var sale = Sale.By(TaxEngine.World, seller, "FR").DeliveredTo("FR");
        var registered = sale with
        {
            Seller = sale.Seller with { TaxRegistrations = [TaxRegistration.Vat("XI220430231")] },
        };
        var atOrigin = registered.ToConsumer() with { Choices = new() { DistanceSales = DistanceSales.AtOrigin } };

        Assert.Equal("VAT K 0 %", registered.ToBusiness("FR83404833048").Goods().Text());
        Assert.Equal("VAT S 20 %", atOrigin.Goods().Text());
        Assert.Equal("VAT O 0 %", registered.ToBusiness("FR83404833048").Service().Text());
        Assert.Equal("VAT S 20 %", Sale.By(TaxEngine.World, "GB", seller).Goods().Text());
    }
}
