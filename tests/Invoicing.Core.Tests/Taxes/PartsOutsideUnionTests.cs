using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>Supplies of a mainland seller in a part of its state that the directive leaves out (2006/112/EC article
/// 6).</summary>
public class PartsOutsideUnionTests
{
    static readonly Party Madrid = new("Madrid SA", "ES") { VatNumber = "ESA28015865" };
    static readonly Party Paris = new("Paris SA", "FR") { VatNumber = UnionSale.French };

    static PostalAddress Part(string code) => UnionSale.In(code[..2]) with { Subdivision = code };

    static string Service(Party seller, string buyer) => UnionSale.Answer(
        At(seller, buyer), new TaxSupply { Kind = SupplyKind.Service });

    static TaxSituation At(Party seller, string part) => UnionSale.ToBusiness with
    {
        Seller = seller,
        Buyer = new Party("Isla SL", part[..2]) { Address = Part(part) },
        BuyerStatus = BuyerStatus.Business,
        To = null,
    };

    [Theory]
    [InlineData("ES-CN")]
    [InlineData("ES-CE")]
    [InlineData("ES-ML")]
    public void A_spanish_number_does_not_count_where_another_tax_stands_for_it(string part) =>
        Assert.Equal("ES O 0 % 44", Service(Madrid, part));

    [Fact]
    public void A_house_there_is_outside_too() => Assert.Equal("ES O 0 % 47", UnionSale.Answer(
        At(Madrid, "ES-CN") with { To = Part("ES-CN"), BuyerStatus = BuyerStatus.Consumer },
        new TaxSupply { Kind = SupplyKind.ImmovableProperty }));

    [Theory]
    [InlineData("FR-971")]
    [InlineData("FR-972")]
    [InlineData("FR-974")]
    public void The_french_tax_is_due_in_departments_that_have_it_at_their_rate(string part) =>
        Assert.Equal("FR S 8.5 % 6(1)(c); CGI art. 294, 296", Service(Paris, part));

    [Theory]
    [InlineData("FR-974")]
    [InlineData(null)]
    public void A_french_small_enterprise_is_one_there_too(string? home) => Assert.Equal(
        "FR E 0 % 44, 284", UnionSale.Answer(
            At(home is null ? Paris : Paris with { Address = Part(home) }, "FR-974") with
            {
                Choices = new TaxChoices { IsSmallEnterprise = true },
            },
            new TaxSupply { Kind = SupplyKind.Service }));

    [Theory]
    [InlineData("FR-973")]
    [InlineData("FR-976")]
    public void French_guiana_and_mayotte_have_none(string part) => Assert.Equal("FR O 0 % 44", Service(Paris, part));

    [Fact]
    public void A_stranger_with_a_french_number_is_not_decided_there() => Assert.Equal("TAX-UNDECIDED", Service(
        UnionSale.Seller with
        {
            TaxRegistrations = [TaxRegistration.Vat(UnionSale.German), TaxRegistration.Vat(UnionSale.French)],
        }, "FR-974"));

    [Fact]
    public void One_without_is_outside() => Assert.Equal("FR O 0 % 44", Service(UnionSale.Seller, "FR-974"));
}
