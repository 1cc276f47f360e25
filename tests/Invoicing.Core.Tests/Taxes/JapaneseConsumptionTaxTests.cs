using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Taxes;

public class JapaneseConsumptionTaxTests
{
    private static readonly Sale Domestic =
        Sale.By(TaxEngine.Japan, "JP", "JP").WithSellerNumber("T1234567890123") with { Currency = Currency.JPY };

    [Fact]
    public void Tax_is_rounded_once_for_each_rate()
    {
        // At 8 %: 123 + 456 = 579, 46.32, 46. At 10 %: 155 + 250 = 405, 40.5, down 40. By line it would be
        // 9 + 36 and 15 + 25.
        var invoice = Domestic.Invoice(
            RoundingPolicy.Default with { TaxMode = Rounding.Down },
            (123m, new TaxSupply { ItemClass = "reduced" }), (155m, new TaxSupply()),
            (456m, new TaxSupply { ItemClass = "reduced" }), (250m, new TaxSupply()));

        Assert.Equal(["VAT 46 of 579", "VAT 40 of 405"], invoice.GroupTexts());
        Assert.Equal(1070m, invoice.Totals.Due.Amount);
    }

    [Fact]
    public void Rounding_line_by_line_is_not_allowed_on_a_qualified_invoice()
    {
        var byLine = RoundingPolicy.Default with { Tax = TaxRounding.PerLine };

        Assert.Equal(["TAX-ROUNDING-NOT-ALLOWED"], Domestic.Check(byLine));
        Assert.Empty(Domestic.Check(RoundingPolicy.Default));
        Assert.Empty(Domestic.On(2023, 9, 30).Check(byLine));
    }

    [Fact]
    public void Prices_may_include_the_tax()
    {
        // 1,100 with 10 % is 1,000 and 100; 1,080 with 8 % is 1,000 and 80.
        var invoice = Domestic.Invoice(
            (1100m, new TaxSupply { IsTaxIncluded = true }),
            (1080m, new TaxSupply { IsTaxIncluded = true, ItemClass = "reduced" }));

        Assert.Equal(["VAT 80 of 1000", "VAT 100 of 1000"], invoice.GroupTexts());
        Assert.Equal(2180m, invoice.Totals.Due.Amount);
    }

    [Theory]
    [InlineData(2019, 9, 30, "VAT S 8 %")]
    [InlineData(2019, 10, 1, "VAT S 10 %")]
    public void The_rate_was_raised(int year, int month, int day, string expected) =>
        Assert.Equal(expected, Domestic.On(year, month, day).Goods().Text());

    [Theory]
    [InlineData(2023, 9, 30, false)]
    [InlineData(2023, 10, 1, true)]
    public void Without_an_issuers_number_an_invoice_is_not_qualified(int year, int month, int day, bool warns)
    {
        var unregistered = Sale.By(TaxEngine.Japan, "JP", "JP").On(year, month, day);

        Assert.Equal("VAT S 10 %", unregistered.Goods().Text());
        Assert.Equal(warns ? ["Warning TAX-QUALIFIED-ISSUER-NUMBER"] : [], unregistered.Goods().Codes());
        Assert.Empty(unregistered.WithSellerNumber("T1234567890123").Goods().Codes());
        Assert.Equal(warns, !unregistered.WithSellerNumber("1234567890123").Goods().Findings.Items.IsEmpty);
    }

    [Fact]
    public void An_exempt_business_charges_nothing() => Assert.Equal("VAT O 0 %",
        (Domestic with { Choices = new TaxChoices { IsSmallEnterprise = true } }).Goods().Text());

    [Fact]
    public void Exports_and_services_used_abroad_are_exempt()
    {
        var sale = Sale.By(TaxEngine.Japan, "JP", "US-NY");

        Assert.Equal("VAT G 0 %", sale.Goods().Text());
        Assert.Equal("Consumption Tax Act art. 7(1)(v)", sale.Service().Clause());
        Assert.Equal("VAT O 0 %", sale.Service(SupplyKind.ElectronicService).Text());
    }

    [Fact]
    public void An_electronic_service_from_abroad_is_the_business_buyers_tax()
    {
        var sale = Sale.By(TaxEngine.Japan, "US-CA", "JP");

        Assert.Equal("VAT AE 0 %", sale.ToBusiness().Service(SupplyKind.ElectronicService).Text());
        Assert.Contains("art. 5(1), 62", sale.ToBusiness().Service(SupplyKind.ElectronicService).Notes[0].Text);
        Assert.Equal(["Error TAX-REGISTRATION-MISSING"],
            sale.ToConsumer().Service(SupplyKind.ElectronicService).Codes());
        Assert.Equal(["Error TAX-UNDECIDED"], sale.ToBusiness().Service().Codes());
    }
}
