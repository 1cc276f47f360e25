using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>What is decided goes through the calculator: groups partition the base, and the amounts are
/// right.</summary>
public class UnionAmountsTests
{
    [Fact]
    public void Each_rate_and_the_exemption_have_a_group_and_the_bases_add_up_to_the_nets()
    {
        // 100.00 x 19 % = 19.00; (50.00 + 10.10) x 7 % = 4.207, half-up 4.21; 30.00 exempt.
        var invoice = UnionSale.Invoice(UnionSale.AtHome,
            (100m, UnionSale.Goods),
            (50m, UnionSale.Goods with { ItemClass = RateClass.Reduced }),
            (10.10m, UnionSale.Goods with { ItemClass = RateClass.Reduced }),
            (30m, UnionSale.Service with { ItemClass = "insurance" }));

        Assert.Equal(
            ["E 30.00 EUR 0.00 EUR", "S 100.00 EUR 19.00 EUR", "S 60.10 EUR 4.21 EUR"],
            invoice.TaxGroups.Select(group => $"{group.Key.Category} {group.Base} {group.Tax}").Order());
        Assert.Equal(Money.Of(190.10m, Currency.EUR), invoice.Totals.WithoutTax);
        Assert.Equal(Money.Of(23.21m, Currency.EUR), invoice.Totals.Tax);
    }

    [Fact]
    public void Reverse_charge_gives_no_tax_in_a_group_of_its_own()
    {
        var invoice = UnionSale.Invoice(UnionSale.ToBusiness, (1234.56m, UnionSale.Service));

        var group = invoice.TaxGroups.Single();
        Assert.Equal(TaxCategory.AE, group.Key.Category);
        Assert.Equal(Money.Of(0m, Currency.EUR), group.Tax);
        Assert.Equal(Money.Of(1234.56m, Currency.EUR), invoice.Totals.Due);
    }

    [Fact]
    public void The_equivalence_surcharge_stands_beside_the_tax_on_the_same_base()
    {
        var spain = UnionSale.AtHome with
        {
            Seller = new Party("Mayorista SL", "ES") { VatNumber = "ESA28015865" },
            Buyer = new Party("Tienda", "ES"),
            Choices = new TaxChoices { IsEquivalenceSurcharge = true },
        };

        // 1,000.00 x 21 % = 210.00; 1,000.00 x 5.2 % = 52.00.
        var invoice = UnionSale.Invoice(spain, (1000m, UnionSale.Goods));

        Assert.Equal([Money.Of(52m, Currency.EUR), Money.Of(210m, Currency.EUR)],
            invoice.TaxGroups.Select(group => group.Tax).Order());
        Assert.Equal(Money.Of(1262m, Currency.EUR), invoice.Totals.Due);
    }

    [Fact]
    public void Split_payment_is_shown_and_not_paid_to_the_seller()
    {
        var italy = UnionSale.AtHome with
        {
            Seller = new Party("Rossi", "IT") { VatNumber = "IT00743110157" },
            Buyer = new Party("Comune", "IT"),
            BuyerStatus = BuyerStatus.PublicBody,
            TaxPoint = new NodaTime.LocalDate(2026, 3, 31),
        };

        // 500.00 x 22 % = 110.00, which the body pays to the treasury.
        var invoice = UnionSale.Invoice(italy, (500m, UnionSale.Service));

        Assert.Equal(Money.Of(110m, Currency.EUR), invoice.Totals.Tax);
        Assert.Equal(Money.Of(610m, Currency.EUR), invoice.Totals.Due);
        Assert.Equal(Money.Of(500m, Currency.EUR), invoice.Totals.AmountToPay);
    }

    [Fact]
    public void The_margin_scheme_shows_no_tax()
    {
        var invoice = UnionSale.Invoice(UnionSale.AtHome,
            (900m, UnionSale.Goods with { Margin = MarginScheme.SecondHandGoods }));

        Assert.Equal(Money.Of(0m, Currency.EUR), invoice.Totals.Tax);
        Assert.Equal("VATEX-EU-F", invoice.TaxGroups.Single().Key.ExemptionReasonCode);
    }
}
