using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Taxes;

public class IndianGstTests
{
    private static readonly Sale FromMaharashtra = Sale.By(TaxEngine.India, "IN-MH", "IN-MH") with
    {
        Currency = Currency.INR,
        Status = BuyerStatus.Business,
    };

    [Fact]
    public void Within_a_state_half_is_central_and_half_is_state_tax()
    {
        // 9 % of 1,000.00 is 90.00, twice.
        var invoice = FromMaharashtra.Invoice((1000.00m, new TaxSupply { ItemClass = "18" }));

        Assert.Equal(["CGST 90.00 of 1000.00", "SGST 90.00 of 1000.00"], invoice.GroupTexts());
        Assert.Equal(1180.00m, invoice.Totals.Due.Amount);
    }

    [Theory]
    [InlineData("IN-MH", "CGST S 9 %, SGST S 9 %")]
    [InlineData("IN-KA", "IGST S 18 %")]
    [InlineData("IN-CH", "IGST S 18 %")]
    public void The_state_of_supplier_and_the_place_of_supply_decide(string to, string expected) =>
        Assert.Equal(expected, FromMaharashtra.DeliveredTo(to).Goods("18").Text());

    [Fact]
    public void A_union_territory_has_its_own_tax() => Assert.Equal("CGST S 9 %, UTGST S 9 %",
        Sale.By(TaxEngine.India, "IN-CH", "IN-CH").Goods("18").Text());

    [Theory]
    [InlineData(2025, 9, 21, "12", "CGST S 6 %, SGST S 6 %")]
    [InlineData(2025, 9, 22, "40", "CGST S 20 %, SGST S 20 %")]
    public void The_slabs_changed(int year, int month, int day, string slab, string expected) =>
        Assert.Equal(expected, FromMaharashtra.On(year, month, day).Goods(slab).Text());

    [Fact]
    public void A_slab_that_was_abolished_is_a_finding() => Assert.Equal(["Error TAX-RATE-NOT-IN-FORCE"],
        FromMaharashtra.On(2025, 9, 22).Goods("12").Codes());

    [Fact]
    public void There_is_no_standard_rate() =>
        Assert.Equal(["Error TAX-ITEM-CLASS-MISSING"], FromMaharashtra.Goods().Codes());

    [Fact]
    public void A_notified_service_for_a_business_is_reverse_charged()
    {
        var treatment = FromMaharashtra.Service(itemClass: "goods-transport-agency");

        Assert.Equal("GST AE 0 %", treatment.Text());
        Assert.Equal("CGST Act 2017 s. 9(3); Notification 13/2017 entry 1", treatment.Clause());
        Assert.Equal("Tax is payable on reverse charge basis: Yes", treatment.Notes[0].Text);
    }

    [Theory]
    [InlineData("security-service", 2018, 12, 31, "CGST S 9 %, SGST S 9 %")]
    [InlineData("security-service", 2019, 1, 1, "GST AE 0 %")]
    [InlineData("renting-of-motor-vehicle", 2019, 9, 30, "CGST S 9 %, SGST S 9 %")]
    [InlineData("renting-of-motor-vehicle", 2019, 10, 1, "GST AE 0 %")]
    [InlineData("director-service", 2017, 7, 1, "GST AE 0 %")]
    [InlineData("sponsorship", 2017, 7, 1, "GST AE 0 %")]
    public void A_service_is_reverse_charged_from_the_day_of_its_notification_on(
        string itemClass, int year, int month, int day, string expected)
    {
        var india = TaxRates.Standard.Of(CountryCode.Of("IN"))!
            .WithClass(itemClass, "18", new LocalDate(2017, 7, 1), "Notification 11/2017-Central Tax (Rate)");
        var sale = FromMaharashtra with { Engine = TaxEngine.India.With(TaxRates.Standard.With(india)) };

        Assert.Equal(expected, sale.On(year, month, day).Service(itemClass: itemClass).Text());
        Assert.Equal("CGST S 9 %, SGST S 9 %",
            sale.On(year, month, day).ToConsumer().Service(itemClass: itemClass).Text());
    }

