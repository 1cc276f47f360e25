using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>Where each kind of service is taxed (directive 2006/112/EC articles 44 to 59), for a seller in Germany and
/// a buyer in France; performed in Italy, whose law makes only
/// businesses owe the tax that are established there.</summary>
public class ServicesAbroadTests
{
    static readonly TaxSituation Consumer = UnionSale.ToConsumer with
    {
        To = UnionSale.In("IT"),
        Choices = new TaxChoices { DistanceSales = DistanceSales.AtDestinationByOneStopShop },
    };

    static readonly TaxSituation Business = UnionSale.ToBusiness with { To = UnionSale.In("IT") };

    static string Answer(TaxSituation situation, TaxSupply supply) => UnionSale.Answer(situation, supply);

    static TaxSupply Of(SupplyKind kind) => new() { Kind = kind };

    [Theory]
    [InlineData(SupplyKind.Service, "DE S 19 % 45, 193")]
    [InlineData(SupplyKind.ImmovableProperty, "IT S 22 % 47, 369b")]
    [InlineData(SupplyKind.EventAdmission, "IT S 22 % 54(1), 369b")]
    [InlineData(SupplyKind.EventService, "IT S 22 % 54(1), 369b")]
    [InlineData(SupplyKind.PassengerTransport, "IT S 22 % 48, 369b")]
    [InlineData(SupplyKind.GoodsTransport, "DE S 19 % 50, 193")]
    [InlineData(SupplyKind.WorkOnGoods, "IT S 22 % 54(2), 369b")]
    [InlineData(SupplyKind.Restaurant, "IT S 22 % 55, 369b")]
    [InlineData(SupplyKind.ShortTermHire, "IT S 22 % 56(1), 369b")]
    [InlineData(SupplyKind.LongTermHire, "FR S 20 % 56(2), 369b")]
    [InlineData(SupplyKind.ElectronicService, "FR S 20 % 58, 369a")]
    [InlineData(SupplyKind.Mediation, "IT S 22 % 46, 369b")]
    [InlineData(SupplyKind.ListedService, "DE S 19 % 45, 193")]
    public void For_a_consumer(SupplyKind kind, string answer) => Assert.Equal(answer, Answer(Consumer, Of(kind)));

    [Theory]
    [InlineData(SupplyKind.Service, "FR AE 0 % 44, 196")]
    [InlineData(SupplyKind.ImmovableProperty, "TAX-REGISTRATION-MISSING")]
    [InlineData(SupplyKind.EventAdmission, "TAX-REGISTRATION-MISSING")]
    [InlineData(SupplyKind.EventService, "FR AE 0 % 44, 196")]
    [InlineData(SupplyKind.PassengerTransport, "TAX-REGISTRATION-MISSING")]
    [InlineData(SupplyKind.GoodsTransport, "FR AE 0 % 44, 196")]
    [InlineData(SupplyKind.WorkOnGoods, "FR AE 0 % 44, 196")]
    [InlineData(SupplyKind.Restaurant, "TAX-REGISTRATION-MISSING")]
    [InlineData(SupplyKind.ShortTermHire, "TAX-REGISTRATION-MISSING")]
    [InlineData(SupplyKind.LongTermHire, "FR AE 0 % 44, 196")]
    [InlineData(SupplyKind.ElectronicService, "FR AE 0 % 44, 196")]
    [InlineData(SupplyKind.Mediation, "FR AE 0 % 44, 196")]
    [InlineData(SupplyKind.ListedService, "FR AE 0 % 44, 196")]
    public void For_a_business(SupplyKind kind, string answer) => Assert.Equal(answer, Answer(Business, Of(kind)));

    [Theory]
    [InlineData("2024-12-31", "IT S 22 % 54(1), 369b")]
    [InlineData("2025-01-01", "FR S 20 % 54(1), 369b")]
    public void A_virtual_event_is_where_the_consumer_is_since_2025(string day, string answer) => Assert.Equal(answer,
        Answer(Consumer with { TaxPoint = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value },
            Of(SupplyKind.EventAdmission) with { IsVirtual = true }));

    [Theory]
    [InlineData(SupplyKind.Restaurant)]
    [InlineData(SupplyKind.ImmovableProperty)]
    [InlineData(SupplyKind.WorkOnGoods)]
    public void Where_a_service_is_performed_has_to_be_stated(SupplyKind kind) =>
        Assert.Equal("TAX-PLACE-MISSING", Answer(Consumer with { To = null }, Of(kind)));

