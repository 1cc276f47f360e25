using Invoicing.Discounts;
using Invoicing.Invoices;
using static Invoicing.Core.Tests.Independent.HandWorked;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Lines, and document allowances and charges, worked out by hand.</summary>
public sealed class LineTests
{
    [Fact]
    public void A_first_invoice()
    {
        var amounts = IndependentCalculator.Calculate(Draft(
            Line(12.5m, 96m, Vat19), Line(1, 250m, Vat19).Less(Discount.Percent(10))));
        Assert.Equal(Units(1_200_00, 225_00), amounts.Nets());
        Assert.Equal(25_00, amounts.Lines[1].Adjustments.Single());
        Assert.Equal(Units(1_425_00), amounts.Bases());
        Assert.Equal(Units(270_75), amounts.Taxes());
        Assert.Equal(1_695_75, amounts.Totals.Due);
    }

    [Fact]
    public void A_price_for_a_base_quantity_is_not_divided_too_early()
    {
        var line = Line(300, 0m, Vat19) with { Price = UnitPrice.Of(1m, Currency.EUR, Quantity.Ones(7)) };
        Assert.Equal(Units(42_86), IndependentCalculator.Calculate(Draft(line)).Nets());
    }

    [Fact]
    public void Two_halves_of_a_cent_are_two_cents_per_line_and_one_at_the_end()
    {
        var draft = Draft(Line(0.5m, 0.05m, Vat19), Line(0.5m, 0.05m, Vat19));
        Assert.Equal(Units(3, 3), IndependentCalculator.Calculate(draft).Nets());
        Assert.Equal(Units(3, 2), IndependentCalculator.Calculate(draft.By(AtEnd)).Nets());
    }

    [Fact]
    public void Discounts_of_the_running_net_follow_one_another()
    {
        // 9.99 - 33 % = 3.30 (3.2967) - 10 % of 6.69 = 0.67 (0.669).
        var line = Line(1, 9.99m, Vat19)
            .Less(Discount.Percent(33), Discount.Percent(10) with { Of = PercentBase.Running });
        var shown = IndependentCalculator.Calculate(Draft(line)).Lines[0];
        Assert.Equal(Units(3_30, 67), shown.Adjustments);
        Assert.Equal(6_02, shown.Net);
    }

    [Fact]
    public void A_coarser_step_rounds_every_line()
    {
        var draft = Draft(Line(1, 0.12m, Vat19), Line(1, 0.13m, Vat19)).By(new() { StepMinorUnits = 5 });
        Assert.Equal(Units(10, 15), IndependentCalculator.Calculate(draft).Nets());
    }

    [Fact]
    public void An_allowance_that_names_lines_leaves_out_those_of_the_other_sign()
    {
        var amounts = IndependentCalculator.Calculate(
            Draft(Line(1, 30m, Vat19), Line(-1, 10m, Vat19), Line(1, 20m, Vat19))
                .Less(Discount.Of(Euro(10)) with { Lines = ["1", "2", "3"] }));
        Assert.Equal(Units(24_00, -10_00, 16_00), amounts.Nets());
        Assert.Empty(amounts.Adjustments);
    }

    [Fact]
    public void A_spread_amount_goes_by_largest_remainder()
    {
        // 1.00 over 10.01 and 20.02: 33.33 and 66.67 cents; keys order 7 % before 19 %.
        var amounts = IndependentCalculator.Calculate(
            Draft(Line(1, 10.01m, Vat19), Line(1, 20.02m, Vat7)).Less(Discount.Of(Euro(1))));
        Assert.Equal(Units(67, 33), amounts.Adjustments[0].Shares.Select(share => share.Amount));
        Assert.Equal(Units(19_35, 9_68), amounts.Bases());
    }

    [Fact]
    public void A_spread_percentage_is_reconciled_to_the_whole()
    {
        // 10 % of 0.05 and 0.05: half a cent each, one in all; the smaller key (7 %) keeps it.
        var amounts = IndependentCalculator.Calculate(
            Draft(Line(1, 0.05m, Vat19), Line(1, 0.05m, Vat7)).Less(Discount.Percent(10)));
        Assert.Equal(1, amounts.Adjustments[0].Amount);
        Assert.Equal(Units(4, 5), amounts.Bases());
    }

    [Fact]
    public void A_percentage_of_the_running_total_counts_document_charges_before_it()
    {
        // 100.00 + 20.00 freight; 5 % of 120.00.
        var amounts = IndependentCalculator.Calculate(Draft(Line(1, 100m, Vat19)).Less(
            Charge.Freight(Euro(20)) with { Taxes = [Vat19] },
            Discount.Percent(5) with { Of = PercentBase.Running, Taxes = [Vat7] }));
        Assert.Equal(6_00, amounts.Totals.Allowances);
        Assert.Equal(20_00, amounts.Totals.Charges);
        Assert.Equal(Units(-6_00, 120_00), amounts.Bases());
    }

    [Fact]
    public void An_informational_line_counts_nowhere()
    {
        var line = Line(1, 9.99m, Vat19) with { Kind = LineKind.Informational };
        var amounts = IndependentCalculator.Calculate(Draft(line));
        Assert.Equal(Units(0), amounts.Nets());
        Assert.Empty(amounts.Groups);
    }

    [Fact]
    public void An_amount_that_nothing_can_share_is_refused() => Assert.Throws<DraftRefusedException>(
        () => IndependentCalculator.Calculate(
            Draft(Line(1, 5m, Vat19), Line(-1, 5m, Vat19)).Less(Discount.Of(Euro(1)))));
}
