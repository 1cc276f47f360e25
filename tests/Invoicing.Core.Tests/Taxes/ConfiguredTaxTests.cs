using Invoicing.Documents;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

public class ConfiguredTaxTests
{
    private static readonly Tax Vat21 = new() { Rate = Percentage.Of(21m) };

    private static readonly FixedTreatment Standard = new() { Id = "standard", Taxes = [Vat21], Clause = "art. 1" };

    private static readonly TaxEngine Engine = TaxEngine.None.With(new FixedTreatmentRule(Standard));

    private static readonly Levy EcoFee = new()
    {
        Id = "eco",
        Scope = new SupplyScope { ItemClasses = ["appliance"] },
        Tax = new Tax
        {
            Scheme = "ENV", Category = TaxCategory.E, Kind = TaxKind.PerUnit,
            PerUnit = UnitPrice.Of(2.50m, Currency.EUR), ExemptionReason = "eco fee",
        },
        Clause = "art. 2",
    };

    [Theory]
    [InlineData(false, 42.00)]
    [InlineData(true, 44.10)]
    public void A_fee_per_unit_is_taxed_or_not(bool isTaxed, double expectedVat)
    {
        // 4 x 50.00 = 200.00 and 4 x 2.50 = 10.00: VAT 21 % of 200.00, or of 210.00.
        var engine = Engine.With(new LevyRule(EcoFee with { IsTaxed = isTaxed }));
        var invoice = Sale.By(engine, "ES", "ES").Invoice(
            (50.00m, new TaxSupply { ItemClass = "appliance", Quantity = Quantity.Ones(4) }));

        Assert.Equal(10.00m + (decimal)expectedVat, invoice.Totals.Tax.Amount);
        Assert.Equal("VAT S 21 %", Sale.By(engine, "ES", "ES").Goods("book").Text());
    }

    [Fact]
    public void A_tax_may_stand_on_another()
    {
        // 8 % of 100.00 is 8.00; 5 % of 108.00 is 5.40.
        var first = new Tax { Scheme = "EXC", Rate = Percentage.Of(8m) };
        var engine = TaxEngine.None.With(new FixedTreatmentRule(Standard with
        {
            Taxes = [first, new Tax { Scheme = "GST", Rate = Percentage.Of(5m), StandsOn = ["EXC"] }],
        }));

        Assert.Equal(13.40m, Sale.By(engine, "ES", "ES").Invoice((100m, new TaxSupply())).Totals.Tax.Amount);
    }

    [Fact]
    public void A_levy_may_stand_on_the_tax_of_the_treatment()
    {
        // 21 % of 100.00 is 21.00; a surcharge of 2 % of 121.00 is 2.42.
        var surcharge = new Levy
        {
            Id = "surcharge", Tax = new Tax { Scheme = "SUR", Rate = Percentage.Of(2m), StandsOn = ["VAT"] },
        };

        Assert.Equal(23.42m, Sale.By(Engine.With(new LevyRule(surcharge)), "ES", "ES")
            .Invoice((100m, new TaxSupply())).Totals.Tax.Amount);
    }

    [Fact]
    public void Taxes_may_be_counted_inside_the_price()
    {
        // 18 % and 2 % inside: 100 / (100 - 20) x 18 = 22.50, x 2 = 2.50.
        var engine = TaxEngine.None.With(new FixedTreatmentRule(Standard with
        {
            Taxes =
            [
                new Tax { Scheme = "ICMS", Kind = TaxKind.Division, Rate = Percentage.Of(18m) },
                new Tax { Scheme = "PIS", Kind = TaxKind.Division, Rate = Percentage.Of(2m) },
            ],
        }));
        var sale = Sale.By(engine, "BR", "BR") with { Currency = Currency.Of("BRL") };

        Assert.Equal(25.00m, sale.Invoice((100m, new TaxSupply())).Totals.Tax.Amount);
        // Included: 18 % and 2 % of the price of 125.00, and 100.00 is left.
        Assert.Equal(["ICMS 22.50 of 100.00", "PIS 2.50 of 100.00"],
            sale.Invoice((125m, new TaxSupply { IsTaxIncluded = true })).GroupTexts());
    }

    [Fact]
    public void Lines_with_and_without_tax_in_the_price_stand_in_one_document()
    {
        // 121.00 with 21 % is 100.00 + 21.00; 50.00 without has 10.50: base 150.00, tax 31.50.
        var invoice = Sale.By(Engine, "ES", "ES").Invoice(
            (121.00m, new TaxSupply { IsTaxIncluded = true }), (50.00m, new TaxSupply()));

        Assert.Equal(["VAT 31.50 of 150.00"], invoice.GroupTexts());
        Assert.Equal(181.50m, invoice.Totals.WithTax.Amount);
    }

