using System.Globalization;
using System.Text;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Testing;

/// <summary>A draft in a few lines of text: what its amounts follow from, and nothing else.</summary>
internal static class DraftText
{
    public static string Of(InvoiceDraft draft)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{draft.Currency}, {draft.Rounding}\n");
        foreach (var line in draft.Lines) text.Append(Of(line)).Append('\n');
        foreach (var adjustment in draft.Adjustments) text.Append("document ").Append(Of(adjustment)).Append('\n');
        foreach (var paid in draft.Prepayments)
            text.Append("paid ").Append(paid.Percent?.ToString() ?? paid.Amount?.ToString()).Append('\n');
        if (draft.RoundingAmount is { } rounding)
            text.Append(CultureInfo.InvariantCulture, $"BT-114 stated {rounding}\n");
        if (draft.AccountingRate is { } rate) text.Append(CultureInfo.InvariantCulture, $"accounting {rate}\n");
        return text.ToString();
    }

    private static string Of(InvoiceLine line)
    {
        if (line.Kind == LineKind.Informational) return $"line {line.Id}: informational";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"line {line.Id}: {line.Quantity} x {line.Price}");
        foreach (var adjustment in line.Adjustments) text.Append(", ").Append(Of(adjustment));
        return text.Append(Of(line.Taxes)).ToString();
    }

    private static string Of(Adjustment adjustment)
    {
        var amount = adjustment switch
        {
            { Amount: { } fixedAmount } => fixedAmount.ToString(),
            { PerUnit: { } price } => $"{price} for each{(adjustment.Quantity is { } own ? $" of {own}" : "")}",
            { Base: { } stated } => $"{adjustment.Percent} of {stated}",
            _ => $"{adjustment.Percent} of {adjustment.Of}",
        };
        var lines = adjustment.Lines.IsEmpty ? "" : $" on lines {string.Join(' ', adjustment.Lines)}";
        return $"{adjustment.Kind} {amount}{lines}{(adjustment.Taxes.IsEmpty ? "" : Of(adjustment.Taxes))}";
    }

    private static string Of(IReadOnlyCollection<Tax> taxes) => taxes.Count == 0
        ? "; no tax"
        : string.Concat(taxes.Select(tax => "; " + Of(tax)));

    private static string Of(Tax tax)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{tax.Name} {tax.Category} {tax.Kind}");
        text.Append(CultureInfo.InvariantCulture, $" {tax.PerUnit?.ToString() ?? tax.Rate.ToString()}");
        if (tax.Quantity is { } own) text.Append(CultureInfo.InvariantCulture, $" for {own}");
        if (tax.StatedBase is { } stated) text.Append(CultureInfo.InvariantCulture, $" of {stated}");
        if (!tax.StandsOn.IsEmpty) text.Append(" on ").AppendJoin('+', tax.StandsOn);
        if ((tax.ExemptionReasonCode ?? tax.ExemptionReason) is not null)
            text.Append(CultureInfo.InvariantCulture, $" ({tax.ExemptionReasonCode}, {tax.ExemptionReason})");
        return tax.IsIncluded ? text.Append(" included").ToString() : text.ToString();
    }
}
