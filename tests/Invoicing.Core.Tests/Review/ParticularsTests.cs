using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Review;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Core.Tests.Review;

public class ParticularsTests
{
    static readonly Tax Vat19 = Vat.Standard(19m);
    static readonly InvoiceDraft Domestic = FullInvoice.Draft(FullInvoice.German, FullInvoice.At("DE"), Vat19);

    static string[] Found(InvoiceDraft draft, ParticularsFacts? facts = null, ParticularsEngine? engine = null) =>
        [.. (engine ?? ParticularsEngine.Standard).Check(FullInvoice.Of(draft), facts)
            .Select(finding => $"{finding.Code} {finding.Path}{finding["clause"] switch
            {
                null => "",
                var clause => $" ({clause})",
            }}")];

    [Fact]
    public void A_full_invoice_lacks_nothing() => Assert.Empty(Found(Domestic));

    [Fact]
    public void The_number_and_the_names_have_the_codes_that_they_have_everywhere()
    {
        var draft = Domestic with
        {
            Number = " ",
            Seller = FullInvoice.German with { Name = "" },
            Buyer = FullInvoice.At("DE") with { Name = "" },
        };
        Assert.Equal(["PARTY-NAME-MISSING /buyer/name", "REVIEW-NUMBER-MISSING /number",
            "PARTY-NAME-MISSING /seller/name"], Found(draft));
    }

    [Fact]
    public void A_draft_has_no_number_yet() =>
        Assert.Empty(Found(Domestic with { Number = null }, new ParticularsFacts { IsDraft = true }));

    [Fact]
    public void The_date_of_issue_is_wanted() =>
        Assert.Equal(["PARTICULARS-ISSUE-DATE /issueDate (2006/112/EC art. 226(1))"],
            Found(Domestic with { IssueDate = default }));

    [Fact]
    public void In_Germany_a_local_tax_number_suffices_for_what_is_taxed_there()
    {
        var local = FullInvoice.German with { VatNumber = null, TaxNumber = "22/815/08155" };
        Assert.Empty(Found(Domestic with { Seller = local }));
        Assert.Equal(["PARTICULARS-SELLER-TAX-NUMBER /seller/vatNumber (UStG § 14(4) Nr. 2)"],
            Found(Domestic with { Seller = local with { TaxNumber = null } }));
        var abroad = FullInvoice.Draft(local, FullInvoice.French, Vat.IntraCommunitySupply);
        Assert.Equal(["PARTICULARS-SELLER-TAX-NUMBER /seller/vatNumber (UStG § 14(4) Nr. 2)"], Found(abroad));
    }

    [Fact]
    public void Elsewhere_in_the_EU_the_VAT_number_is_wanted()
    {
        var seller = FullInvoice.At("FR") with { TaxNumber = "1234" };
        Assert.Equal(["PARTICULARS-SELLER-TAX-NUMBER /seller/vatNumber (2006/112/EC art. 226(3))"],
            Found(FullInvoice.Draft(seller, FullInvoice.At("FR"), Vat.Standard(20m))));
    }

    [Fact]
    public void The_buyer_who_owes_the_tax_shows_its_VAT_number()
    {
        var buyer = FullInvoice.French with { VatNumber = null };
        var clause = "PARTICULARS-BUYER-VAT-NUMBER /buyer/vatNumber (2006/112/EC art. 226(4))";
        Assert.Equal([clause], Found(FullInvoice.Draft(FullInvoice.German, buyer, Vat.ReverseCharge)));
        Assert.Equal([clause], Found(FullInvoice.Draft(FullInvoice.German, buyer, Vat.IntraCommunitySupply)));
        var builder = FullInvoice.At("DE") with { LegalRegistration = new Identifier("HRB 1234") };
        Assert.Empty(Found(FullInvoice.Draft(FullInvoice.German, builder, Vat.ReverseCharge)));
    }

    [Theory]
    [InlineData("/seller/address")]
    [InlineData("/buyer/address")]
    [InlineData("/taxRepresentative/address")]
    public void Addresses_are_full(string path)
    {
        var bare = new Party("Bare", "DE") { VatNumber = "DE136695976" };
        var draft = path switch
        {
            "/seller/address" => Domestic with { Seller = bare },
            "/buyer/address" => Domestic with { Buyer = bare },
            _ => Domestic with { TaxRepresentative = bare },
        };
        Assert.Equal([$"PARTICULARS-ADDRESS {path} (2006/112/EC art. 226(5))"], Found(draft));
    }

    [Fact]
    public void The_address_of_a_consumer_is_not_wanted() => Assert.Empty(Found(
        Domestic with { Buyer = new Party("Erika Mustermann", "DE") },
        new ParticularsFacts { BuyerStatus = BuyerStatus.Consumer }));

    [Fact]
    public void The_representative_shows_its_VAT_number() => Assert.Equal(
        ["PARTICULARS-REPRESENTATIVE-VAT-NUMBER /taxRepresentative/vatNumber (2006/112/EC art. 226(15))"],
        Found(Domestic with { TaxRepresentative = FullInvoice.German with { VatNumber = null } }));

    [Fact]
    public void Lines_say_what_and_how_much()
    {
        var line = Domestic.Lines[0];
        Assert.Equal(["PARTICULARS-DESCRIPTION /lines/1/item/name (2006/112/EC art. 226(6))"],
            Found(Domestic with { Lines = [line with { Item = new(" ") }] }));
        var none = line with { Id = "2", Quantity = Quantity.Pieces(0) };
        Assert.Equal(["PARTICULARS-QUANTITY /lines/2/quantity (2006/112/EC art. 226(6))"],
            Found(Domestic with { Lines = [line, none] }));
    }

    [Fact]
    public void Germany_always_wants_the_date_of_supply_others_where_it_differs()
    {
        var undated = Domestic with { Delivery = null };
        Assert.Equal(["PARTICULARS-SUPPLY-DATE /delivery/date (UStG § 14(4) Nr. 6)"], Found(undated));
        Assert.Empty(Found(undated with { Type = DocumentType.PrepaymentInvoice }));
        Assert.Empty(Found(undated with
        {
            Lines = [undated.Lines[0] with { Period = DateRange.Month(2026, 10) }],
        }));
        var french = FullInvoice.Draft(FullInvoice.French, FullInvoice.At("FR"), Vat.Standard(20m)) with
        {
            Delivery = null,
        };
        Assert.Empty(Found(french));
        Assert.Empty(Found(french, new ParticularsFacts { SupplyDate = new LocalDate(2026, 11, 20) }));
        Assert.Equal(["PARTICULARS-SUPPLY-DATE /delivery/date (2006/112/EC art. 226(7))"],
            Found(french, new ParticularsFacts { SupplyDate = new LocalDate(2026, 11, 19) }));
    }

    [Fact]
    public void Prices_with_tax_are_for_consumers()
    {
        var draft = Domestic with { Lines = [Domestic.Lines[0] with { Taxes = [Vat19.Included()] }] };
        Assert.Equal(["PARTICULARS-PRICE-INCLUDES-TAX /lines/1/price (2006/112/EC art. 226(8))"], Found(draft));
        Assert.Empty(Found(draft, new ParticularsFacts { BuyerStatus = BuyerStatus.Consumer }));
    }

    [Fact]
    public void An_exempt_tax_says_why_and_each_is_told_once()
    {
        var exempt = new Tax { Category = TaxCategory.E };
        var line = Domestic.Lines[0] with { Taxes = [exempt] };
        Assert.Equal(["PARTICULARS-EXEMPTION-REASON /lines/1/taxes/1/exemptionReason (2006/112/EC art. 226(11))"],
            Found(Domestic with { Lines = [line, line with { Id = "2" }] }));
        var charge = Charge.Freight(Money.Of(5m, Currency.EUR)) with { Taxes = [exempt] };
        Assert.Equal(
            ["PARTICULARS-EXEMPTION-REASON /adjustments/1/taxes/1/exemptionReason (2006/112/EC art. 226(11))"],
            Found(Domestic with { Adjustments = [charge] }));
    }

    [Theory]
    [InlineData("Reverse charge")]
    [InlineData("Steuerschuldnerschaft des Leistungsempfängers")]
    [InlineData("AUTOLIQUIDATION")]
    public void Reverse_charge_is_said_in_any_language_of_the_EU(string words)
    {
        var silent = FullInvoice.Draft(
            FullInvoice.German, FullInvoice.French, new Tax { Category = TaxCategory.AE });
        Assert.Equal(["PARTICULARS-REVERSE-CHARGE /notes (2006/112/EC art. 226(11a))"], Found(silent));
        Assert.Empty(Found(silent with { Notes = [new Note($"VAT: {words}.")] }));
    }

    [Fact]
    public void A_document_that_the_buyer_issues_says_so()
    {
        var draft = Domestic with { Type = DocumentType.SelfBilledInvoice };
        Assert.Equal(["PARTICULARS-SELF-BILLING /notes (2006/112/EC art. 226(10a))"], Found(draft));
        Assert.Empty(Found(draft with { Notes = [new Note("Gutschrift")] }));
        Assert.Empty(Found(draft with { IssueDate = new LocalDate(2012, 12, 31) }));
    }

    [Fact]
    public void Cash_accounting_is_said()
    {
        var facts = new ParticularsFacts { IsCashAccounting = true };
        Assert.Equal(["PARTICULARS-CASH-ACCOUNTING /notes (2006/112/EC art. 226(7a))"], Found(Domestic, facts));
        Assert.Empty(Found(Domestic with { Notes = [new Note("Cash accounting")] }, facts));
    }

    [Fact]
    public void A_margin_scheme_is_said()
    {
        var draft = FullInvoice.Draft(FullInvoice.German, FullInvoice.At("DE"), Vat.Exempt("VATEX-EU-F"));
        Assert.Equal(["PARTICULARS-MARGIN-SCHEME /notes (2006/112/EC art. 226(13), (14))"], Found(draft));
        Assert.Empty(Found(draft with { Notes = [new Note("Gebrauchtgegenstände/Sonderregelung")] }));
    }

    [Fact]
    public void A_new_means_of_transport_is_shown_to_be_one()
    {
        var draft = FullInvoice.Draft(FullInvoice.German, FullInvoice.French, Vat.IntraCommunitySupply);
        var facts = new ParticularsFacts { NewMeansOfTransport = ["1"] };
        Assert.Equal(
            ["PARTICULARS-NEW-MEANS-OF-TRANSPORT /lines/1/item/attributes (2006/112/EC art. 226(12))"],
            Found(draft, facts));
        var line = draft.Lines[0] with { Note = "first used 2026-11-01, 40 km" };
        Assert.Empty(Found(draft with { Lines = [line] }, facts));
    }

    [Fact]
    public void Tax_is_shown_in_the_currency_of_the_state()
    {
        var polish = FullInvoice.Draft(
            FullInvoice.At("PL", "PL5260001246"), FullInvoice.At("PL"), Vat.Standard(23m));
        Assert.Equal(["PARTICULARS-TAX-IN-NATIONAL-CURRENCY /accountingRate (2006/112/EC art. 230)"], Found(polish));
        Assert.Empty(Found(polish with
        {
            AccountingRate = ExchangeRate.Of(Currency.EUR, Currency.PLN, 4.25m),
        }));
        Assert.Empty(Found(FullInvoice.Draft(
            FullInvoice.At("PL", "PL5260001246"), FullInvoice.French, Vat.ReverseCharge)));
    }

    [Fact]
    public void Bulgaria_has_the_euro_since_2026()
    {
        var seller = FullInvoice.At("BG", "BG175074752");
        var draft = FullInvoice.Draft(seller, FullInvoice.At("BG"), Vat.Standard(20m));
        Assert.Empty(Found(draft));
        Assert.Equal(["PARTICULARS-TAX-IN-NATIONAL-CURRENCY /accountingRate (2006/112/EC art. 230)"],
            Found(draft with { IssueDate = new LocalDate(2025, 12, 31) }));
    }

    [Theory]
    [InlineData(381)]
    [InlineData(384)]
    public void What_changes_an_invoice_names_it(int type)
    {
        var draft = Domestic with { Type = DocumentType.Of(type) };
        Assert.Equal(["PARTICULARS-PRECEDING-INVOICE /precedingInvoices (2006/112/EC art. 219)"], Found(draft));
        Assert.Empty(Found(draft with { PrecedingInvoices = [new DocumentReference("RE-0")] }));
    }

    [Fact]
    public void Terms_are_wanted_on_demand()
    {
        var draft = Domestic with { Terms = null };
        Assert.Empty(Found(draft));
        Assert.Equal(["PARTICULARS-TERMS /terms (EN 16931 BR-CO-25)"],
            Found(draft, engine: ParticularsEngine.Standard.WantingTerms()));
    }
}
