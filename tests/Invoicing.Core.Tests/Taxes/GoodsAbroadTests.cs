using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>Goods that leave the seller's state: exempt, taxed where they arrive, or not decided.</summary>
public class GoodsAbroadTests
{
    static readonly TaxEvidence Proven = new() { ExportProofs = [new("26DE1234567890123A", UnionSale.Day)] };

    static TaxSituation To(string country) => UnionSale.ToBusiness with
    {
        Buyer = new Party("Buyer", country),
        To = UnionSale.In(country),
        Evidence = Proven,
        BuyerStatus = BuyerStatus.Business,
    };

    static string Answer(TaxSituation situation, TaxSupply? supply = null)
    {
        var treatment = UnionSale.Decide(situation, supply ?? UnionSale.Goods);
        var taxes = treatment.Taxes.Select(tax => $"{tax.Category} {tax.Rate} {tax.Basis!.Clause}");
        return string.Join(", ", taxes.Concat(UnionSale.Codes(treatment.Findings)));
    }

    static TaxSituation Consumer(DistanceSales choice) => UnionSale.ToConsumer with
    {
        Choices = new TaxChoices { DistanceSales = choice },
    };

    [Fact]
    public void Goods_for_switzerland_are_exported() =>
        Assert.Equal("G 0 % 2006/112/EC art. 32, 146(1)(a)", Answer(To("CH")));

    [Fact]
    public void Without_proof_an_export_is_a_doubt() => Assert.Equal(
        "G 0 % 2006/112/EC art. 32, 146(1)(a), TAX-EXPORT-PROOF-MISSING",
        Answer(To("CH") with { Evidence = TaxEvidence.None }));

    [Fact]
    public void A_proof_of_the_day_before_proves_another_export() => Assert.Equal(
        "G 0 % 2006/112/EC art. 32, 146(1)(a), TAX-EXPORT-PROOF-DATE",
        Answer(To("CH") with { TaxPoint = UnionSale.Day.PlusDays(1) }));

    [Fact]
    public void Goods_that_leave_from_a_state_without_registration_are_not_decided() => Assert.Equal(
        "TAX-REGISTRATION-MISSING", Answer(To("CH") with { From = UnionSale.In("AT") }));

    [Fact]
    public void A_registration_there_decides_them() => Assert.Equal(
        "G 0 % 2006/112/EC art. 32, 146(1)(a)", Answer(To("CH") with
        {
            From = UnionSale.In("AT"),
            Seller = UnionSale.Seller with
            {
                TaxRegistrations = [.. UnionSale.Seller.TaxRegistrations, TaxRegistration.Vat("ATU13585627")],
            },
        }));

    [Theory]
    [InlineData("2020-12-31", "TAX-VAT-NUMBER-MISSING")]
    [InlineData("2021-01-01", "G 0 % 2006/112/EC art. 32, 146(1)(a)")]
    public void Great_britain_is_a_third_country_since_2021(string day, string answer) => Assert.Equal(answer,
        Answer(To("GB") with { TaxPoint = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value }));

    [Fact]
    public void The_middle_party_of_a_triangle_charges_no_tax_and_its_buyer_owes_it() => Assert.Equal(
        "AE 0 % 2006/112/EC art. 42, 141, 197", Answer(UnionSale.ToBusiness with
        {
            From = UnionSale.In("AT"),
            Choices = new TaxChoices { Chain = ChainRole.TriangularMiddle },
        }));

    [Theory]
    [InlineData("PL5261040828", "AE 0 % 2006/112/EC art. 42, 141, 197")]
    [InlineData("ATU13585627", "TAX-NOT-TRIANGULAR")]
    [InlineData("CHE-116.281.710", "TAX-NOT-TRIANGULAR")]
    public void The_middle_party_has_a_number_of_another_member_state(string number, string answer) => Assert.Equal(
        answer, Answer(UnionSale.ToBusiness with
        {
            Seller = new Party("Zürich AG", "CH") { VatNumber = number },
            From = UnionSale.In("AT"),
            Choices = new TaxChoices { Chain = ChainRole.TriangularMiddle },
        }));

    [Fact]
    public void A_triangle_without_a_third_state_is_none() => Assert.Equal("TAX-NOT-TRIANGULAR",
        Answer(UnionSale.ToBusiness with { Choices = new TaxChoices { Chain = ChainRole.TriangularMiddle } }));