    [Fact]
    public void A_price_that_includes_tax_includes_the_fee_and_the_tax_on_it_but_nothing_withheld()
    {
        var engine = Engine.With(new LevyRule(EcoFee with { IsTaxed = true })).With(new WithholdingRule(Irpf));
        var taxes = Sale.By(engine, "ES", "ES").ToBusiness()
            .Decide(new TaxSupply { ItemClass = "appliance", IsTaxIncluded = true }).Taxes;

        Assert.Equal([("VAT", true), ("IRPF", false), ("ENV", true)],
            taxes.Select(tax => (tax.Scheme, tax.IsIncluded)));
    }

    private static Withholding Irpf => new()
    {
        Id = "irpf",
        Scheme = "IRPF",
        Rate = Percentage.Of(15m),
        Scope = new SupplyScope
        {
            Sellers = [CountryCode.Of("ES")], Buyers = [BuyerStatus.Business],
        },
        Clause = "RD 439/2007 art. 95.1",
    };

    [Fact]
    public void Tax_is_withheld_by_businesses_only()
    {
        // 1,000.00 + 21 % = 1,210.00; 15 % of 1,000.00 is kept back: 1,060.00 to pay.
        var sale = Sale.By(Engine.With(new WithholdingRule(Irpf)), "ES", "ES");
        var invoice = sale.ToBusiness().Invoice((1000m, new TaxSupply { Kind = SupplyKind.Service }));

        Assert.Equal((1210.00m, 150.00m, 1060.00m),
            (invoice.Totals.Due.Amount, invoice.Totals.Withheld.Amount, invoice.Totals.AmountToPay.Amount));
        Assert.Equal("VAT S 21 %", sale.ToConsumer().Goods().Text());
    }

    [Fact]
    public void It_may_be_withheld_from_a_part_of_the_net()
    {
        // 23 % of 50 % of 1,000.01: the base is 500.005, half-up 500.01; 115.0023 is 115.00.
        var agents = Irpf with { Id = "agents", Rate = Percentage.Of(23m), BaseShare = Percentage.Of(50m) };
        var sale = Sale.By(Engine.With(new WithholdingRule(agents)), "ES", "ES").ToBusiness();
        var invoice = sale.Invoice((1000.01m, new TaxSupply { Net = Money.Of(1000.01m, Currency.EUR) }));

        Assert.Equal(115.00m, invoice.Totals.Withheld.Amount);
        Assert.Equal(["Error TAX-NET-MISSING"], sale.Goods().Codes());
    }

    [Theory]
    [InlineData(ThresholdBasis.Document, false, 300.00, null, false)]
    [InlineData(ThresholdBasis.Document, false, 300.01, null, true)]
    [InlineData(ThresholdBasis.Document, true, 300.00, null, true)]
    [InlineData(ThresholdBasis.Document, true, -300.00, null, true)]
    [InlineData(ThresholdBasis.Period, false, 100.00, 200.00, false)]
    [InlineData(ThresholdBasis.Period, false, 100.00, 200.01, true)]
    public void Below_its_threshold_nothing_is_withheld(
        ThresholdBasis basis, bool isIncluded, double net, double? before, bool isWithheld)
    {
        var withholding = Irpf with
        {
            Threshold = new WithholdingThreshold(Money.Of(300m, Currency.EUR), basis, isIncluded),
        };
        var sale = Sale.By(Engine.With(new WithholdingRule(withholding)), "ES", "ES").ToBusiness() with
        {
            Net = Money.Of((decimal)net, Currency.EUR),
            NetBefore = before is { } known ? Money.Of((decimal)known, Currency.EUR) : null,
        };

        Assert.Equal(isWithheld ? 2 : 1, sale.Goods().Taxes.Length);
    }

    [Theory]
    [InlineData(ThresholdBasis.Document)]
    [InlineData(ThresholdBasis.Line)]
    [InlineData(ThresholdBasis.Period)]
    public void A_threshold_of_an_amount_that_is_not_stated_is_a_finding(ThresholdBasis basis)
    {
        var withholding = Irpf with { Threshold = new WithholdingThreshold(Money.Of(300m, Currency.EUR), basis) };
        var sale = Sale.By(Engine.With(new WithholdingRule(withholding)), "ES", "ES").ToBusiness();

        Assert.Equal(["Error TAX-NET-MISSING"], sale.Goods().Codes());
        Assert.Empty(sale.Goods().Taxes);
    }

    [Fact]
    public void It_hinders_the_supply_though_another_rule_is_asked_before()
    {
        var withholding = Irpf with { BaseShare = Percentage.Of(50m) };
        var engine = TaxEngine.None.With(new WithholdingRule(withholding)).With(new FixedTreatmentRule(Standard));
        var sale = Sale.By(engine, "ES", "ES").ToBusiness();

        Assert.Equal(["Error TAX-NET-MISSING"], sale.Goods().Codes());
        Assert.Empty(sale.Goods().Taxes);
        Assert.Contains("TAX-NET-MISSING", sale.Explain(new TaxSupply()).Basis!.Because);
    }

