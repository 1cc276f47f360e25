using Invoicing.Catalog;
using NodaTime;
using static Invoicing.Core.Tests.Catalog.Asking;

namespace Invoicing.Core.Tests.Catalog;

public class PricePrecedenceTests
{
    static readonly PriceQuestion Asked = Question(10) with
    {
        CustomerId = "C1",
        CustomerGroups = ["gold"],
        ItemClasses = ["tools"],
    };

    static PriceEntry Price(decimal price) => PriceEntry.Of("A", Each(price)) with { Id = $"{price}" };

    static string Taken(params PriceList[] lists) => Taken(Asked, lists);

    static string Taken(PriceQuestion question, params PriceList[] lists)
    {
        var outcome = PriceEngine.Of([.. lists]).Decide(question);
        return outcome.IsOk
            ? outcome.Value.Parts.Single().Price.ToString()
            : string.Join(", ", outcome.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_customer_comes_before_a_group_and_a_group_before_all()
    {
        var all = List("all", Price(10m));
        var group = List("group", Price(9m)) with { CustomerGroup = "gold" };
        var customer = List("customer", Price(11m)) with { CustomerId = "C1" };

        Assert.Equal("11.00 EUR", Taken(all, group, customer));
        Assert.Equal("9.00 EUR", Taken(all, group));
        Assert.Equal("10.00 EUR", Taken(Asked with { CustomerId = null, CustomerGroups = [] }, all, group, customer));
    }

    [Fact]
    public void An_entry_may_name_the_customer_as_well() =>
        Assert.Equal("8.00 EUR", Taken(List("all", Price(10m), Price(8m) with { CustomerId = "C1" })));

    [Fact]
    public void The_prices_of_another_customer_are_none() =>
        Assert.Equal("PRICE-NOT-FOUND", Taken(List("other", Price(1m)) with { CustomerId = "C2" }));

    [Fact]
    public void A_price_for_all_items_of_the_customer_comes_before_one_of_the_item_for_all()
    {
        var any = new PriceEntry { Model = PricingModel.PerUnit(Each(7m)) };

        Assert.Equal("7.00 EUR", Taken(List("all", Price(10m)), List("own", any) with { CustomerId = "C1" }));
    }

    [Fact]
    public void The_item_comes_before_its_class_and_the_class_before_any()
    {
        var any = new PriceEntry { Model = PricingModel.PerUnit(Each(3m)) };
        var ofClass = new PriceEntry { ItemClass = "tools", Model = PricingModel.PerUnit(Each(2m)) };

        Assert.Equal("10.00 EUR", Taken(List("L", any, ofClass, Price(10m))));
        Assert.Equal("2.00 EUR", Taken(List("L", any, ofClass)));
        Assert.Equal("3.00 EUR", Taken(List("L", any)));
        Assert.Equal("3.00 EUR", Taken(Asked with { ItemClasses = [] }, List("L", any, ofClass)));
    }

    [Fact]
    public void The_later_start_comes_first_while_it_holds()
    {
        var old = List("old", Price(10m)) with { ValidFrom = new LocalDate(2026, 1, 1) };
        var now = List("now", Price(11m)) with { ValidFrom = new LocalDate(2026, 11, 30) };
        var next = List("next", Price(12m)) with { ValidFrom = new LocalDate(2026, 12, 1) };

        Assert.Equal("11.00 EUR", Taken(old, now, next));
        Assert.Equal("10.00 EUR", Taken(Asked with { Date = new LocalDate(2026, 11, 29) }, old, now, next));
    }

    [Fact]
    public void A_price_holds_up_to_and_including_its_last_day()
    {
        var list = List("L", Price(10m)) with { LastDay = Day };

        Assert.Equal("10.00 EUR", Taken(list));
        Assert.Equal("PRICE-NOT-FOUND", Taken(Asked with { Date = Day.PlusDays(1) }, list));
    }

    [Fact]
    public void Dates_of_an_entry_narrow_those_of_the_list()
    {
        var promotion = Price(5m) with { ValidFrom = new LocalDate(2026, 11, 1), LastDay = Day };
        var list = List("L", Price(10m), promotion) with { ValidFrom = new LocalDate(2026, 1, 1) };

        Assert.Equal("5.00 EUR", Taken(list));
        Assert.Equal("10.00 EUR", Taken(Asked with { Date = Day.PlusDays(1) }, list));
    }

    [Fact]
    public void The_start_comes_before_the_priority_and_the_priority_before_the_least_quantity()
    {
        var start = new LocalDate(2026, 1, 1);
        var high = List("high", Price(10m)) with { Priority = 5 };
        var low = List("low", Price(11m) with { MinimumQuantity = Ones(10) }) with { Priority = 4 };
        var dated = List("dated", Price(12m)) with { Priority = 1, ValidFrom = start };

        Assert.Equal("10.00 EUR", Taken(low, high));
        Assert.Equal("12.00 EUR", Taken(low, high, dated));
    }

    [Fact]
    public void The_highest_least_quantity_that_is_reached_holds()
    {
        var list = List("L", Price(10m), Price(9m) with { MinimumQuantity = Ones(10) },
            Price(8m) with { MinimumQuantity = Ones(11) });

        Assert.Equal("9.00 EUR", Taken(list));
        Assert.Equal("8.00 EUR", Taken(Asked with { Quantity = Ones(11) }, list));
        Assert.Equal("10.00 EUR", Taken(Asked with { Quantity = Ones(9.99m) }, list));
        Assert.Equal("8.00 EUR", Taken(Asked with { Quantity = Ones(-11) }, list));
    }

    [Fact]
    public void Two_different_prices_that_apply_equally_are_found_and_not_guessed()
    {
        var outcome = PriceEngine.Of([List("one", Price(10m)), List("two", Price(9m))]).Decide(Asked);
        var found = Assert.Single(outcome.Findings);

        Assert.Equal("PRICE-AMBIGUOUS", found.Code);
        Assert.Equal("/lines/1/price", found.Path);
        Assert.Equal("one/10", found["first"]!.ToString());
        Assert.Equal("two/9", found["second"]!.ToString());
    }

    [Fact]
    public void The_same_price_twice_is_one_price() =>
        Assert.Equal("10.00 EUR", Taken(List("one", Price(10m)), List("two", Price(10m))));

    [Fact]
    public void The_basis_names_list_and_version()
    {
        var list = List("EUR-2026", Price(10m)) with { Version = "3", CustomerId = "C1" };
        var report = PriceEngine.Of([list]).Decide(Asked).Value;

        Assert.Equal(
            "price-list: for customer C1, for item A (list EUR-2026) [3]", report.Basis.ToString());
        Assert.Equal("EUR-2026", report.List);
        Assert.Equal("10", report.Entry);
    }
}
