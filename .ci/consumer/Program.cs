#pragma warning disable INV1005, INV1007 // numbering and rendering are experimental
using Invoicing;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Numbering;
using Invoicing.Parties;
using Invoicing.Rendering.Html;
using Invoicing.Rendering.Text;
using Invoicing.Serialization;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

var issued = new LocalDate(2026, 11, 30);
var seller = new Party("Studio Nord GmbH", "DE") { VatNumber = "DE136695976" };
var buyer = new Party("Atelier Sud SARL", "FR");
var draft = InvoiceDraft.In(Currency.EUR, seller, buyer, issued)
    .Line("Consulting", Quantity.Hours(12.5m), 96.00m, Vat.Standard(19m))
    .Line("Support plan, November", Quantity.Pieces(1), 250.00m, Vat.Standard(19m), Discount.Percent(10m, "Loyalty"))
    .Terms(PaymentTerms.NetDays(30))
    .ToDraft();

var series = new NumberSeries { Id = "invoices", Pattern = "INV-{yyyy}-{00000}" };
var number = NumberAllocator.Allocate(series, issued, 1).Value.Numbers[0];
var invoice = InvoiceCalculator.Calculate(draft with { Number = number }).Value;
Console.WriteLine($"{invoice.Number} {invoice.Totals.Due}");

var json = InvoicingJson.Write(invoice);
Console.WriteLine(InvoicingJson.Read<Invoice>(json).Value == invoice ? "JSON comes back equal" : "JSON comes back changed");
Console.WriteLine(TextRenderer.Render(invoice).Contains(number, StringComparison.Ordinal) ? "text names it" : "text does not");
Console.WriteLine(HtmlRenderer.Render(invoice).Contains(number, StringComparison.Ordinal) ? "HTML names it" : "HTML does not");
