using Invoicing.Invoices;
using Invoicing.Taxes;
using static Invoicing.Core.Tests.Independent.HandWorked;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Taxes and totals, worked out by hand.</summary>
public sealed class TaxTests
{
    [Theory]
    [InlineData(TaxRounding.PerGroup, 2)]
    [InlineData(TaxRounding.PerLine, 3)]
    [InlineData(TaxRounding.PerDocument, 2)]
    public void Three_half_cents_of_tax(TaxRounding rounding, int cents)
    {
        var five = new Tax { Rate = Percentage.Of(5) };
        var draft = Draft(Line(1, 0.10m, five), Line(1, 0.10m, five), Line(1, 0.10m, five));
        var amounts = IndependentCalculator.Calculate(draft.By(new() { Tax = rounding }));
        Assert.Equal(Units(cents), amounts.Taxes());
    }

    [Fact]
    public void The_tax_of_a_document_is_reconciled_to_its_groups()
    {
        // 0.5 and 1.5 cents: 2 in all; of 1 and 2 the larger key gives one back.
        var draft = Draft(
            Line(1, 0.10m, new Tax { Rate = Percentage.Of(5) }), Line(1, 0.10m, new Tax { Rate = Percentage.Of(15) }));
        var amounts = IndependentCalculator.Calculate(draft.By(new() { Tax = TaxRounding.PerDocument }));
        Assert.Equal(Units(1, 1), amounts.Taxes());
    }

    [Theory]
    [InlineData(StackedTaxes.Each, 1, 1, 2)]
    [InlineData(StackedTaxes.Together, 1, 0, 2)]
    public void Stacked_taxes_are_rounded_each_or_together(StackedTaxes stacked, int city, int county, int state)
    {
        Tax Local(string place, decimal rate) =>
            new() { Scheme = "LOC", Jurisdiction = place, Rate = Percentage.Of(rate) };
        var draft = Draft(Line(1, 0.50m, Local("state", 4), Local("county", 1), Local("city", 1)));
        var amounts = IndependentCalculator.Calculate(draft.By(new() { Stacked = stacked }));
        Assert.Equal(Units(city, county, state), amounts.Taxes());
    }

    [Fact]
    public void A_tax_on_a_tax_counts_it_as_shown()
    {
        // GST 5 % = 5.00; QST 9.975 % of 105.00 = 10.47375.
        var draft = Draft(Line(
            1,
            100m,
            new Tax { Scheme = "GST", Rate = Percentage.Of(5) },
            new Tax { Scheme = "QST", Rate = Percentage.Of(9.975m), StandsOn = ["GST"] }));
        Assert.Equal(Units(5_00, 10_47), IndependentCalculator.Calculate(draft).Taxes());
    }

    [Fact]
    public void Division_taxes_are_counted_inside_the_price()
    {
        // 18 / 80.35 and 1.65 / 80.35 of 100.00: 22.402 and 2.0535.
        var draft = Draft(Line(
            1,
            100m,
            new Tax { Scheme = "ICMS", Kind = TaxKind.Division, Rate = Percentage.Of(18) },
            new Tax { Scheme = "PIS", Kind = TaxKind.Division, Rate = Percentage.Of(1.65m) }));
        Assert.Equal(Units(22_40, 2_05), IndependentCalculator.Calculate(draft).Taxes());
    }

    [Theory]
    [InlineData(InclusivePrices.FromGross, 3, 0, 0)]
    [InlineData(InclusivePrices.FromNet, 3, 1, -1)]
    public void A_gross_of_three_cents(InclusivePrices inclusive, int net, int tax, int missing)
    {
        // 3 / 1.19 = 2.52 and 0.48: from the gross the tax is 0; from the net 0.57 = 1, a cent too much.
        var amounts = IndependentCalculator.Calculate(
            Draft(Line(1, 0.03m, Vat19.Included())).By(new() { Inclusive = inclusive }));
        Assert.Equal(Units(net), amounts.Nets());
        Assert.Equal(Units(tax), amounts.Taxes());
        Assert.Equal(missing, amounts.Totals.Rounding);
        Assert.Equal(3, amounts.Totals.Due);
    }

