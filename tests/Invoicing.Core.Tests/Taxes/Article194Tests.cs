using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>Supplies of a Belgian seller to a business in a state where the seller is not established, as far as the
/// state's law makes the buyer owe the tax (directive 2006/112/EC article 194).</summary>
public class Article194Tests
{
    static readonly Party Belgian = new("Bruxelles SA", "BE");

    static string Answer(SupplyKind kind, string place, string buyer, params string[] sellerNumbers) =>
        UnionSale.Answer(UnionSale.ToBusiness with
        {
            Seller = Belgian with { TaxRegistrations = [.. sellerNumbers.Select(TaxRegistration.Vat)] },
            Buyer = new Party("Client", buyer[..2]) { VatNumber = buyer },
            Evidence = new TaxEvidence { VatNumberChecks = [new(buyer, UnionSale.Day, IsValid: true)] },
            To = UnionSale.In(place),
        }, new TaxSupply { Kind = kind });

    [Theory]
    [InlineData(SupplyKind.EventAdmission, "TAX-REGISTRATION-MISSING")]
    [InlineData(SupplyKind.PassengerTransport, "TAX-REGISTRATION-MISSING")]
    [InlineData(SupplyKind.Restaurant, "DE AE 0 % 55, 194; UStG § 13b Abs. 2 Nr. 1")]
    public void German_law_leaves_out_fairs_and_the_carriage_of_passengers(SupplyKind kind, string answer) =>
        Assert.Equal(answer, Answer(kind, "DE", UnionSale.German));

    [Theory]
    [InlineData(SupplyKind.EventAdmission, "DE S 19 % 53, 193")]
    [InlineData(SupplyKind.PassengerTransport, "DE S 19 % 48, 193")]
    public void A_seller_with_a_german_number_taxes_them(SupplyKind kind, string answer) =>
        Assert.Equal(answer, Answer(kind, "DE", UnionSale.German, UnionSale.German));

    [Theory]
    [InlineData(SupplyKind.EventAdmission, "TAX-REGISTRATION-MISSING")]
    [InlineData(SupplyKind.PassengerTransport, "AT AE 0 % 48, 194; UStG § 19 Abs. 1 zweiter Unterabsatz")]
    public void Austrian_law_leaves_out_admission(SupplyKind kind, string answer) =>
        Assert.Equal(answer, Answer(kind, "AT", "ATU13585627"));

    [Theory]
    [InlineData("IT", "IT00743110157", "IT AE 0 % 47, 194; d.P.R. 633/1972 art. 17, comma 2")]
    [InlineData("IT", UnionSale.German, "TAX-REGISTRATION-MISSING")]
    [InlineData("NL", "NL004495445B01", "NL AE 0 % 47, 194; Wet OB 1968 art. 12, lid 3")]
    [InlineData("NL", UnionSale.German, "TAX-REGISTRATION-MISSING")]
    [InlineData("ES", UnionSale.German, "ES AE 0 % 47, 194; Ley 37/1992 art. 84.Uno.2.º a)")]
    public void In_italy_and_the_netherlands_a_buyer_who_is_established_there_owes_it(
        string place, string buyer, string answer) =>
        Assert.Equal(answer, Answer(SupplyKind.ImmovableProperty, place, buyer));

    [Fact]
    public void In_france_a_buyer_with_a_french_number_owes_it() => Assert.Equal(
        "FR AE 0 % 47, 194; CGI art. 283, 1", Answer(SupplyKind.ImmovableProperty, "FR", UnionSale.French));

    [Fact]
    public void In_france_a_buyer_without_one_does_not() => Assert.Equal(
        "TAX-REGISTRATION-MISSING", Answer(SupplyKind.ImmovableProperty, "FR", UnionSale.German));

    [Fact]
    public void A_seller_with_a_french_number_taxes_it_then() => Assert.Equal(
        "FR S 20 % 47, 193", Answer(SupplyKind.ImmovableProperty, "FR", UnionSale.German, UnionSale.French));
}
