using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Rendering.Pages;

/// <summary>The lines of an invoice. The amounts of the last column add up to the sum of lines (BT-106).</summary>
internal static class InvoiceLineTable
{
    public static TablePart Of(Invoice invoice, DocumentLanguage language) => new(
        language[Label.Lines],
        [
            new Column(language[Label.Position]),
            new Column(language[Label.Description], IsWide: true),
            new Column(language[Label.Quantity], IsNumber: true),
            new Column($"{language[Label.Price]} {invoice.Currency.Code}", IsNumber: true),
            new Column(language[Label.Tax], IsNumber: true),
            new Column($"{language[Label.Amount]} {invoice.Currency.Code}", IsNumber: true),
        ],
        [.. invoice.Lines.Select(line => RowOf(line, invoice.Draft, language))]);

    private static Row RowOf(InvoicedLine invoiced, InvoiceDraft draft, DocumentLanguage language)
    {
        var line = invoiced.Line;
        if (line.Kind == LineKind.Informational)
            return new Row([invoiced.Id, line.Item.Name, string.Empty, string.Empty, string.Empty, string.Empty],
                Notes(invoiced, draft, language));
        return new Row(
            [
                invoiced.Id,
                line.Item.Name,
                language.Text(line.Quantity),
                language.Number(line.Price),
                string.Join(" + ", line.Taxes.Select(tax => InvoiceTaxTable.NameOf(tax.GroupKey, language))),
                language.Number(invoiced.Net),
            ],
            Notes(invoiced, draft, language));
    }

    private static List<string> Notes(InvoicedLine invoiced, InvoiceDraft draft, DocumentLanguage language)
    {
        var line = invoiced.Line;
        var notes = new List<string>();
        Add(line.Item.Description);
        if (line.PartOf is { } of) Add(PartName(of, language));
        if (line.Period is { } period) Add($"{language[Label.ServicePeriod]}: {language.Text(period)}");
        if (line.Performed is { } day) Add($"{language[Label.Performed]}: {language.Text(day)}");
        var order = string.Join('/', Given(line.OrderReference, line.OrderLineReference));
        if (order.Length > 0) Add($"{language[OrderLabel(line, draft)]}: {order}");
        if (line.ContractReference is { } contract) Add($"{language[Label.ContractReference]}: {contract}");
        if (line.PriceDiscount is { } discount)
            Add($"{language[Label.ListPrice]}: {language.Number(line.Price + discount)}, "
                + $"{language[Label.PriceDiscount]}: {language.Number(discount)}");
        if (line.Taxes.Any(tax => tax.IsIncluded)) Add(language[Label.TaxIncluded]);
        foreach (var each in invoiced.Adjustments)
            Add($"{NameOf(each.Adjustment, language)}: {language.Number(each.Amount * each.Adjustment.Sign)}");
        foreach (var part in line.SubLines)
            Add($"{language[Label.Includes]}: {language.Text(part.Quantity)} {part.Item.Name}");
        Add(line.Note);
        return notes;

        void Add(string? note)
        {
            if (!string.IsNullOrWhiteSpace(note)) notes.Add(note);
        }
    }

    private static string? PartName(LinePart part, DocumentLanguage language) => part.Kind switch
    {
        PricePartKind.Flat => language[Label.FlatAmount],
        PricePartKind.Packages => language[Label.StartedPackages],
        PricePartKind.Percentage => language[Label.PercentageOfAmount],
        PricePartKind.Commitment => language[Label.MissingToMinimum],
        _ => (part.Above, part.UpTo) switch
        {
            (null, { } end) => language.Text(Label.TierUpTo, language.Text(end)),
            ({ } start, null) => language.Text(Label.TierAbove, language.Text(start)),
            ({ } start, { } end) => language.Text(Label.TierBetween, language.Text(start), language.Text(end)),
            _ => null,
        },
    };

    // Where the document names the buyer's order (BT-13), another number on a line is the seller's own.
    private static Label OrderLabel(InvoiceLine line, InvoiceDraft draft) =>
        draft.OrderReference is { } buyers && line.OrderReference is { } lines && lines != buyers
            ? Label.SalesOrderReference
            : Label.OrderReference;

    /// <summary>What an allowance or charge is for: its reason, and its percentage.</summary>
    internal static string NameOf(Adjustment adjustment, DocumentLanguage language)
    {
        var name = string.IsNullOrWhiteSpace(adjustment.Reason)
            ? language[adjustment.Kind == AdjustmentKind.Charge ? Label.Charge : Label.Allowance]
            : adjustment.Reason;
        return adjustment.Percent is { } percent ? $"{name} ({language.Text(percent)})" : name;
    }

    private static IEnumerable<string> Given(params IEnumerable<string?> texts) => texts.OfType<string>();
}