    [Fact]
    public void Goods_of_a_call_off_stock_are_supplied_when_they_are_taken() => Assert.Equal(
        "K 0 % 2006/112/EC art. 32, 17a, 138(1)",
        Answer(UnionSale.ToBusiness with { Choices = new TaxChoices { IsCallOffStock = true } }));

    [Fact]
    public void A_call_off_stock_where_the_seller_is_established_is_none() => Assert.Equal("TAX-NOT-CALL-OFF-STOCK",
        Answer(UnionSale.ToBusiness with
        {
            Choices = new TaxChoices { IsCallOffStock = true },
            Establishments = [CountryCode.Of("FR")],
        }));

    [Fact]
    public void A_call_off_stock_asks_for_the_number_of_its_state() => Assert.Equal("TAX-VAT-NUMBER-STATE",
        Answer(UnionSale.ToBusiness with
        {
            Choices = new TaxChoices { IsCallOffStock = true },
            Buyer = new Party("Sud", "FR") { VatNumber = "ATU13585627" },
        }));

    [Fact]
    public void A_distance_sale_from_a_state_without_registration_is_not_decided() => Assert.Equal(
        "TAX-REGISTRATION-MISSING",
        Answer(Consumer(DistanceSales.AtDestinationByOneStopShop) with { From = UnionSale.In("PL") }));

    [Fact]
    public void A_distance_sale_below_the_threshold_is_taxed_at_home() => Assert.Equal(
        "S 19 % 2006/112/EC art. 59c(1)", Answer(Consumer(DistanceSales.AtOrigin)));

    [Fact]
    public void Above_it_the_rate_of_the_destination_counts() => Assert.Equal(
        "S 20 % 2006/112/EC art. 33(a), 369a", Answer(Consumer(DistanceSales.AtDestinationByOneStopShop)));

    [Fact]
    public void Which_it_is_has_to_be_stated() =>
        Assert.Equal("TAX-DISTANCE-SALES-UNSTATED", Answer(Consumer(DistanceSales.Unstated)));

    [Fact]
    public void Taxed_by_registration_there_has_to_be_one() => Assert.Equal("TAX-REGISTRATION-MISSING",
        Answer(Consumer(DistanceSales.AtDestinationByRegistration)));

    [Fact]
    public void The_threshold_is_open_to_sellers_of_one_state() => Assert.Equal("TAX-THRESHOLD-NOT-OPEN",
        Answer(Consumer(DistanceSales.AtOrigin) with { Establishments = [CountryCode.Of("NL")] }));

    [Fact]
    public void The_one_stop_shop_takes_goods_since_july_2021() => Assert.Equal("TAX-ONE-STOP-SHOP-NOT-OPEN",
        Answer(Consumer(DistanceSales.AtDestinationByOneStopShop) with { TaxPoint = new LocalDate(2021, 6, 30) }));

    [Fact]
    public void A_new_car_is_exempt_for_a_consumer_too() => Assert.Equal("K 0 % 2006/112/EC art. 32, 138(2)(a)",
        Answer(UnionSale.ToConsumer, UnionSale.Goods with { IsNewMeansOfTransport = true }));

    [Fact]
    public void Margin_goods_are_taxed_where_they_leave_whoever_buys() => Assert.Equal(
        "E 0 % 2006/112/EC art. 32, 313",
        Answer(UnionSale.ToConsumer, UnionSale.Goods with { Margin = MarginScheme.SecondHandGoods }));

    [Fact]
    public void A_country_that_is_not_stated_is_asked_for() =>
        Assert.Equal("TAX-PLACE-MISSING", Answer(UnionSale.ToConsumer with { To = PostalAddress.None }));

    [Fact]
    public void A_number_that_was_found_invalid_carries_nothing() => Assert.Equal("TAX-VAT-NUMBER-INVALID",
        Answer(UnionSale.ToBusiness with
        {
            Evidence = new TaxEvidence { VatNumberChecks = [new(UnionSale.French, UnionSale.Day, IsValid: false)] },
        }));

    [Fact]
    public void The_number_of_the_state_of_departure_carries_nothing() => Assert.Equal("TAX-VAT-NUMBER-STATE",
        Answer(UnionSale.ToBusiness with { Buyer = new Party("Sud", "FR") { VatNumber = UnionSale.German } }));
}
