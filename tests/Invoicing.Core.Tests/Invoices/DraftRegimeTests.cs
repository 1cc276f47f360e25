using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>Whole drafts of other countries and of special taxes, decided and calculated.</summary>
public class DraftRegimeTests
{
    private static readonly LocalDate Day = new(2026, 11, 2);

    [Fact]
    public void Quebec_has_two_taxes_on_one_base()
    {
        var draft = Draft("CA-QC", "CA-QC", Currency.CAD, Line(100m));
        var facts = new DraftFacts
        {
            Supply = SupplyKind.Goods, Choices = new TaxChoices { RegisteredRegions = ["CA-QC"] },
        };
        var invoice = Decide(TaxEngine.Canada, draft, facts);
        // 5 % of 100.00; 9.975 % of 100.00 = 9.975, half-up.
        Assert.Equal([5.00m, 9.98m], invoice.Taxes().Order());
        Assert.Equal([100m, 100m], invoice.Bases());
    }

    [Fact]
    public void Between_states_of_India_the_tax_is_integrated()
    {
        var seller = Party("IN-MH") with { TaxRegistrations = [TaxRegistration.Local("27AAPFU0939F1ZV")] };
        var draft = InvoiceDraft.In(Currency.INR, seller, Party("IN-KA"), Day)
            .Line(new Item("Work") { TaxClass = "18" }, Quantity.Pieces(1), 1000m).ToDraft();
        var group = Assert.Single(Decide(TaxEngine.India, draft).TaxGroups);
        Assert.Equal(("IGST", 180.00m), (group.Key.Scheme, group.Tax.Amount));
    }

    [Fact]
    public void Japan_finds_a_rounding_line_by_line_on_a_qualified_invoice()
    {
        var seller = Party("JP") with { TaxRegistrations = [TaxRegistration.Local("T1234567890123")] };
        var draft = InvoiceDraft.In(Currency.JPY, seller, Party("JP"), Day)
            .Line(new Item("Work"), Quantity.Pieces(1), 155m)
            .Rounded(RoundingPolicy.Default with { Tax = TaxRounding.PerLine }).ToDraft();
        var outcome = TaxEngine.Japan.Decide(draft);
        Assert.Contains(TaxRateFindings.RoundingNotAllowed, outcome.Findings.Select(finding => finding.Code));
        Assert.Equal(Percentage.Of(10), outcome.Value.Lines[0].Taxes[0].Rate);
    }

    [Fact]
    public void The_world_engine_decides_the_documents_of_every_country_that_it_knows()
    {
        foreach (var (place, rate) in new[] { ("DE", 19m), ("GB", 20m), ("CH", 8.1m), ("NO", 25m), ("AU", 10m) })
        {
            var seller = Party(place) with
            {
                TaxRegistrations = [TaxRegistration.Local("12345"), TaxRegistration.Vat(place == "DE" ? "DE136695976"
                    : place == "GB" ? "GB980780684" : place == "CH" ? "CHE-107.787.577 MWST" : "NO974761076MVA")],
            };
            var draft = InvoiceDraft.In(Currency.EUR, seller, Party(place), Day).Line(Line(100m)).ToDraft();
            Assert.Equal(rate, Decide(TaxEngine.World, draft).Totals.Tax.Amount);
        }
    }

    [Fact]
    public void Tax_is_withheld_of_documents_that_reach_the_threshold()
    {
        var engine = TaxEngine.EuropeanUnion.With(new WithholdingRule(new Withholding
        {
            Id = "irpf", Scheme = "IRPF", Rate = Percentage.Of(15), Clause = "RD 439/2007 art. 95",
            Threshold = new WithholdingThreshold(Money.Of(300m, Currency.EUR), ThresholdBasis.Document),
        }));
        // 21 % of 400.00 = 84.00; 15 % of 400.00 = 60.00 is kept back. Below the threshold nothing is.
        var above = Decide(engine, Draft("ES", "ES", Currency.EUR, Line(250m), Line(150m)));
        Assert.Equal((484.00m, 60.00m, 424.00m), (above.Totals.Due.Amount, above.Totals.Withheld.Amount,
            above.Totals.AmountToPay.Amount));
        Assert.Equal(0m, Decide(engine, Draft("ES", "ES", Currency.EUR, Line(299m))).Totals.Withheld.Amount);
    }

    [Fact]
    public void A_charge_that_is_a_supply_of_its_own_has_its_net_for_a_share_withheld()
    {
        var engine = TaxEngine.EuropeanUnion.With(new WithholdingRule(new Withholding
        {
            Id = "ritenuta", Scheme = "RITENUTA", Rate = Percentage.Of(20), BaseShare = Percentage.Of(50),
            Clause = "d.P.R. 600/1973 art. 25-bis",
        }));
        var draft = Draft("ES", "ES", Currency.EUR, Line(100m)) with
        {
            Adjustments =
            [
                Charge.Of(Money.Of(40m, Currency.EUR), "Mediation") with { Supply = new(SupplyKind.Service) },
            ],
        };
        // 20 % of half of 100.00 and of half of 40.00.
        Assert.Equal(14.00m, Decide(engine, draft).Totals.Withheld.Amount);
    }

    [Fact]
    public void Prices_with_and_without_tax_stand_in_one_document()
    {
        var draft = Draft("ES", "ES", Currency.EUR, Line(121m) with { PriceIncludesTax = true }, Line(100m));
        var invoice = Decide(TaxEngine.EuropeanUnion, draft);
        Assert.Equal((200.00m, 42.00m), (invoice.Totals.WithoutTax.Amount, invoice.Totals.Tax.Amount));
    }

    private static Invoice Decide(TaxEngine engine, InvoiceDraft draft, DraftFacts? facts = null) =>
        InvoiceCalculator.Calculate(engine.Decide(draft, facts).Value).Value;

    private static InvoiceDraft Draft(string from, string to, Currency currency, params InvoiceLine[] lines)
    {
        var seller = Party(from) with
        {
            TaxRegistrations = [TaxRegistration.Local("12345"), TaxRegistration.Vat("ESB12345674")],
        };
        var builder = InvoiceDraft.In(currency, seller, Party(to), Day);
        foreach (var line in lines)
            builder.Line(line with { Price = UnitPrice.Of(line.Price.Amount, currency) });
        return builder.ToDraft();
    }

    private static Party Party(string place) => new("Party of " + place, place[..2])
    {
        Address = new PostalAddress
        {
            Country = CountryCode.Of(place[..2]), Subdivision = place.Length > 2 ? place : null,
        },
    };

    private static InvoiceLine Line(decimal price, string? taxClass = null) => new()
    {
        Item = new Item("Work") { TaxClass = taxClass },
        Quantity = Quantity.Pieces(1),
        Price = UnitPrice.Of(price, Currency.EUR),
    };
}
