using System.Collections.Immutable;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>The document that a buyer writes for a supplier, with the words "Self-billing" that the law wants
/// (directive 2006/112/EC article 226(10a)).</summary>
internal sealed class SelfBilledDraft(Order order, Party supplier, Party buyer, LocalDate asOf)
{
    /// <summary>The draft of some lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="isCredit">Whether it is a credit note.</param>
    /// <param name="withFixed">Whether it carries the fixed amounts agreed for the order as a whole; percentages it
    /// always does.</param>
    public InvoiceDraft Of(List<SettledLine> lines, bool isCredit, bool withFixed)
    {
        var builder = InvoiceDraft.In(order.Currency, supplier, buyer, asOf);
        foreach (var line in lines) builder.Line(line.Line);
        return builder.With(draft => draft with
        {
            Type = isCredit ? DocumentType.SelfBilledCreditNote : DocumentType.SelfBilledInvoice,
            Terms = order.Terms,
            BuyerReference = order.BuyerReference,
            OrderReference = order.Id,
            ContractReference = order.ContractId,
            ReceivingAdviceReference = ReceiptOf(lines),
            Delivery = DeliveryOf(lines),
            Adjustments = [.. order.Adjustments.Where(each => withFixed || each.Percent is not null)],
            Notes = Words(),
        }).ToDraft();
    }

    private ImmutableArray<Note> Words()
    {
        var notes = ImmutableArray.CreateBuilder<Note>();
        VatWords.Standard.AddTo(notes, VatWords.SelfBilling,
            VatWords.LanguageOf(supplier, supplier.Country), supplier.Country);
        return notes.ToImmutable();
    }

    private static string? ReceiptOf(List<SettledLine> lines)
    {
        var first = lines[0].Receipt;
        return lines.TrueForAll(line => line.Receipt == first) ? first : null;
    }

    private static Delivery? DeliveryOf(List<SettledLine> lines)
    {
        var days = lines.Select(line => line.Line.Performed).OfType<LocalDate>().ToList();
        if (days.Count == 0) return null;
        return days.Min() == days.Max()
            ? new Delivery { Date = days[0] }
            : new Delivery { Period = DateRange.Inclusive(days.Min(), days.Max()) };
    }
}
