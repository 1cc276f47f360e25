using Invoicing.Catalog;
using Invoicing.Explanations;
using NodaTime;
using static Invoicing.Core.Tests.Catalog.Asking;

namespace Invoicing.Core.Tests.Catalog;

public class PriceExplanationTests
{
    static string Text(params string[] lines) => string.Join("\n", lines);

    [Fact]
    public void Each_tier_used_is_shown() => Assert.Equal(
        Text(
            "100.80 EUR = 100.00 EUR + 0.80 EUR (price-list: for all customers, for item A (list L))",
            "  Line gross amount, up to 100 C62: 100.00 EUR = 100 C62 x 1.00 EUR = 100.0000, half-up to 2 digits",
            "    Invoiced quantity (BT-129), up to 100 C62: 100 C62 = 100 C62",
            "      Limit of the tier: 100 C62, stated",
            "    Item net price (BT-146): 1.00 EUR, stated",
            "  Line gross amount, above 100 C62: 0.80 EUR = 1 C62 x 0.80 EUR = 0.8000, half-up to 2 digits",
            "    Invoiced quantity (BT-129), above 100 C62: 1 C62 = 101 C62 - 100 C62",
            "      Quantity asked for: 101 C62, stated",
            "      Limit of the tier: 100 C62, stated",
            "    Item net price (BT-146): 0.80 EUR, stated"),
        By(PricingModel.Graduated(PriceTier.To(Ones(100), Each(1m)), PriceTier.Above(Each(0.8m))))
            .Explain(Question(101)).ToText());

    [Fact]
    public void Prices_that_lost_are_named_with_the_reason()
    {
        var engine = PriceEngine.Of(
        [
            List("all", PriceEntry.Of("A", Each(10m)), PriceEntry.Of("A", Each(8m)) with
            {
                Id = "A-100", MinimumQuantity = Ones(100),
            }),
            List("gold", PriceEntry.Of("A", Each(9m))) with { CustomerGroup = "gold" },
            List("silver", PriceEntry.Of("A", Each(9.5m))) with { CustomerGroup = "silver" },
            List("2025", PriceEntry.Of("A", Each(11m))) with { LastDay = new LocalDate(2025, 12, 31), Version = "7" },
            List("secret", PriceEntry.Of("A", Each(1m))) with { CustomerId = "C2" },
        ]);
        var why = engine.Explain(Question(10) with { CustomerId = "C1", CustomerGroups = ["gold"] });

        Assert.Equal(
            Text(
                "90.00 EUR = 90.00 EUR",
                "  Price of the quantity: 90.00 EUR = 90.00 EUR "
                    + "(price-list: for customers of group gold, for item A (list gold))",
                "  Price as listed, 2025/A, each unit: 11.00 EUR, stated "
                    + "(price-applies: it held until 2025-12-31, asked for 2026-11-30 (list 2025) [7])",
                "  Price as listed, all/A, each unit: 10.00 EUR, stated (price-precedence: "
                    + "a price for a group of customers comes before one for all customers (list all))",
                "  Price as listed, all/A-100, each unit: 8.00 EUR, stated "
                    + "(price-applies: the least quantity 100 C62 is not reached by 10 C62 (list all))",
                "  Price as listed, silver/A, each unit: 9.50 EUR, stated "
                    + "(price-applies: the customer is not in group silver (list silver))"),
            why.ToText(1));
    }

    [Fact]
    public void Rate_and_rounding_are_shown()
    {
        var list = new PriceList
        {
            Id = "USD", Currency = Currency.USD, Rounding = new PriceRounding(2),
            Entries = [PriceEntry.Of("A", UnitPrice.Of(12.5m, Currency.USD).Per(Quantity.Kilograms(100)))],
        };
        var rate = new DatedRate(new LocalDate(2026, 11, 27), ExchangeRate.Of(Currency.EUR, Currency.USD, 1.0842m),
            "ECB");
        var why = PriceEngine.Of([list], [rate]).Explain(Question(Quantity.Kilograms(30)));

        Assert.Equal(
            Text(
                "3.46 EUR = 3.46 EUR (price-list: for all customers, for item A (list USD))",
                "  Line gross amount: 3.46 EUR = 30 KGM x 11.53 EUR / 100 KGM = 3.4590, half-up to 2 digits",
                "    Invoiced quantity (BT-129): 30 KGM, stated",
                "    Item net price (BT-146): 11.53 EUR / 100 KGM = 11.5300 EUR / 100 KGM",
                "      Price for the base quantity: 11.5300 EUR = 12.5000 USD / 1.0842 EUR/USD "
                    + "= 11.529238147943..., half-up to 2 digits",
                "        Price as listed: 12.5000 USD, stated",
                "        Rate of exchange: 1.0842 EUR/USD, stated (price-rate: of 2026-11-27 (ECB))",
                "      Item price base quantity (BT-149): 100 KGM, stated"),
            why.ToText());
    }