    [Fact]
    public void The_explanation_says_why_nothing_is_withheld()
    {
        var withholding = Irpf with { Threshold = new WithholdingThreshold(Money.Of(300m, Currency.EUR)) };
        var sale = Sale.By(Engine.With(new WithholdingRule(withholding)), "ES", "ES").ToBusiness() with
        {
            Net = Money.Of(300m, Currency.EUR),
        };

        Assert.Equal("the threshold is not reached",
            sale.Explain(new TaxSupply()).Operands.Single(rule => rule.Subject == "irpf").Basis!.Because);
    }

    [Fact]
    public void Split_payment_turns_the_tax_into_one_that_the_buyer_pays_to_the_treasury()
    {
        // 100.00 + 21.00 = 121.00 due; 100.00 to pay.
        var split = new PaymentSplit
        {
            Id = "split", Scope = new SupplyScope { Buyers = [BuyerStatus.PublicBody] }, Clause = "art. 3",
            Notes = [new Note("The tax is paid to the treasury.")],
        };
        var engine = Engine.With(new PaymentSplitRule(split, new FixedTreatmentRule(Standard)));
        var sale = Sale.By(engine, "ES", "ES");
        var invoice = (sale with { Status = BuyerStatus.PublicBody }).Invoice((100m, new TaxSupply()));

        Assert.Equal((121.00m, 21.00m, 100.00m), (invoice.Totals.Due.Amount, invoice.Totals.SplitPayment.Amount,
            invoice.Totals.AmountToPay.Amount));
        var treatment = (sale with { Status = BuyerStatus.PublicBody }).Goods();
        Assert.Equal(("VAT B 21 %", "art. 3; art. 1"), (treatment.Text(), treatment.Clause()));
        Assert.Equal("The tax is paid to the treasury.", treatment.Notes[0].Text);
        Assert.Equal("VAT S 21 %", sale.Goods().Text());
    }

    [Fact]
    public void A_scope_narrows_by_each_of_its_members()
    {
        var scope = new SupplyScope
        {
            Sellers = [CountryCode.Of("ES")], Countries = [CountryCode.Of("PT")], Regions = ["PT-11"],
            Cities = ["Lisbon"], ItemClasses = ["lodging"], Kinds = [SupplyKind.ImmovableProperty],
            Buyers = [BuyerStatus.Business], Days = DateRange.Of(new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 1)),
        };
        var engine = Engine.With(new LevyRule(EcoFee with { Scope = scope }));
        var sale = Sale.By(engine, "ES", "FR").ToBusiness() with
        {
            To = Sale.Address("PT-11") with { City = "Lisbon" },
        };

        Assert.Equal(2, Lodging(sale).Taxes.Length);
        Assert.Single(Lodging(sale with { Seller = Sale.At("FR") }).Taxes);
        Assert.Single(Lodging(sale with { To = sale.To! with { City = "Porto" } }).Taxes);
        Assert.Single(Lodging(sale with { To = sale.To! with { Subdivision = "PT-13" } }).Taxes);
        Assert.Single(Lodging(sale with { To = sale.To! with { Country = CountryCode.Of("ES") } }).Taxes);
        Assert.Single(Lodging(sale.ToConsumer()).Taxes);
        Assert.Single(Lodging(sale.On(2027, 1, 1)).Taxes);
        Assert.Single(sale.Service(SupplyKind.ImmovableProperty, "office").Taxes);
        Assert.Single(sale.Service(SupplyKind.Service, "lodging").Taxes);
    }

    [Fact]
    public void A_treatment_without_taxes_is_refused() =>
        Assert.Throws<ArgumentException>(() => new FixedTreatmentRule(Standard with { Taxes = [] }));

    private static TaxTreatment Lodging(Sale sale) => sale.Service(SupplyKind.ImmovableProperty, "lodging");

    [Fact]
    public void What_came_before_in_the_period_is_compared_in_the_currency_of_the_threshold()
    {
        var yearly = Irpf with { Threshold = new(Money.Of(100m, Currency.EUR), ThresholdBasis.Period) };
        var sale = Sale.By(Engine.With(new WithholdingRule(yearly)), "ES", "ES").ToBusiness() with
        {
            Net = Money.Of(50m, Currency.EUR),
            NetBefore = Money.Of(100m, Currency.USD),
        };

        Assert.Equal(["Error TAX-CURRENCY-DIFFERS"], sale.Goods().Codes());
        Assert.Equal(["Error TAX-NET-MISSING"], (sale with { NetBefore = null }).Goods().Codes());
        Assert.Equal("USD", sale.Goods().Findings[0]["found"]?.ToString());
    }
}
