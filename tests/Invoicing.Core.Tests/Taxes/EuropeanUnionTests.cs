using Invoicing.Documents;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

/// <summary>How the EU's rules read in code; every rule and boundary stands in the vectors of kind
/// <c>tax</c>.</summary>
public class EuropeanUnionTests
{
    [Fact]
    public void A_service_for_a_business_abroad_is_reverse_charge_by_articles_44_and_196()
    {
        var treatment = UnionSale.Decide(UnionSale.ToBusiness, UnionSale.Service);

        var tax = treatment.Taxes.Single();
        Assert.Equal(TaxCategory.AE, tax.Category);
        Assert.Equal("VATEX-EU-AE", tax.ExemptionReasonCode);
        Assert.Equal("2006/112/EC art. 44, 196", tax.Basis!.Clause);
        Assert.Equal("reverse-charge", tax.Basis.RuleId);
        Assert.Equal(CountryCode.Of("FR"), treatment.Place);
        Assert.Equal(
            [new Note("Reverse charge", "REG"), new Note("Steuerschuldnerschaft des Leistungsempfängers", "REG")],
            treatment.Notes.ToArray());
        Assert.Empty(treatment.Findings);
    }

    [Fact]
    public void Goods_for_a_business_abroad_are_an_exempt_supply_and_never_called_reverse_charge()
    {
        var tax = UnionSale.TaxOf(UnionSale.ToBusiness, UnionSale.Goods);

        Assert.Equal(TaxCategory.K, tax.Category);
        Assert.Equal("VATEX-EU-IC", tax.ExemptionReasonCode);
        Assert.DoesNotContain(UnionSale.Decide(UnionSale.ToBusiness, UnionSale.Goods).Notes,
            note => note.Text.Contains("everse charge", StringComparison.Ordinal));
    }

    [Fact]
    public void The_basis_names_the_version_of_the_rates_and_the_law_the_rate_comes_from()
    {
        var basis = UnionSale.TaxOf(UnionSale.AtHome, UnionSale.Goods).Basis!;

        Assert.Equal("2026-11-27", basis.Version);
        Assert.Contains("standard rate of DE since 2021-01-01, UStG § 12 (1)", basis.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_that_of_the_rates_asked_whichever_were_asked_before()
    {
        var rates = TaxRates.Standard;
        var later = TaxEngine.EuropeanUnion.With(rates.With(
            rates.Of(CountryCode.Of("DE"))! with { Version = "2099-01-01" }));
        string? VersionOf(TaxEngine engine) =>
            engine.Decide(UnionSale.AtHome, UnionSale.Goods, "/lines/1").Taxes.Single().Basis!.Version;

        Assert.Equal("2026-11-27", VersionOf(TaxEngine.EuropeanUnion));
        Assert.Equal("2099-01-01", VersionOf(later));
        Assert.Equal("2026-11-27", VersionOf(TaxEngine.EuropeanUnion));
    }

    [Theory]
    [InlineData("TR", "VATEX-EU-309")]
    [InlineData("FR", "VATEX-EU-D")]
    [InlineData(null, "TAX-PLACE-MISSING")]
    public void Where_a_trip_goes_is_stated_and_not_where_the_traveller_lives(string? to, string answer)
    {
        var trip = UnionSale.Service with { Margin = MarginScheme.TravelAgents };
        var treatment = UnionSale.Decide(UnionSale.ToConsumer with
        {
            Buyer = new Party("Urs", "CH"),
            To = to is null ? null : UnionSale.In(to),
        }, trip);

        Assert.Equal(answer, string.Join(", ", treatment.Taxes.Select(tax => tax.ExemptionReasonCode!)
            .Concat(UnionSale.Codes(treatment.Findings))));
    }

    [Fact]
    public void The_words_are_in_the_language_the_seller_writes()
    {
        var situation = UnionSale.ToBusiness with { Seller = UnionSale.Seller with { Language = "it-CH" } };

        Assert.Equal(["Reverse charge", "inversione contabile"],
            UnionSale.Decide(situation, UnionSale.Service).Notes.Select(note => note.Text));
    }

    [Fact]
    public void Of_several_numbers_that_of_the_state_of_arrival_counts()
    {
        var buyer = new Party("Sud", "FR")
        {
            TaxRegistrations = [TaxRegistration.Vat(UnionSale.German), TaxRegistration.Vat(UnionSale.French)],
        };

        Assert.Empty(UnionSale.Decide(UnionSale.ToBusiness with { Buyer = buyer }, UnionSale.Goods).Findings);
    }

    [Fact]
    public void A_number_with_an_unknown_prefix_is_found_once_as_such()
    {
        var situation = UnionSale.ToBusiness with { Buyer = new Party("Sud", "FR") { VatNumber = "ZQ123" } };

        Assert.Equal([PartyFindings.VatPrefixUnknown],
            UnionSale.Codes(UnionSale.Decide(situation, UnionSale.Service).Findings));
    }

    [Fact]
    public void Several_things_that_are_missing_are_found_together()
    {
        var situation = UnionSale.ToBusiness with
        {
            Buyer = new Party("Sud", "FR"),
            BuyerStatus = BuyerStatus.Business,
            To = null,
            HasDeliveryDate = false,
        };

        Assert.Equal(
            [TaxFindings.VatNumberMissing, TaxFindings.DeliverToMissing, TaxFindings.DeliveryDateMissing],
            UnionSale.Codes(UnionSale.Decide(situation, UnionSale.Goods).Findings));
    }

    [Fact]
    public void A_certificate_that_expired_is_said_beside_the_tax_that_is_due()
    {
        var treatment = UnionSale.Decide(UnionSale.AtHome with
        {
            Evidence = new TaxEvidence
            {
                Certificates =
                [
                    new ExemptionCertificate("D-1", DateRange.Of(new LocalDate(2025, 1, 1), UnionSale.Day), ["DE"],
                        "VATEX-EU-151-1A"),
                ],
            },
        }, UnionSale.Goods);

        Assert.Equal(Percentage.Of(19m), treatment.Taxes.Single().Rate);
        Assert.Equal([TaxFindings.CertificateNotInForce], UnionSale.Codes(treatment.Findings));
    }

    [Fact]
    public void The_rules_of_the_union_say_nothing_on_sales_within_the_united_kingdom()
    {
        var situation = UnionSale.ToBusiness with
        {
            Seller = new Party("Belfast Ltd", "XI"),
            Buyer = new Party("London Ltd", "GB"),
            To = UnionSale.In("GB"),
        };

        Assert.Equal([TaxFindings.Undecided], UnionSale.Codes(UnionSale.Decide(situation, UnionSale.Goods).Findings));
    }
}
