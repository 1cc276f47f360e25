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
}