    [Fact]
    public void A_reverse_charge_names_the_entry_between_states_and_the_notification_that_brought_it()
    {
        var treatment = (FromMaharashtra with { Buyer = Sale.At("IN-KA") }).Service(itemClass: "security-service");

        Assert.Equal("IGST Act 2017 s. 5(3); Notification 10/2017 entry 16", treatment.Clause());
        Assert.Equal("a notified service for a business since 2019-01-01, by Notifications 29/2018-Central Tax (Rate)"
            + " and 30/2018-Integrated Tax (Rate)", treatment.Taxes[0].Basis!.Because);
    }

    [Fact]
    public void An_export_is_made_under_bond_or_on_payment_of_integrated_tax()
    {
        var export = FromMaharashtra.DeliveredTo("DE");
        var underBond = export with { Choices = new TaxChoices { IsExportUnderBond = true } };

        Assert.Equal("GST G 0 %", underBond.Goods("18").Text());
        Assert.Contains("WITHOUT PAYMENT OF INTEGRATED TAX", underBond.Goods("18").Notes[0].Text);
        Assert.Equal("IGST S 18 %", export.Goods("18").Text());
        Assert.Contains("ON PAYMENT OF INTEGRATED TAX", export.Goods("18").Notes[0].Text);
    }

    [Fact]
    public void A_composition_dealer_collects_nothing_and_says_so()
    {
        var dealer = FromMaharashtra with { Choices = new TaxChoices { IsCompositionDealer = true } };

        Assert.Equal("GST O 0 %", dealer.Goods("18").Text());
        Assert.Equal("composition taxable person, not eligible to collect tax on supplies",
            dealer.Goods("18").Notes[0].Text);
    }

    [Fact]
    public void A_consumer_without_an_address_of_a_state_is_supplied_where_the_supplier_is()
    {
        var sale = Sale.By(TaxEngine.India, "IN-MH", "IN");

        Assert.Equal("CGST S 9 %, SGST S 9 %", sale.ToConsumer().Service(itemClass: "18").Text());
        Assert.Equal(["Error TAX-REGION-MISSING"], sale.ToBusiness().Service(itemClass: "18").Codes());
    }

    [Theory]
    [InlineData("IN-OR", "IN-OD", "CGST S 9 %, SGST S 9 %")]
    [InlineData("IN-CT", "IN-CG", "CGST S 9 %, SGST S 9 %")]
    [InlineData("IN-TG", "IN-TS", "CGST S 9 %, SGST S 9 %")]
    [InlineData("IN-UT", "IN-UK", "CGST S 9 %, SGST S 9 %")]
    [InlineData("IN-OR", "IN-UK", "IGST S 18 %")]
    public void A_state_is_the_same_by_its_former_code(string from, string to, string expected) =>
        Assert.Equal(expected, Sale.By(TaxEngine.India, from, to).Goods("18").Text());

    [Theory]
    [InlineData("mh", "CGST S 9 %, SGST S 9 %")]
    [InlineData("in-mh", "CGST S 9 %, SGST S 9 %")]
    [InlineData("ka", "IGST S 18 %")]
    public void A_state_may_be_written_in_small_letters(string subdivision, string expected) =>
        Assert.Equal(expected, To(subdivision).Goods("18").Text());

    [Theory]
    [InlineData("Maharashtra")]
    [InlineData("XX")]
    public void A_state_that_there_is_not_is_a_finding_on_either_side(string subdivision)
    {
        var from = FromMaharashtra with { From = To(subdivision).To };

        Assert.Equal(["Error TAX-REGION-UNKNOWN"], To(subdivision).Goods("18").Codes());
        Assert.Equal(["Error TAX-REGION-UNKNOWN"], from.Goods("18").Codes());
    }

    private static Sale To(string subdivision) => FromMaharashtra with
    {
        To = new PostalAddress { Country = CountryCode.Of("IN"), Subdivision = subdivision },
    };
}
