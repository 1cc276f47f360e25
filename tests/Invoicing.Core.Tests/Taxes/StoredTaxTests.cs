using Invoicing.Documents;
using Invoicing.Serialization;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

public class StoredTaxTests
{
    [Fact]
    public void A_levy_is_read_from_what_people_write()
    {
        const string Json = """
            {"id":"battery","scope":{"countries":["ES"],"itemClasses":["battery"],"days":"2026-01-01/2027-01-01"},
             "tax":{"scheme":"ENV","category":"E","kind":"PerUnit","perUnit":"0.05 EUR","exemptionReason":"eco fee"},
             "isTaxed":true,"clause":"RD 106/2008","notes":[{"text":"Includes the fee on batteries."}]}
            """;
        var levy = InvoicingJson.Read<Levy>(Json).Value;

        Assert.Equal(new Levy
        {
            Id = "battery",
            Scope = new SupplyScope
            {
                Countries = [CountryCode.Of("ES")], ItemClasses = ["battery"],
                Days = DateRange.Of(new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 1)),
            },
            Tax = new Tax
            {
                Scheme = "ENV", Category = TaxCategory.E, Kind = TaxKind.PerUnit,
                PerUnit = UnitPrice.Of(0.05m, Currency.EUR), ExemptionReason = "eco fee",
            },
            IsTaxed = true,
            Clause = "RD 106/2008",
            Notes = [new Note("Includes the fee on batteries.")],
        }, levy);
        Assert.Equal(levy, InvoicingJson.Read<Levy>(InvoicingJson.Write(levy)).Value);
    }

    [Fact]
    public void A_withholding_tax_is_of_the_whole_net_where_nothing_else_is_written()
    {
        var withholding = InvoicingJson.Read<Withholding>("""{"id":"a","scheme":"IRPF","rate":"15 %"}""").Value;

        Assert.Equal((Percentage.Of(100m), SupplyScope.All, null),
            (withholding.BaseShare, withholding.Scope, withholding.Threshold));
        Assert.Equal(withholding, InvoicingJson.Read<Withholding>(InvoicingJson.Write(withholding)).Value);
    }

    [Fact]
    public void Treatments_splits_rates_and_facts_are_read_as_they_were_written()
    {
        var treatment = new FixedTreatment
        {
            Id = "a", Place = CountryCode.Of("BR"), Clause = "art. 1",
            Taxes = [new Tax { Scheme = "ICMS", Kind = TaxKind.Division, Rate = Percentage.Of(18m) }],
        };
        var split = new PaymentSplit { Id = "b", Scope = new SupplyScope { Buyers = [BuyerStatus.PublicBody] } };
        var rate = JurisdictionTable.NewYorkCity with { Cap = Money.Of(1600m, Currency.USD), IsPerItem = true };
        var choices = new TaxChoices { RegisteredRegions = ["US-NY"], LowValueImports = [CountryCode.Of("NO")] };
        var situation = new TaxSituation
        {
            Seller = Sale.At("US-NY"), Buyer = Sale.At("NO"), Currency = Currency.USD,
            TaxPoint = new LocalDate(2026, 11, 2), Choices = choices, Net = Money.Of(1m, Currency.USD),
        };

        Assert.Equal(treatment, InvoicingJson.Read<FixedTreatment>(InvoicingJson.Write(treatment)).Value);
        Assert.Equal(split, InvoicingJson.Read<PaymentSplit>(InvoicingJson.Write(split)).Value);
        Assert.Equal(rate, InvoicingJson.Read<JurisdictionRate>(InvoicingJson.Write(rate)).Value);
        Assert.Equal(situation, InvoicingJson.Read<TaxSituation>(InvoicingJson.Write(situation)).Value);
    }
}
