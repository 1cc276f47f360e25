using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Invoices;
using Invoicing.Payments;
using NodaTime.Text;

namespace Invoicing.Vectors;

/// <summary><c>open-item</c>: given a draft with a number and its terms, and perhaps a booking rate and the ledger, the
/// open items of the document with their tax groups, components and discounts.</summary>
public sealed class OpenItemKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "open-item";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var draft = parts.Read<InvoiceDraft>("draft");
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        var calculated = InvoiceCalculator.Calculate(draft!);
        if (!calculated.TryGet(out var invoice))
            return new JsonObject { ["findings"] = GivenParts.Shown(calculated.Findings) };
        var booking = parts.Text("booking") is { } rate ? ExchangeRate.Parse(rate, null) : (ExchangeRate?)null;
        var ledger = parts.Text("ledger") == "Purchases" ? ItemLedger.Purchases : ItemLedger.Sales;
        var items = OpenItems.Of(invoice, booking: booking, ledger: ledger);
        return new JsonObject { ["items"] = new JsonArray([.. items.Select(Shown)]) };
    }

    /// <summary>An item as cases show it.</summary>
    public static JsonObject Shown(OpenItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new JsonObject
        {
            ["id"] = item.Id,
            ["customer"] = item.Customer,
            ["due"] = LocalDatePattern.Iso.Format(item.Due),
            ["amount"] = item.Amount.ToString(),
            ["open"] = item.Open.ToString(),
            ["booked"] = item.Booked?.ToString(),
            ["references"] = new JsonArray([.. item.References.Select(each => JsonValue.Create(each))]),
            ["taxes"] = new JsonArray(
            [
                .. item.Taxes.Select(tax => new JsonObject
                {
                    ["id"] = PaymentPostings.TaxGroupOf(tax.Group),
                    ["gross"] = tax.Gross.ToString(),
                    ["tax"] = tax.Tax.ToString(),
                    ["onPayment"] = tax.OnPayment,
                }),
            ]),
            ["components"] = new JsonArray(
            [
                .. item.Components.Select(each => new JsonObject
                {
                    ["id"] = each.Id, ["kind"] = each.Kind.ToString(), ["amount"] = each.Amount.ToString(),
                }),
            ]),
            ["discounts"] = new JsonArray(
            [
                .. item.Discounts.Select(each => new JsonObject
                {
                    ["until"] = LocalDatePattern.Iso.Format(each.Until), ["amount"] = each.Amount.ToString(),
                }),
            ]),
        };
    }
}
