using System.Collections.Immutable;
using System.Text.Json;
using Invoicing.Catalog;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime.Text;

namespace Invoicing.Vectors;

/// <summary>Reads received documents in short: one line without tax over the total.</summary>
internal static class ReceivedDocuments
{
    public static ImmutableArray<Invoice> ReadAll(JsonElement given, string name) =>
        given.TryGetProperty(name, out var documents) ? [.. documents.EnumerateArray().Select(Read)] : [];

    public static Invoice Read(JsonElement given)
    {
        string? Text(string name) => given.TryGetProperty(name, out var text) ? text.GetString() : null;
        var total = Money.Parse(Text("total")!, null);
        var supplier = Text("supplier") ?? "S-1";
        var draft = new InvoiceDraft
        {
            Number = Text("number"),
            Currency = total.Currency,
            IssueDate = Text("date") is { } date ? LocalDatePattern.Iso.Parse(date).Value : default,
            Type = Text("type") is { } type ? DocumentType.Of(int.Parse(type, null)) : default,
            Seller = new Party(Text("name") ?? supplier, Text("country") ?? "DE")
            {
                Id = supplier, TaxNumber = "T-" + supplier,
                Address = new PostalAddress
                {
                    Country = CountryCode.Of(Text("country") ?? "DE"), Line1 = Text("street"),
                },
            },
            Buyer = new Party("Buyer", "DE"),
            OrderReference = Text("order"),
            PaymentMeans = Text("account") is { } account
                ? [PaymentMeans.SepaCreditTransfer(BankAccount.Of(account))] : [],
            PrecedingInvoices = given.TryGetProperty("credits", out var credits)
                ? [.. credits.EnumerateArray().Select(each => new DocumentReference(each.GetString()!))] : [],
            Lines =
            [
                new InvoiceLine
                {
                    Id = "1", Item = new Item(Text("item") ?? "Goods"), Quantity = Quantity.Pieces(1),
                    Price = UnitPrice.Of(total.Amount, total.Currency), Taxes = [Vat.Zero],
                    Period = Text("period") is { } period ? DateRange.Parse(period, null) : null,
                },
            ],
        };
        return InvoiceCalculator.Calculate(draft).Value;
    }
}
