using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Findings;
using Invoicing.Serialization;
using NodaTime;

namespace Invoicing.Abstractions.Tests.Catalog;

public class PriceJsonTests
{
    static UnitPrice Each(decimal price) => UnitPrice.Of(price, Currency.EUR);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    public static TheoryData<string> Models => new(
        """{"perUnit":"10.00 EUR"}""",
        """{"perUnit":"12.50 EUR / 100 KGM","discount":"1.00 EUR / 100 KGM"}""",
        """{"perUnit":"9.99 EUR","discountPercent":"12.5 %"}""",
        """{"flat":"25.00 EUR"}""",
        """{"graduated":[{"upTo":"100 C62","unitPrice":"1.00 EUR","flat":"5.00 EUR"},{"unitPrice":"0.80 EUR"}]}""",
        """{"volume":[{"upTo":"10 C62","flat":"20.00 EUR"},{"unitPrice":"1.50 EUR"}],"commitment":"50.00 EUR"}""",
        """{"package":"9.00 EUR","size":"100 C62"}""",
        """{"percent":"1.5 %","minimum":"1.00 EUR","maximum":"50.00 EUR","rounding":"Down"}""",
        """{"markup":"25 %"}""",
        """{"margin":"30 %","priceRounding":{"digits":2,"mode":"Up"}}""");

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_names_its_kind_and_reads_back(string json)
    {
        var model = InvoicingJson.Read<PricingModel>(json).Value;

        Assert.Equal(json, InvoicingJson.Write(model));
        Assert.Equal(model, InvoicingJson.Read<PricingModel>(InvoicingJson.Write(model)).Value);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"perUnit":"10.00 EUR","flat":"1.00 EUR"}""")]
    [InlineData("""{"package":"10.00 EUR"}""")]
    [InlineData("""{"flat":"10.00 EUR","discountPercent":"10 %"}""")]
    [InlineData("""{"markup":"25 %","rounding":"Down"}""")]
    [InlineData("""{"commitment":"10.00 EUR"}""")]
    public void A_model_of_no_kind_of_two_or_with_what_does_not_belong_to_it_is_refused(string json) =>
        Assert.Equal("JSON-INCONSISTENT", Assert.Single(InvoicingJson.Read<PricingModel>(json).Findings).Code);

    [Fact]
    public void Empty_tiers_are_read_as_they_are_written()
    {
        var model = PricingModel.Graduated();

        Assert.Equal(model, InvoicingJson.Read<PricingModel>(InvoicingJson.Write(model)).Value);
    }

    [Fact]
    public void Digits_of_a_price_beyond_the_limit_are_a_finding() => Assert.False(
        InvoicingJson.Read<PricingModel>("""{"markup":"25 %","priceRounding":{"digits":11}}""").IsOk);

    [Fact]
    public void A_list_reads_back()
    {
        var list = new PriceList
        {
            Id = "EUR-2026", Version = "3", Currency = Currency.EUR, ValidFrom = new LocalDate(2026, 1, 1),
            LastDay = new LocalDate(2026, 12, 31), CustomerGroup = "gold", Priority = 2,
            Rounding = new PriceRounding(2),
            Entries =
            [
                PriceEntry.Of("A", Each(10m)) with
                {
                    MinimumQuantity = Quantity.Ones(10), Floor = Each(8m), Unit = UnitOfMeasure.One,
                },
                new PriceEntry { ItemClass = "x", Model = PricingModel.Flat(Eur(1m)), CustomerId = "C1" },
            ],
            Extensions = [new Extension("acme:source", "ERP")],
        };

        Assert.Equal(list, InvoicingJson.Read<PriceList>(InvoicingJson.Write(list)).Value);
    }

    [Fact]
    public void A_list_is_short_where_nothing_but_its_prices_is_stated()
    {
        const string Json = """{"id":"L","currency":"EUR","entries":[{"item":"A","model":{"perUnit":"10.00 EUR"}}]}""";

        Assert.Equal(
            new PriceList { Id = "L", Currency = Currency.EUR, Entries = [PriceEntry.Of("A", Each(10m))] },
            InvoicingJson.Read<PriceList>(Json).Value);
        Assert.Equal(Json, InvoicingJson.Write(InvoicingJson.Read<PriceList>(Json).Value));
    }

    [Fact]
    public void Rates_and_conversions_read_back()
    {
        ImmutableArray<DatedRate> rates =
            [new(new LocalDate(2026, 11, 27), ExchangeRate.Of(Currency.EUR, Currency.USD, 1.0842m), "ECB")];
        ImmutableArray<UnitConversion> conversions =
            [new(Quantity.Of(1, UnitOfMeasure.Box), Quantity.Ones(12), "A"), new(Quantity.Days(1), Quantity.Hours(8))];

        Assert.Equal("""[{"date":"2026-11-27","rate":"1.0842 EUR/USD","source":"ECB"}]""", InvoicingJson.Write(rates));
        Assert.True(rates.SequenceEqual(
            InvoicingJson.Read<ImmutableArray<DatedRate>>(InvoicingJson.Write(rates)).Value));
        Assert.True(conversions.SequenceEqual(
            InvoicingJson.Read<ImmutableArray<UnitConversion>>(InvoicingJson.Write(conversions)).Value));
    }

    [Fact]
    public void A_question_about_an_item_takes_its_id_and_its_classifications()
    {
        var item = new Item("Drill")
        {
            SellerId = "A", Classifications = [new("27112700", "TST"), new("tools", "ZZZ")],
        };
        var question = PriceQuestion.About(item, Quantity.Ones(2), new LocalDate(2026, 11, 30), Currency.EUR);

        Assert.Equal("A", question.ItemId);
        Assert.Equal("27112700, tools", string.Join(", ", question.ItemClasses));
        Assert.Equal(question, InvoicingJson.Read<PriceQuestion>(InvoicingJson.Write(question)).Value);
    }

    [Fact]
    public void A_decision_is_described_only_where_there_is_one()
    {
        var refused = PriceDecision.Refuse(FindingList.Of(new Finding("ACME-NO", Severity.Error, "")));

        Assert.True(PriceDecision.NotMine.IsNotMine);
        Assert.False(refused.IsNotMine);
        Assert.Throws<InvalidOperationException>(() => PriceDecision.NotMine.Because("nothing"));
        Assert.Throws<ArgumentException>(() => PriceDecision.Refuse(FindingList.Empty));
    }
}
