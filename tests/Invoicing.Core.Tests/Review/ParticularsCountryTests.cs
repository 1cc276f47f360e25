using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Review;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Review;

public class ParticularsCountryTests
{
    static string[] Found(InvoiceDraft draft, ParticularsFacts? facts = null, ParticularsEngine? engine = null) =>
        [.. (engine ?? ParticularsEngine.Standard).Check(FullInvoice.Of(draft), facts)
            .Select(finding => $"{finding.Code} {finding.Path}")];

    static InvoiceDraft Small(decimal price, string country, Tax tax, Currency? currency = null)
    {
        var draft = FullInvoice.Draft(new Party("Kiosk", country), new Party("", country), tax, currency);
        return draft with
        {
            Lines = [draft.Lines[0] with
        {
            Quantity = Quantity.Pieces(1), Price = UnitPrice.Of(price, draft.Currency),
        }]
        };
    }

    // 250.00 = 210.08 + 19 % of it (39.92), 250.01 = 210.09 + 39.92.
    [Theory]
    [InlineData(21008, true)]
    [InlineData(21009, false)]
    public void In_Germany_up_to_250_euros_neither_buyer_nor_tax_number_is_wanted(int cents, bool isSimplified)
    {
        var found = Found(Small(cents / 100m, "DE", Vat.Standard(19m)) with { Delivery = null });
        Assert.Equal(isSimplified, found.Length == 0);
        if (!isSimplified)
            Assert.Equal(["PARTICULARS-ADDRESS /buyer/address", "PARTY-NAME-MISSING /buyer/name",
                "PARTICULARS-SUPPLY-DATE /delivery/date", "PARTICULARS-ADDRESS /seller/address",
                "PARTICULARS-SELLER-TAX-NUMBER /seller/vatNumber"], found);
    }

    [Theory]
    [InlineData("AT", 400, 20)]
    [InlineData("FI", 400, 25)]
    [InlineData("ES", 400, 21)]
    [InlineData("IT", 400, 22)]
    [InlineData("FR", 100, 20)]
    [InlineData("NL", 100, 21)]
    public void Limits_are_those_of_the_state_or_100_euros(string country, int limit, int rate)
    {
        Assert.Empty(Found(Small(Math.Round(limit / (1 + (rate / 100m)), 2), country, Vat.Standard(rate))));
        Assert.NotEmpty(Found(Small(limit, country, Vat.Standard(rate))));
    }

    [Fact]
    public void What_a_simplified_invoice_states_is_still_wanted()
    {
        var draft = Small(10m, "DE", Vat.Standard(19m)) with { IssueDate = default, Number = null };
        Assert.Equal(["PARTICULARS-ISSUE-DATE /issueDate", "REVIEW-NUMBER-MISSING /number"], Found(draft));
    }

    [Fact]
    public void An_invoice_on_which_the_buyer_owes_the_tax_is_never_simplified() =>
        Assert.Contains("PARTICULARS-BUYER-VAT-NUMBER /buyer/vatNumber", Found(Small(10m, "DE", Vat.ReverseCharge)));

    [Fact]
    public void The_law_is_that_of_the_number_under_which_was_supplied()
    {
        // Studio Nord is registered in the Netherlands and supplies there: Germany's date of supply is not asked.
        var seller = FullInvoice.German with { VatNumber = "NL004495445B01" };
        var draft = FullInvoice.Draft(seller, FullInvoice.At("NL"), Vat.Standard(21m)) with { Delivery = null };
        Assert.Empty(Found(draft));
        Assert.NotEmpty(Found(draft, new ParticularsFacts { Country = CountryCode.Of("DE") }));
    }

    [Fact]
    public void Where_the_buyer_owes_the_tax_the_law_is_the_sellers_unless_the_buyer_issues()
    {
        var draft = FullInvoice.Draft(FullInvoice.German, FullInvoice.French, Vat.ReverseCharge) with
        {
            Delivery = null,
        };
        Assert.Equal(["PARTICULARS-SUPPLY-DATE /delivery/date"], Found(draft));
        Assert.Empty(Found(draft with
        {
            Type = DocumentType.SelfBilledInvoice,
            Notes = [new Note("Autofacturation")],
        }));
    }

    [Fact]
    public void The_United_Kingdom_wants_its_own()
    {
        var seller = FullInvoice.At("GB", "GB980780684");
        var draft = FullInvoice.Draft(seller, FullInvoice.At("GB"), Vat.Standard(20m), Currency.GBP);
        Assert.Empty(Found(draft));
        Assert.Equal(["PARTICULARS-SELLER-TAX-NUMBER /seller/vatNumber"],
            Found(draft with { Seller = FullInvoice.At("GB") }));
        var euros = FullInvoice.Draft(seller, FullInvoice.At("GB"), Vat.Standard(20m));
        Assert.Equal(["PARTICULARS-TAX-IN-NATIONAL-CURRENCY /accountingRate"], Found(euros));
        // Less detailed up to 250.00 GBP: 208.33 and 41.67 of tax; the number of the seller is shown all the same.
        Assert.Equal(["PARTICULARS-SELLER-TAX-NUMBER /seller/vatNumber"],
            Found(Small(208.33m, "GB", Vat.Standard(20m), Currency.GBP)));
    }

    [Fact]
    public void Switzerland_wants_name_and_place_and_no_buyer_up_to_400_francs()
    {
        var seller = FullInvoice.At("CH", "CHE-116.281.710 MWST");
        var draft = FullInvoice.Draft(seller, FullInvoice.At("CH"), Vat.Standard(8.1m), Currency.CHF);
        Assert.Empty(Found(draft));
        Assert.Equal(["PARTICULARS-SELLER-TAX-NUMBER /seller/vatNumber"],
            Found(draft with { Seller = FullInvoice.At("CH") }));
        Assert.Equal(["PARTICULARS-ADDRESS /buyer/address"], Found(draft with { Buyer = new Party("Buyer", "CH") }));
        var slip = Small(100m, "CH", Vat.Standard(8.1m), Currency.CHF);
        Assert.Empty(Found(slip with { Seller = seller }));
    }

    [Fact]
    public void Norway_wants_the_date_of_payment()
    {
        var draft = FullInvoice.Draft(FullInvoice.At("NO", "NO974760673MVA"), FullInvoice.At("NO"),
            Vat.Standard(25m), Currency.NOK) with
        { Terms = null };
        Assert.Equal(["PARTICULARS-TERMS /terms"], Found(draft));
    }

    [Fact]
    public void Where_no_law_is_known_custom_is_asked_on_demand()
    {
        var draft = FullInvoice.Draft(new Party("Acme Inc.", "US"), new Party("", "US"),
            new Tax { Scheme = "ST", Rate = Percentage.Of(8m) }, Currency.USD) with
        { Terms = null };
        Assert.Empty(Found(draft));
        Assert.Equal(["PARTY-NAME-MISSING /buyer/name", "PARTICULARS-TERMS /terms"],
            Found(draft, engine: ParticularsEngine.WithCustomary));
    }
}
