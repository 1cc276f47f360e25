using Invoicing.Catalog;
using Invoicing.Matching;

namespace Invoicing.Core.Tests.Matching;

public class ToleranceTableTests
{
    static readonly Item Board = new("Board")
    {
        SellerId = "A-1", Classifications = [new("WOOD", "STI"), new("SAWN", "STI")],
    };

    static readonly ToleranceTable Table = new(
        Rule(1), Rule(2) with { ItemGroup = "WOOD" }, Rule(3) with { SupplierGroup = "G-1" },
        Rule(4) with { Item = "A-1" }, Rule(5) with { Supplier = "S-1" },
        Rule(6) with { Supplier = "S-1", Item = "A-1" }, Rule(7) with { Company = "US" },
        Rule(8) with { SupplierGroup = "G-1", ItemGroup = "WOOD" });

    [Theory]
    [InlineData("S-1", "G-1", true, "US", "6 %", "supplier S-1, item A-1")]
    [InlineData("S-2", "G-1", true, "US", "4 %", "item A-1")]
    [InlineData("S-1", "G-1", false, "US", "5 %", "supplier S-1")]
    [InlineData("S-2", "G-1", false, "US", "3 %", "supplier group G-1")]
    [InlineData("S-2", "G-2", false, "US", "7 %", "company US")]
    [InlineData(null, null, false, null, "1 %", "all")]
    public void The_most_specific_tolerance_holds(
        string? supplier, string? group, bool hasItem, string? company, string text, string scope)
    {
        var applied = Table.Of(
            ToleranceKind.UnitPrice, supplier, group is null ? [] : [group], hasItem ? Board : null, company);
        Assert.Equal(text, applied.Range.ToString());
        Assert.Equal($"{text} ({scope})", applied.ToText(Exact.One));
    }

    [Fact]
    public void A_rule_for_groups_of_both_counts_more_than_one_for_a_group()
    {
        var other = Board with { SellerId = "A-2" };
        Assert.Equal("8 %", Table.Of(ToleranceKind.UnitPrice, "S-2", ["G-1"], other, "US").Range.ToString());
        Assert.Equal("2 %", Table.Of(ToleranceKind.UnitPrice, "S-2", [], other, "US").Range.ToString());
    }

    [Fact]
    public void Of_groups_of_equal_rank_the_one_listed_first_holds()
    {
        var table = new ToleranceTable(
            Rule(1) with { SupplierGroup = "G-1" }, Rule(2) with { SupplierGroup = "G-2" },
            Rule(3) with { ItemGroup = "WOOD" }, Rule(4) with { ItemGroup = "SAWN" });
        Assert.Equal("2 %", table.Of(ToleranceKind.UnitPrice, null, ["G-2", "G-1"], null, null).Range.ToString());
        Assert.Equal("1 %", table.Of(ToleranceKind.UnitPrice, null, ["G-1", "G-2"], null, null).Range.ToString());
        Assert.Equal("3 %", table.Of(ToleranceKind.UnitPrice, null, [], Board, null).Range.ToString());
    }

    [Fact]
    public void Two_rules_of_one_kind_and_scope_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new ToleranceTable(Rule(1), Rule(2)));
        Assert.Equal("2 %", new ToleranceTable(Rule(1)).With(Rule(2))
            .Of(ToleranceKind.UnitPrice, null, [], null, null).Range.ToString());
    }

    [Fact]
    public void Without_a_rule_nothing_is_allowed_above_and_prices_not_below()
    {
        Assert.Equal("none", Strict(ToleranceKind.UnitPrice).Range.ToString());
        Assert.Equal("below unlimited, above none", Strict(ToleranceKind.QuantityReceived).Range.ToString());
        Assert.Equal("none (no rule)", Strict(ToleranceKind.QuantityReceived).ToText(Exact.One));
    }

    static AppliedTolerance Strict(ToleranceKind kind) => ToleranceTable.Strict.Of(kind, "S-1", [], Board, "US");

    static ToleranceRule Rule(decimal percent) =>
        new(ToleranceKind.UnitPrice, ToleranceRange.Within(Tolerance.Of(Percentage.Of(percent))));
}
