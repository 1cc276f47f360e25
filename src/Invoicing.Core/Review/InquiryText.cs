using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime.Text;

namespace Invoicing.Review;

/// <summary>Writes an answer in English, as one accountant to another.</summary>
internal static class InquiryText
{
    public static string Of(InquiryAnswer answer, ReviewDecision decision, bool isCredit)
    {
        var text = new StringBuilder();
        var document = answer.Document;
        var isSupplier = answer.Audience == Audience.Supplier;
        text.Append(isSupplier ? "Your " : "Our ").Append(isCredit ? "credit note " : "invoice ")
            .Append(document.Number ?? "(without number)")
            .Append(" of ").Append(LocalDatePattern.Iso.Format(document.Date));
        if (document.WithTax is { } total) text.Append(" over ").Append(total.ToString());
        text.Append("\n\n");
        foreach (var row in answer.Rows) Row(text, row, isSupplier, isCredit);
        foreach (var difference in answer.Differences) text.Append("Differs: ").Append(difference.Text).Append('\n');
        if (!answer.Differences.IsEmpty) text.Append('\n');
        foreach (var amount in answer.Amounts) text.Append(amount).Append('\n');
        if (!answer.Amounts.IsEmpty) text.Append('\n');
        Closing(text, answer, decision, isCredit);
        return text.ToString();
    }

    private static void Row(StringBuilder text, InquiryRow row, bool isSupplier, bool isCredit)
    {
        if (row.Line.Length > 0) text.Append("Line ").Append(row.Line).Append(", ");
        text.Append(row.Item).Append('\n');
        if (row is { Ordered: { } ordered, OrderId: { } order, OrderDate: { } date })
            Entry(text, "ordered", $"{Text(ordered)}, order {order} of {LocalDatePattern.Iso.Format(date)}, "
                + $"line {row.OrderLineId}");
        else if (row.OrderId is not null)
            Entry(text, "ordered", $"not found: order {row.OrderId}"
                + $"{(row.OrderLineId is null ? "" : $", line {row.OrderLineId}")}");
        else if (row.ContractId is not null)
            Entry(text, "contract", row.ContractId);
        else
            Entry(text, "ordered", "no order and no contract is named");
        Entry(text, "agreed price", row.AgreedPrice?.ToString() ?? "none");
        if (row.Ordered is not null)
            Entry(text, isSupplier ? "received" : "delivered", Events(row.Received));
        if (!row.Accepted.IsEmpty) Entry(text, "accepted", Events(row.Accepted));
        if (!row.BilledBefore.IsEmpty) Entry(text, "billed before", Events(row.BilledBefore));
        Entry(text, isCredit ? "credited now" : "billed now", $"{Text(row.Billed)} at {row.Price} = {row.Net}");
        foreach (var difference in row.Differences) Entry(text, "differs", difference.Text);
        text.Append('\n');
    }

    private static void Closing(StringBuilder text, InquiryAnswer answer, ReviewDecision decision, bool isCredit)
    {
        if (answer.Differences.IsEmpty && answer.Rows.All(row => row.Differences.IsEmpty))
            text.Append(isCredit ? "Everything credited" : "Everything billed").Append(" is as agreed.\n");
        if (answer.Audience != Audience.Supplier) return;
        if (decision.Outcome == ReviewOutcome.Rejected)
        {
            text.Append("It is sent back.\n");
            return;
        }

        foreach (var hold in decision.Holds)
            text.Append("It waits until ").Append(hold.Release.ToString()).Append(".\n");
        if (decision.Outcome == ReviewOutcome.NeedsApproval) text.Append("It waits for approval.\n");
        else if (!decision.PaymentBlock) text.Append(isCredit ? "It is set off.\n" : "It is paid when it is due.\n");
    }

    private static string Events(ImmutableArray<InquiryEvent> events) => events.IsEmpty
        ? "nothing"
        : string.Join("; ", events.Select(each => Text(each.Quantity)
            + (each.Number is null ? "" : $", {each.Number}")
            + (each.Date is { } date ? $" of {LocalDatePattern.Iso.Format(date)}" : "")));

    private static string Text(Quantity quantity) =>
        string.Create(CultureInfo.InvariantCulture, $"{quantity.Value} {quantity.Unit.Name}");

    private static void Entry(StringBuilder text, string name, string value) =>
        text.Append("  ").Append(name.PadRight(13)).Append("  ").Append(value).Append('\n');
}