    [Fact]
    public void An_excise_comes_off_the_gross_and_carries_its_tax()
    {
        // 3 x 0.10 = 0.30, VAT on it 0.06: (12.00 - 0.36) / 1.2 = 9.70; VAT 20 % of 9.70 + 0.30 = 2.00.
        var draft = Draft(Line(
            3,
            4m,
            new Tax
            {
                Scheme = "EXC", Kind = TaxKind.PerUnit, PerUnit = UnitPrice.Of(0.10m, Currency.EUR), IsIncluded = true,
            },
            new Tax { Rate = Percentage.Of(20), StandsOn = ["EXC"], IsIncluded = true }));
        var amounts = IndependentCalculator.Calculate(draft);
        Assert.Equal(Units(9_70, 9_70), amounts.Bases());
        Assert.Equal(Units(30, 2_00), amounts.Taxes());
        Assert.Equal(12_00, amounts.Totals.WithTax);
    }

    [Fact]
    public void Inclusive_and_exclusive_lines_of_a_rate_are_computed_apart()
    {
        // 0.03 with tax: tax 0. 0.03 without: 0.57 = 1. Together they would be 1.14 = 1 of 6.
        var amounts = IndependentCalculator.Calculate(
            Draft(Line(1, 0.03m, Vat19.Included()), Line(1, 0.03m, Vat19)));
        Assert.Equal(Units(6), amounts.Bases());
        Assert.Equal(Units(1), amounts.Taxes());
    }

    [Fact]
    public void Withheld_and_transferred_taxes_lower_what_is_paid()
    {
        var irpf = new Tax { Scheme = "IRPF", Kind = TaxKind.Withheld, Rate = Percentage.Of(15) };
        var draft = Draft(
            Line(1, 100m, new Tax { Rate = Percentage.Of(21) }, irpf),
            Line(1, 10m, new Tax { Rate = Percentage.Of(22), Category = TaxCategory.B }));
        var totals = IndependentCalculator.Calculate(draft).Totals;
        Assert.Equal(23_20, totals.Tax);
        Assert.Equal(133_20, totals.Due);
        Assert.Equal(15_00, totals.Withheld);
        Assert.Equal(2_20, totals.SplitPayment);
        Assert.Equal(116_00, totals.AmountToPay);
    }

    [Fact]
    public void Cash_rounds_what_is_paid_and_nothing_else()
    {
        // 99.97 + 8.10 (8.09757) = 108.07.
        var draft = Draft(Line(1, 99.97m, new Tax { Rate = Percentage.Of(8.1m) })).By(new() { Cash = new(5) });
        var totals = IndependentCalculator.Calculate(draft).Totals;
        Assert.Equal(8_10, totals.Tax);
        Assert.Equal(-2, totals.Rounding);
        Assert.Equal(108_05, totals.Due);
    }

    [Fact]
    public void Prepayments_and_a_stated_rounding_amount_follow_the_identity()
    {
        var draft = Draft(Line(1, 100m, Vat19)) with
        {
            Prepayments = [new() { Amount = Euro(10.01m) }, new() { Percent = Percentage.Of(33.333333m) }],
            RoundingAmount = Euro(-0.01m),
        };
        var totals = IndependentCalculator.Calculate(draft).Totals;
        Assert.Equal(10_01 + 39_67, totals.Paid);
        Assert.Equal(119_00 - 49_68 - 1, totals.Due);
    }

    [Fact]
    public void Each_groups_tax_is_converted_and_rounded()
    {
        // 19.00 and 7.00 at 11.2345: 213.4555 and 78.6415.
        var draft = Draft(Line(1, 100m, Vat19), Line(1, 100m, Vat7)) with
        {
            AccountingRate = ExchangeRate.Of(Currency.EUR, Currency.SEK, 11.2345m),
        };
        Assert.Equal(292_10, IndependentCalculator.Calculate(draft).Totals.TaxInAccountingCurrency);
    }
}