    [Fact]
    public void A_conversion_of_units_is_shown_with_its_way()
    {
        var engine = PriceEngine.Of(
            [List("L", PriceEntry.Of("A", Each(2m)) with { Unit = UnitOfMeasure.One })],
            units: UnitConversions.Of(
                new UnitConversion(Quantity.Of(1, UnitOfMeasure.Pallet), Quantity.Of(40, UnitOfMeasure.Box)),
                new UnitConversion(Quantity.Of(1, UnitOfMeasure.Box), Ones(12))));
        var quantity = engine.Explain(Question(Quantity.Of(2, UnitOfMeasure.Pallet))).Operands[0].Operands[0];

        Assert.Equal(
            Text(
                "960 C62 = 2 XPX x 480",
                "  Quantity asked for: 2 XPX, stated",
                "  Factor of the unit: 480, stated (unit-conversion: 1 XPX = 40 XBX, 1 XBX = 12 C62)"),
            quantity.ToText());
    }

    [Fact]
    public void Packages_say_what_was_started()
    {
        var quantity = By(PricingModel.Package(Eur(9m), Ones(100))).Explain(Question(250)).Operands[0].Operands[0];

        Assert.Equal("3 C62 = 250 C62 / 100 C62 = 2.5, up to 0 digits", quantity.ToString());
    }

    [Fact]
    public void A_bound_says_what_the_percentage_would_have_been()
    {
        var model = PricingModel.Percent(Percentage.Of(1.5m), Eur(1m));
        var price = By(model).Explain(Question(1) with { Amount = Eur(33.33m) }).Operands[0].Operands[1];

        Assert.Equal(
            Text(
                "1.00 EUR = 1.00 EUR (price-minimum: the percentage is less)",
                "  Bound of the charge: 1.00 EUR, stated",
                "  Amount asked: 0.50 EUR = 33.33 EUR x 1.5 % = 0.49995, half-up to 2 digits"),
            price.ToText(1));
    }

    [Fact]
    public void What_is_missing_to_the_minimum_is_a_difference()
    {
        var why = By(PricingModel.PerUnit(Each(0.1m)).WithMinimum(Eur(50m))).Explain(Question(123));

        Assert.Equal("37.70 EUR = 50.00 EUR - 12.30 EUR", why.Operands[1].Operands[1].ToString());
        Assert.Equal("missing to the minimum of 50.00 EUR", why.Operands[1].Subject);
    }

    [Fact]
    public void Cost_and_margin_are_shown()
    {
        var engine = By(PricingModel.Margin(Percentage.Of(30), new PriceRounding(2)));
        var price = engine.Explain(Question(1) with { Cost = Each(10m) }).Operands[0].Operands[1];

        Assert.Equal(
            Text(
                "14.29 EUR = 10.00 EUR / 0.7 = 14.285714285714..., half-up to 2 digits",
                "  Cost of a unit: 10.00 EUR, stated",
                "  Margin: 0.7, stated (price-margin: 30 % of the price)"),
            price.ToText());
    }

    [Fact]
    public void The_floor_stands_beside_the_price()
    {
        var why = PriceEngine.Of([List("L", PriceEntry.Of("A", Each(7m)) with { Floor = Each(7.5m) })])
            .Explain(Question(2));

        Assert.Equal("7.5000 EUR, stated (price-floor: 7.0000 EUR is below it: approval is needed)",
            why.Operands[1].ToString());
    }

    [Fact]
    public void No_price_is_explained_by_what_was_found()
    {
        var list = List("old", PriceEntry.Of("A", Each(7m))) with { LastDay = new LocalDate(2025, 12, 31) };
        var why = PriceEngine.Of([list]).Explain(Question(2));

        Assert.Equal(
            Text(
                "0.00 EUR = 0.00 EUR",
                "  Price of the quantity: 0.00 EUR (PRICE-NOT-FOUND: "
                    + "No price for item A, 2 C62, customer -, on 2026-11-30.)",
                "  Price as listed, old/A, each unit: 7.00 EUR, stated "
                    + "(price-applies: it held until 2025-12-31, asked for 2026-11-30 (list old))"),
            why.ToText());
    }

    [Fact]
    public void A_rule_that_had_nothing_to_say_is_named()
    {
        var why = PriceEngine.Of([List("L", PriceEntry.Of("A", Each(7m)))]).With(new Silent()).Explain(Question(2));

        Assert.Equal("silent: has nothing to say about it", why.Operands[1].Basis!.ToString());
        Assert.Equal(Formula.Choose, why.Formula);
    }

    sealed class Silent : IPriceRule
    {
        public string Id => "silent";

        public PriceDecision Decide(PriceQuestion question) => PriceDecision.NotMine;
    }
}
