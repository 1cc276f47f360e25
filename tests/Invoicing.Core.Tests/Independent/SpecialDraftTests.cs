using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;
using static Invoicing.Core.Tests.Independent.HandWorked;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Drafts that chance does not make: engine and independent calculator agree on them too.</summary>
public sealed class SpecialDraftTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_net_of_exactly_zero_whose_taxes_round_apart(int sign)
    {
        // 0.125 excise and 20 % on it are 0.15, the whole price. Shown: excise 0.13, tax 0.03 (2.5 cents), base -0.01.
        var excise = new Tax
        {
            Scheme = "EXC", Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Of(0.125m, Currency.EUR), IsIncluded = true,
        };
        var onExcise = new Tax { Rate = Percentage.Of(20), StandsOn = ["EXC"], IsIncluded = true };
        var draft = Draft(Line(sign, 0.15m, excise, onExcise));
        var amounts = IndependentCalculator.Calculate(draft);
        Assert.Equal(Units(13 * sign, 3 * sign), amounts.Taxes());
        Assert.Equal(Units(-sign), amounts.Nets());
        Assert.Equal(-sign, amounts.Lines[0].Gross);
        Assert.Null(Comparison.Of(draft));
    }

    [Fact]
    public void Charges_without_lines()
    {
        var draft = Draft().Less(
            Charge.Freight(Euro(12.34m)) with { Taxes = [Vat19] },
            Discount.Percent(5) with { Of = PercentBase.Running, Taxes = [Vat7] });
        Assert.Equal(Units(-62, 12_34), IndependentCalculator.Calculate(draft).Bases());
        Assert.Null(Comparison.Of(draft));
    }

    [Fact]
    public void Nothing_at_all() => Assert.Null(Comparison.Of(Draft()));

    [Fact]
    public void A_thousand_lines_with_base_quantities_of_their_own()
    {
        var lines = Enumerable.Range(1, 1_000).Select(i => Line(i, 0m, i % 2 == 0 ? Vat19 : Vat7) with
        {
            Price = UnitPrice.Of(9.99m, Currency.EUR, Quantity.Ones(1_000 + i)),
        });
        var draft = Draft([.. lines]).By(AtEnd);
        Assert.Null(Comparison.Of(draft));
    }

    [Fact]
    public void Amounts_at_the_edge_of_64_bits()
    {
        var most = Money.FromMinor(long.MaxValue, Currency.EUR);
        var line = Line(0, 0m) with { Adjustments = [Charge.Of(most)] };
        Assert.Null(Comparison.Of(Draft(line)));
        Assert.Throws<OverflowException>(() => InvoiceCalculator.Calculate(Draft(line, line)));
        Assert.Null(Comparison.Of(Draft(line, line with { Adjustments = [Discount.Of(most)] })));
    }

    [Fact]
    public void The_same_taxes_named_in_another_order_are_another_treatment()
    {
        Tax Local(string place) => new() { Scheme = "LOC", Jurisdiction = place, Rate = Percentage.Of(5) };
        var draft = Draft(
            Line(1, 0.05m, Local("state"), Local("city")), Line(1, 0.05m, Local("city"), Local("state")))
            .Less(Discount.Percent(10)).By(new() { Stacked = StackedTaxes.Together });
        Assert.Null(Comparison.Of(draft));
    }
}
