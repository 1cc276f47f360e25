using Invoicing.Catalog;
using NodaTime;
using static Invoicing.Core.Tests.Catalog.Asking;

namespace Invoicing.Core.Tests.Catalog;

public class PriceCurrencyTests
{
    static readonly PriceOptions TwoDigits = new() { Rounding = new PriceRounding(2) };

    static PriceList Dollars(PricingModel model) =>
        new() { Id = "USD", Currency = Currency.USD, Entries = [PriceEntry.Of("A", model)] };

    static UnitPrice Usd(decimal price) => UnitPrice.Of(price, Currency.USD);

    static Money UsdAmount(decimal amount) => Money.Of(amount, Currency.USD);

    static DatedRate UsdToEur(LocalDate day, decimal rate) =>
        new(day, ExchangeRate.Of(Currency.USD, Currency.EUR, rate));

    static DatedRate EurToUsd(LocalDate day, decimal rate) =>
        new(day, ExchangeRate.Of(Currency.EUR, Currency.USD, rate));

    static PriceEngine Engine(PricingModel model, PriceOptions? options, params DatedRate[] rates) =>
        PriceEngine.Of([Dollars(model)], [.. rates], options: options);

    static string Price(PriceEngine engine) => Shown(engine.Decide(Question(1)));

    [Fact]
    public void A_price_is_multiplied_by_a_rate_that_leads_from_its_currency() =>
        // 10.99 x 0.9225 = 10.138275
        Assert.Equal("1 C62 x 10.14 EUR = 10.14 EUR",
            Price(Engine(PricingModel.PerUnit(Usd(10.99m)), TwoDigits, UsdToEur(Day, 0.9225m))));

    [Fact]
    public void A_rate_quoted_the_other_way_round_is_divided_by_and_never_inverted() =>
        // 1000 / 1.5 = 666.666...; an inverse rounded to four digits, 0.6667, would give 666.70
        Assert.Equal("1 C62 x 666.67 EUR = 666.67 EUR",
            Price(Engine(PricingModel.PerUnit(Usd(1000m)), TwoDigits, EurToUsd(Day, 1.5m))));

    [Fact]
    public void The_latest_rate_on_or_before_the_day_holds_in_either_direction()
    {
        var model = PricingModel.PerUnit(Usd(10m));
        var rates = new[] { UsdToEur(Day.PlusDays(-2), 0.9m), EurToUsd(Day.PlusDays(-1), 1.25m), UsdToEur(
            Day.PlusDays(1), 0.5m) };

        Assert.Equal("1 C62 x 8.00 EUR = 8.00 EUR", Price(Engine(model, TwoDigits, rates)));
        Assert.Equal("1 C62 x 9.00 EUR = 9.00 EUR", Price(Engine(model, TwoDigits, rates[0], rates[2])));
    }

    [Fact]
    public void Of_one_day_the_rate_quoted_in_the_direction_wanted_holds() =>
        Assert.Equal("1 C62 x 9.00 EUR = 9.00 EUR", Price(Engine(
            PricingModel.PerUnit(Usd(10m)), TwoDigits, EurToUsd(Day, 1.25m), UsdToEur(Day, 0.9m))));

    [Fact]
    public void No_rate_and_only_a_later_one_are_found()
    {
        var model = PricingModel.PerUnit(Usd(10m));

        Assert.Equal("PRICE-RATE-MISSING", Price(Engine(model, TwoDigits)));
        Assert.Equal("PRICE-RATE-MISSING", Price(Engine(model, TwoDigits, UsdToEur(Day.PlusDays(1), 0.9m))));
    }

    [Fact]
    public void A_rate_may_be_as_old_as_allowed_and_no_older()
    {
        var model = PricingModel.PerUnit(Usd(10m));
        var options = TwoDigits with { MostRateDays = 3 };

        Assert.Equal("1 C62 x 9.00 EUR = 9.00 EUR", Price(Engine(model, options, UsdToEur(Day.PlusDays(-3), 0.9m))));
        Assert.Equal("PRICE-RATE-TOO-OLD", Price(Engine(model, options, UsdToEur(Day.PlusDays(-4), 0.9m))));
    }

    [Fact]
    public void Two_rates_of_one_day_are_found_unless_they_are_the_same()
    {
        var model = PricingModel.PerUnit(Usd(10m));

        Assert.Equal("PRICE-RATE-AMBIGUOUS", Price(Engine(
            model, TwoDigits, UsdToEur(Day, 0.9m), UsdToEur(Day, 0.91m))));
        Assert.Equal("1 C62 x 9.00 EUR = 9.00 EUR", Price(Engine(
            model, TwoDigits, UsdToEur(Day, 0.9m) with { Source = "ECB" }, UsdToEur(Day, 0.9m))));
    }

    [Fact]
    public void A_converted_price_is_not_rounded_unless_that_is_stated()
    {
        // 10.99 x 0.9225 = 10.138275 has 6 digits; 1 / 1.5 has no end
        Assert.Equal("1 C62 x 10.138275 EUR = 10.14 EUR",
            Price(Engine(PricingModel.PerUnit(Usd(10.99m)), null, UsdToEur(Day, 0.9225m))));
        Assert.Equal("PRICE-DIGITS", Price(Engine(PricingModel.PerUnit(Usd(1m)), null, EurToUsd(Day, 1.5m))));
    }

