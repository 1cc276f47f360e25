using System.Xml;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Rendering.Html;

namespace Invoicing.Rendering.Tests.Html;

public class HtmlRendererTests
{
    [Fact]
    public void An_invoice_in_German_is_written_as_approved() =>
        Golden.Compare("invoice.de.html", HtmlRenderer.Render(Samples.German()));

    [Fact]
    public void A_credit_note_in_English_is_written_as_approved() =>
        Golden.Compare("credit-note.en.html", HtmlRenderer.Render(Samples.CreditNote()));

    [Fact]
    public void A_statement_is_written_as_approved() =>
        Golden.Compare("statement.en.html",
            HtmlRenderer.Render(Samples.Statement(), Samples.Seller, Samples.FrenchBuyer));

    [Fact]
    public void An_ageing_report_is_written_as_approved() =>
        Golden.Compare("ageing.de.html", HtmlRenderer.Render(Samples.Ageing(), DocumentLanguage.German));

    [Fact]
    public void A_statement_with_every_group_is_written_as_approved() => Golden.Compare("balance-forward.de.html",
        HtmlRenderer.Render(AccountSamples.Forward(), Samples.Seller, Samples.FrenchBuyer, DocumentLanguage.German));

    [Fact]
    public void A_statement_of_open_items_is_written_as_approved() => Golden.Compare("open-items.en.html",
        HtmlRenderer.Render(AccountSamples.OpenItems(), Samples.Seller, Samples.FrenchBuyer));

    [Fact]
    public void An_ageing_by_document_in_two_currencies_is_written_as_approved() =>
        Golden.Compare("ageing-documents.en.html",
            HtmlRenderer.Render(AccountSamples.ByDocument(), DocumentLanguage.English));

    [Fact]
    public void An_invoice_with_Skonto_is_written_as_approved() => Golden.Compare("skonto.de.html", HtmlRenderer.Render(
        Samples.WithSkonto(), EarlyPaymentEngine.Standard.Plan(Samples.WithSkonto()).Value));

    [Fact]
    public void What_comes_from_data_is_escaped()
    {
        var invoice = Samples.German();
        var buyer = new Party("<script>alert('1')</script> & \"Söhne\"\u0000\uD800", "DE");
        invoice = invoice with { Draft = invoice.Draft with { Buyer = buyer } };

        var html = HtmlRenderer.Render(invoice);

        Assert.Contains(
            "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;Söhne&quot;\uFFFD\uFFFD",
            html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_names_its_language() =>
        Assert.Contains("<html lang=\"de\">", HtmlRenderer.Render(Samples.German()), StringComparison.Ordinal);

    [Fact]
    public void A_page_loads_nothing_from_elsewhere()
    {
        var html = HtmlRenderer.Render(Samples.German());

        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_element_that_is_opened_is_closed()
    {
        foreach (var html in new[] { Samples.German(), Samples.CreditNote() }.Select(each => HtmlRenderer.Render(each)))
        {
            var xml = html.Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal)
                .Replace("<br>", "<br/>", StringComparison.Ordinal)
                .Replace("<meta charset=\"utf-8\">", string.Empty, StringComparison.Ordinal)
                .Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal);
            using var reader = XmlReader.Create(new StringReader(xml));
            while (reader.Read()) { }
        }
    }
}