    [Fact]
    public void Whether_the_buyer_is_a_business_has_to_be_stated() => Assert.Equal("TAX-BUYER-STATUS-UNKNOWN",
        Answer(Consumer with { BuyerStatus = BuyerStatus.Unstated }, UnionSale.Service));

    [Fact]
    public void Without_registration_or_one_stop_shop_a_service_there_is_not_decided() => Assert.Equal(
        "TAX-REGISTRATION-MISSING", Answer(Consumer with { Choices = TaxChoices.None }, Of(SupplyKind.Restaurant)));

    [Fact]
    public void A_number_that_was_checked_late_is_a_doubt() => Assert.Equal(
        "FR AE 0 % 44, 196, TAX-VAT-NUMBER-CHECKED-LATE",
        Answer(Business with { TaxPoint = UnionSale.Day.PlusDays(-4) }, UnionSale.Service));

    [Fact]
    public void So_is_one_that_was_not_checked() => Assert.Equal("FR AE 0 % 44, 196, TAX-VAT-NUMBER-UNCHECKED",
        Answer(Business with { Evidence = TaxEvidence.None }, UnionSale.Service));

    [Fact]
    public void A_business_has_a_number() => Assert.Equal("TAX-VAT-NUMBER-MISSING", Answer(
        Business with { Buyer = new Party("Sud", "FR"), BuyerStatus = BuyerStatus.Business }, UnionSale.Service));

    [Fact]
    public void Outside_the_union_nothing_is_taxed_by_it() => Assert.Equal("CH O 0 % 44", Answer(
        Business with { Buyer = new Party("Zürich AG", "CH"), BuyerStatus = BuyerStatus.Business },
        UnionSale.Service));

    [Fact]
    public void An_establishment_there_leaves_the_supply_to_the_law_there() => Assert.Equal("TAX-UNDECIDED", Answer(
        Business with
        {
            Buyer = new Party("Zürich AG", "CH"),
            BuyerStatus = BuyerStatus.Business,
            Establishments = [CountryCode.Of("CH")],
        },
        UnionSale.Service));

    [Fact]
    public void In_a_state_without_article_194_the_seller_has_to_register() => Assert.Equal("TAX-REGISTRATION-MISSING",
        Answer(Business with { To = UnionSale.In("LU") }, Of(SupplyKind.Restaurant)));

    [Theory]
    [InlineData("2022-12-31", "TAX-SURCHARGE-UNKNOWN")]
    [InlineData("2023-01-01", "ES S 5 % Ley, ES S 0.62 % Ley")]
    public void A_surcharge_that_is_not_known_is_found(string day, string expected)
    {
        var rates = TaxRates.Standard;
        var spain = rates.Of(CountryCode.Of("ES"))!;
        var five = new TaxRate
        {
            Class = "five",
            Rate = Percentage.Of(5m),
            From = new LocalDate(2022, 1, 1),
            Source = "a law",
            IsStart = true,
        };
        var treatment = TaxEngine.EuropeanUnion.With(rates.With(spain with { Rates = [.. spain.Rates, five] })).Decide(
            UnionSale.AtHome with
            {
                Seller = new Party("Mayorista", "ES"),
                Buyer = new Party("Tienda", "ES"),
                TaxPoint = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value,
                Choices = new TaxChoices { IsEquivalenceSurcharge = true },
            },
            UnionSale.Goods with { ItemClass = "five" }, "/lines/1");

        var taxes = treatment.Taxes.Select(tax => $"{treatment.Place.Code} {tax.Category} {tax.Rate} Ley");
        Assert.Equal(expected, string.Join(", ", taxes.Concat(UnionSale.Codes(treatment.Findings))));
    }

    [Fact]
    public void Split_payment_beyond_the_derogation_is_a_doubt() => Assert.Contains(
        TaxFindings.SplitPaymentNotInForce, UnionSale.Codes(UnionSale.Decide(
            UnionSale.AtHome with
            {
                Seller = new Party("Rossi", "IT"),
                Buyer = new Party("Comune", "IT"),
                BuyerStatus = BuyerStatus.PublicBody,
            },
            UnionSale.Service).Findings));
}