    [Fact]
    public void The_digits_of_the_list_come_before_those_of_the_engine()
    {
        var list = Dollars(PricingModel.PerUnit(Usd(10.99m))) with
        {
            Rounding = new PriceRounding(4, Rounding.Down),
        };
        var engine = PriceEngine.Of([list], [UsdToEur(Day, 0.9225m)], options: TwoDigits);

        Assert.Equal("1 C62 x 10.1382 EUR = 10.14 EUR", Price(engine));
    }

    [Fact]
    public void Every_amount_of_a_model_is_converted()
    {
        var tiers = PricingModel.Graduated(
            PriceTier.To(Ones(1), Usd(10m), UsdAmount(5m)), PriceTier.Above(Usd(20m))).WithMinimum(UsdAmount(100m));
        var package = PricingModel.Package(UsdAmount(9m), Ones(10));
        var percent = PricingModel.Percent(Percentage.Of(1m), UsdAmount(10m), UsdAmount(20m));
        var rate = UsdToEur(Day, 0.5m);

        Assert.Equal(
            "1 C62 x 5.00 EUR + 1 C62 x 2.50 EUR + 1 C62 x 10.00 EUR + 1 C62 x 32.50 EUR = 50.00 EUR",
            Shown(Engine(tiers, null, rate).Decide(Question(2))));
        Assert.Equal("2 C62 x 4.50 EUR = 9.00 EUR", Shown(Engine(package, null, rate).Decide(Question(11))));
        Assert.Equal("1 C62 x 5.00 EUR = 5.00 EUR",
            Shown(Engine(percent, null, rate).Decide(Question(1) with { Amount = Eur(100m) })));
        Assert.Equal("1 C62 x 10.00 EUR = 10.00 EUR",
            Shown(Engine(percent, null, rate).Decide(Question(1) with { Amount = Eur(5000m) })));
    }

    [Fact]
    public void The_net_price_is_the_difference_of_what_was_converted()
    {
        // 9.99 x 0.9225 = 9.215775; 1.11 x 0.9225 = 1.023975
        var model = PricingModel.PerUnit(Usd(9.99m), Usd(1.11m));
        var part = Engine(model, TwoDigits, UsdToEur(Day, 0.9225m)).Decide(Question(1)).Value.Parts.Single();

        Assert.Equal("9.22 EUR - 1.02 EUR = 8.20 EUR", $"{part.GrossPrice} - {part.PriceDiscount} = {part.Price}");
    }

    [Fact]
    public void A_percentage_without_bounds_needs_no_rate() => Assert.Equal("1 C62 x 1.50 EUR = 1.50 EUR", Shown(
        Engine(PricingModel.Percent(Percentage.Of(1.5m)), null).Decide(Question(1) with { Amount = Eur(100m) })));

    [Fact]
    public void A_list_in_the_currency_comes_before_one_to_be_converted()
    {
        var engine = PriceEngine.Of(
            [Dollars(PricingModel.PerUnit(Usd(10m))), List("EUR", PriceEntry.Of("A", Each(12m)))],
            [UsdToEur(Day, 0.5m)]);

        Assert.Equal("1 C62 x 12.00 EUR = 12.00 EUR", Price(engine));
    }

    [Fact]
    public void A_price_for_the_customer_is_converted_before_one_for_all_is_taken()
    {
        var own = Dollars(PricingModel.PerUnit(Usd(10m))) with { CustomerId = "C1" };
        var all = List("EUR", PriceEntry.Of("A", Each(12m)));
        var question = Question(1) with { CustomerId = "C1" };

        Assert.Equal("1 C62 x 5.00 EUR = 5.00 EUR", Shown(
            PriceEngine.Of([own, all], [UsdToEur(Day, 0.5m)]).Decide(question)));
        Assert.Equal("PRICE-RATE-MISSING", Shown(PriceEngine.Of([own, all]).Decide(question)));
    }

    [Fact]
    public void Currencies_without_digits_and_with_three_are_priced_in_their_own_digits()
    {
        var yen = new DatedRate(Day, ExchangeRate.Of(Currency.USD, Currency.JPY, 149.5m));
        var dinar = new DatedRate(Day, ExchangeRate.Of(Currency.USD, Currency.KWD, 0.3075m));
        var engine = PriceEngine.Of([Dollars(PricingModel.PerUnit(Usd(10.99m)))], [yen, dinar]);

        // 10.99 x 149.5 = 1643.005; 10.99 x 0.3075 = 3.379425
        Assert.Equal("1643 JPY", engine.Decide(Question(1) with { Currency = Currency.JPY }).Value.Total.ToString());
        Assert.Equal("3.379 KWD", engine.Decide(Question(1) with { Currency = Currency.KWD }).Value.Total.ToString());
    }

    [Fact]
    public void The_report_names_the_rate() => Assert.Equal(UsdToEur(Day, 0.5m),
        Engine(PricingModel.PerUnit(Usd(10m)), null, UsdToEur(Day, 0.5m)).Decide(Question(1)).Value.Rate);
}
