using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Rendering.Text;

namespace Invoicing.Rendering.Tests.Text;

public class TextRendererTests
{
    [Fact]
    public void An_invoice_in_German_is_written_as_approved() =>
        Golden.Compare("invoice.de.txt", TextRenderer.Render(Samples.German()));

    [Fact]
    public void A_credit_note_in_English_is_written_as_approved() =>
        Golden.Compare("credit-note.en.txt", TextRenderer.Render(Samples.CreditNote()));

    [Fact]
    public void A_statement_is_written_as_approved() =>
        Golden.Compare("statement.en.txt",
            TextRenderer.Render(Samples.Statement(), Samples.Seller, Samples.FrenchBuyer));

    [Fact]
    public void An_ageing_report_is_written_as_approved() =>
        Golden.Compare("ageing.de.txt", TextRenderer.Render(Samples.Ageing(), DocumentLanguage.German));

    [Fact]
    public void A_statement_with_every_group_is_written_as_approved() => Golden.Compare("balance-forward.de.txt",
        TextRenderer.Render(AccountSamples.Forward(), Samples.Seller, Samples.FrenchBuyer, DocumentLanguage.German));

    [Fact]
    public void A_statement_of_open_items_is_written_as_approved() => Golden.Compare("open-items.en.txt",
        TextRenderer.Render(AccountSamples.OpenItems(), Samples.Seller, Samples.FrenchBuyer));

    [Fact]
    public void An_ageing_by_document_in_two_currencies_is_written_as_approved() =>
        Golden.Compare("ageing-documents.en.txt",
            TextRenderer.Render(AccountSamples.ByDocument(), DocumentLanguage.English));

    [Fact]
    public void An_invoice_with_Skonto_is_written_as_approved() =>
        Golden.Compare("skonto.de.txt", TextRenderer.Render(Samples.WithSkonto(), PlanOf(Samples.WithSkonto())));

    [Fact]
    public void An_invoice_in_instalments_is_written_as_approved() => Golden.Compare("instalments.en.txt",
        TextRenderer.Render(
            Samples.InInstalments(), PlanOf(Samples.InInstalments()), DocumentLanguage.English));

    static PaymentPlan PlanOf(Invoice invoice) => EarlyPaymentEngine.Standard.Plan(invoice).Value;

    [Fact]
    public void Tax_that_the_buyer_withholds_lowers_what_is_to_pay_and_not_what_is_due()
    {
        var text = TextRenderer.Render(Samples.Withheld(), DocumentLanguage.English);

        Assert.Contains("Amount due  1,210.00 EUR\n", text, StringComparison.Ordinal);
        Assert.Contains("Tax withheld   -150.00 EUR\n", text, StringComparison.Ordinal);
        Assert.Contains("Amount to pay  1,060.00 EUR\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Taxes_of_jurisdictions_stand_one_below_the_other_each_by_its_name()
    {
        var text = TextRenderer.Render(Samples.OfJurisdictions(), DocumentLanguage.English);

        // 4 % of 1,000.00 twice: equal rates of two jurisdictions stay apart.
        Assert.Matches("SALES US-NY \\(S\\) +4 % +1,000.00 +40.00\n", text);
        Assert.Matches("SALES US-NY-CITY \\(S\\) +4 % +1,000.00 +40.00\n", text);
    }

    [Theory]
    [InlineData("PO-4711", "PO-4711", "Order: PO-4711/20")]
    [InlineData("PO-4711", "SO-1001", "Sales order: SO-1001/20")]
    [InlineData(null, "PO-4712", "Order: PO-4712/20")]
    public void A_line_names_the_sellers_order_as_such_where_the_document_names_the_buyers(
        string? document, string line, string told)
    {
        var invoice = Samples.Withheld();
        var lines = invoice.Draft.Lines.SetItem(0,
            invoice.Draft.Lines[0] with { OrderReference = line, OrderLineReference = "20" });
        var draft = invoice.Draft with { OrderReference = document, Lines = lines };

        var text = TextRenderer.Render(invoice with { Draft = draft }, DocumentLanguage.English);

        // A narrow column may break the note; a line of its own begins and ends it all the same.
        Assert.Matches($@"\n +{told.Replace(" ", @"\s+", StringComparison.Ordinal)}\n", text);
    }

    [Fact]
    public void A_tax_per_unit_is_told_by_its_amount_and_not_as_a_rate_of_zero()
    {
        var text = TextRenderer.Render(Samples.Sugar(), DocumentLanguage.English);

        Assert.Matches(@"\nSUG \(S\) +0\.50 +200\.00 +1\.00\n", text);
        Assert.Matches(@"\nVAT \(S\) +19 % +200\.00 +38\.00\n", text);
        Assert.DoesNotContain(" 0 %", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_says_that_it_is_not_issued() =>
        Assert.StartsWith("Invoice (draft, not issued)\n===", TextRenderer.Render(Samples.Withheld()),
            StringComparison.Ordinal);

    [Fact]
    public void Line_ends_and_control_characters_in_data_do_not_break_the_layout()
    {
        var invoice = Samples.German();
        var buyer = new Party("Evil\nAmount due 0.00 EUR\u202E\u0007", "DE");
        invoice = invoice with { Draft = invoice.Draft with { Buyer = buyer } };

        var text = TextRenderer.Render(invoice, DocumentLanguage.English);

        Assert.DoesNotContain("\nAmount due 0.00", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain('\u0007', text);
    }

    [Fact]
    public void No_line_is_wider_than_eighty_characters_where_the_numbers_allow() =>
        Assert.All(
            new[] { Samples.German(), Samples.CreditNote(), Samples.Withheld() }.Select(each =>
                TextRenderer.Render(each)),
            text => Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80)));

    [Fact]
    public void The_text_is_the_same_under_every_culture()
    {
        var expected = TextRenderer.Render(Samples.German());
        foreach (var name in new[] { "tr-TR", "ar-SA", "fa-IR", "de-CH" })
        {
            var before = Thread.CurrentThread.CurrentCulture;
            try
            {
                Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(name);
                Assert.Equal(expected, TextRenderer.Render(Samples.German()));
            }
            finally
            {
                Thread.CurrentThread.CurrentCulture = before;
            }
        }
    }

    [Fact]
    public void A_discount_of_a_line_is_told_below_it_with_its_sign() =>
        Assert.Contains("Treuerabatt (10 %): -25,00", TextRenderer.Render(Samples.German()), StringComparison.Ordinal);
}
