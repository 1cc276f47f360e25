using System.Collections.Immutable;
using Invoicing.Documents;

namespace Invoicing.Invoices;

/// <summary>What was billed so far: one item for each line of each document issued. A fact for the engines that bill
/// and that match. Immutable.</summary>
public sealed record BilledSoFar
{
    private readonly Sequence<BilledItem> _items;

    /// <summary>Nothing was billed yet.</summary>
    public static BilledSoFar Nothing { get; } = new();

    /// <summary>The items, in the order in which they were recorded.</summary>
    public ImmutableArray<BilledItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>These items and those of a document: its lines with the sign of its effect, a credit note's
    /// negative.</summary>
    public BilledSoFar With(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var items = Items.ToBuilder();
        foreach (var line in invoice.Lines)
            if (line.Line.Kind == LineKind.Priced) items.Add(ItemOf(invoice, line));
        return this with { Items = items.DrainToImmutable() };
    }

    private static BilledItem ItemOf(Invoice invoice, InvoicedLine invoiced)
    {
        var draft = invoice.Draft;
        var line = invoiced.Line;
        var isCredit = draft.Type.Sign < 0;
        return new BilledItem
        {
            Source = line.SourceReference,
            DocumentNumber = draft.Number,
            SellerId = draft.Seller.Id,
            Date = draft.IssueDate,
            OrderId = draft.OrderOf(line),
            OrderLineId = line.OrderLineReference,
            ContractId = draft.ContractOf(line),
            IsPrepayment = draft.Type == DocumentType.PrepaymentInvoice,
            Quantity = isCredit ? -line.Quantity : line.Quantity,
            Net = isCredit ? -invoiced.Net : invoiced.Net,
        };
    }
}
