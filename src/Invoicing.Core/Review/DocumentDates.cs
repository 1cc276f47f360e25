using System.Globalization;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Review;

/// <summary>Whether the dates of a document are in order.</summary>
internal static class DocumentDates
{
    public static void Check(InvoiceDraft draft, FindingSink findings)
    {
        if (draft.DueDate is { } due && due < draft.IssueDate)
            findings.Add(ShapeFindings.DueBeforeIssue, Severity.Warning, "/dueDate",
                ("due", due), ("issued", draft.IssueDate));
        if (draft is { TaxPointDate: { } day, TaxPointCode: { } code })
            findings.Add(ShapeFindings.TaxPointTwice, Severity.Error, "/taxPointCode", ("date", day), ("code", code));
        if (draft.Delivery?.Date is { } delivered && delivered > draft.IssueDate)
            findings.Add(ShapeFindings.DeliveryAfterIssue, Severity.Notice, "/delivery/date",
                ("delivered", delivered), ("issued", draft.IssueDate));
        if (draft.Delivery?.Period is { IsEmpty: true })
            findings.Add(ShapeFindings.PeriodEmpty, Severity.Error, "/delivery/period");
        CheckPreceding(draft, findings);
        for (var i = 0; i < draft.Lines.Length; i++) CheckLine(draft, i, findings);
    }

    private static void CheckPreceding(InvoiceDraft draft, FindingSink findings)
    {
        for (var i = 0; i < draft.PrecedingInvoices.Length; i++)
            if (draft.PrecedingInvoices[i].IssueDate is { } before && before > draft.IssueDate)
                findings.Add(ShapeFindings.PrecedingLater, Severity.Error,
                    string.Create(CultureInfo.InvariantCulture, $"/precedingInvoices/{i + 1}/issueDate"),
                    ("preceding", before), ("issued", draft.IssueDate));
    }

    private static void CheckLine(InvoiceDraft draft, int index, FindingSink findings)
    {
        var line = draft.Lines[index];
        if (line.Performed is { } performed && performed > draft.IssueDate)
            findings.Add(ShapeFindings.DeliveryAfterIssue, Severity.Notice,
                DraftPlace.OfLine(draft, index).Path("/performed"),
                ("delivered", performed), ("issued", draft.IssueDate));
        if (line.Period is not { } period) return;
        if (period.IsEmpty)
            findings.Add(ShapeFindings.PeriodEmpty, Severity.Error, DraftPlace.OfLine(draft, index).Path("/period"));
        else if (draft.Delivery?.Period is { IsEmpty: false } whole && !whole.Contains(period))
            findings.Add(ShapeFindings.PeriodOutside, Severity.Warning,
                DraftPlace.OfLine(draft, index).Path("/period"),
                ("line", period.ToString()), ("document", whole.ToString()));
    }
}
