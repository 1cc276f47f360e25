#pragma warning disable INV1006, INV1007 // issuing and rendering are experimental
using Invoicing;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Numbering;
using Invoicing.Parties;
using Invoicing.Records;
using Invoicing.Rendering.Html;
using Invoicing.Rendering.Text;
using Invoicing.Serialization;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

var seller = new Party("Studio Nord GmbH", "DE") { VatNumber = "DE136695976" };
var buyer = new Party("Atelier Sud SARL", "FR");
var draft = InvoiceDraft.In(Currency.EUR, seller, buyer, issued: new LocalDate(2026, 11, 30))
    .Line("Consulting", Quantity.Hours(12.5m), 96.00m, Vat.Standard(19m))
    .Line("Support plan, November", Quantity.Pieces(1), 250.00m, Vat.Standard(19m), Discount.Percent(10m, "Loyalty"))
    .Terms(PaymentTerms.NetDays(30))
    .ToDraft();
var calculated = InvoiceCalculator.Calculate(draft).Value;

var store = new InMemoryRecordStore();
var series = new NumberSeries { Id = "invoices", Pattern = "INV-{yyyy}-{00000}" };
var issuer = new InvoiceIssuer(new NoonOf(2026, 11, 30), DateTimeZone.Utc);
var request = new IssueRequest { Key = new IdempotencyKey("order-1"), Invoice = calculated };
await store.CommitAsync(issuer.Issue(series, [request]).Value);

await foreach (var record in store.ReadInvoicesAsync())
{
    var invoice = record.Invoice;
    Console.WriteLine($"{record.Number} {invoice.Totals.Due}");
    var back = InvoicingJson.Read<Invoice>(InvoicingJson.Write(invoice)).Value;
    Console.WriteLine(back == invoice ? "JSON comes back equal" : "JSON comes back changed");
    Console.WriteLine(TextRenderer.Render(invoice).Contains(record.Number) ? "text names it" : "text does not");
    Console.WriteLine(HtmlRenderer.Render(invoice).Contains(record.Number) ? "HTML names it" : "HTML does not");
}

sealed class NoonOf(int year, int month, int day) : IClock
{
    public Instant GetCurrentInstant() => Instant.FromUtc(year, month, day, 12, 0);
}
