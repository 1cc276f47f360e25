using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Documents;

namespace Invoicing.Invoices;

/// <summary>What was billed so far: one item for each line of each document issued. A fact for the engines that bill
/// and that match. Immutable.</summary>
public sealed record BilledSoFar
{
    private readonly Sequence<BilledItem> _items;
    private readonly Sequence<BilledCharge> _charges;

    /// <summary>Nothing was billed yet.</summary>
    public static BilledSoFar Nothing { get; } = new();

    /// <summary>The items, in the order in which they were recorded.</summary>
    public ImmutableArray<BilledItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>The charges of documents as a whole, in the order in which they were recorded.</summary>
    public ImmutableArray<BilledCharge> Charges
    {
        get => _charges.Items;
        init => _charges = value;
    }

    /// <summary>These items and charges and those of a document: its lines and charges with the sign of its effect, a
    /// credit note's negative. Financial adjustments (types 83 and 84) and prepayments (386) have a value, but no
    /// quantity: what was ordered stays to be billed.</summary>
    /// <param name="invoice">The document.</param>
    /// <param name="isPending">Whether it is not yet posted. Default: it is.</param>
    public BilledSoFar With(Invoice invoice, bool isPending = false)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var items = Items.ToBuilder();
        foreach (var line in invoice.Lines)
            if (line.Line.Kind == LineKind.Priced) items.Add(ItemOf(invoice, line, isPending));
        return this with { Items = items.DrainToImmutable(), Charges = ChargesWith(invoice, isPending) };
    }

    private ImmutableArray<BilledCharge> ChargesWith(Invoice invoice, bool isPending)
    {
        if (invoice.Adjustments.Count == 0) return Charges;
        var charges = Charges.ToBuilder();
        foreach (var each in invoice.Adjustments)
        {
            if (each.Adjustment.Kind != AdjustmentKind.Charge) continue;
            charges.Add(new BilledCharge
            {
                DocumentNumber = invoice.Number,
                SellerId = invoice.Seller.Id,
                OrderId = OnlyOrderOf(invoice.Draft),
                ReasonCode = each.Adjustment.ReasonCode,
                Amount = invoice.Type.Sign < 0 ? -each.Amount : each.Amount,
                IsPending = isPending,
            });
        }

        return charges.DrainToImmutable();
    }

    private static string? OnlyOrderOf(InvoiceDraft draft)
    {
        if (draft.OrderReference is { } whole) return whole;
        string? only = null;
        foreach (var line in draft.Lines)
        {
            if (line.OrderReference is not { } order || order == only) continue;
            if (only is not null) return null;
            only = order;
        }

        return only;
    }

    private static BilledItem ItemOf(Invoice invoice, InvoicedLine invoiced, bool isPending)
    {
        var draft = invoice.Draft;
        var line = invoiced.Line;
        var isCredit = draft.Type.Sign < 0;
        var quantity = draft.Type.BillsQuantity ? line.Quantity : Quantity.Of(0, line.Quantity.Unit);
        return new BilledItem
        {
            Source = line.SourceReference,
            DocumentNumber = draft.Number,
            SellerId = draft.Seller.Id,
            Date = draft.IssueDate,
            OrderId = draft.OrderOf(line),
            OrderLineId = line.OrderLineReference,
            ContractId = draft.ContractOf(line),
            IsPending = isPending,
            IsPrepayment = draft.Type == DocumentType.PrepaymentInvoice,
            Quantity = isCredit ? -quantity : quantity,
            Net = isCredit ? -invoiced.Net : invoiced.Net,
        };
    }
}
