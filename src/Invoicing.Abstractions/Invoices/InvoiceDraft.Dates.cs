using Invoicing.Documents;
using NodaTime;

namespace Invoicing.Invoices;

public sealed partial record InvoiceDraft
{
    private LocalDate? LastDayOfLines()
    {
        LocalDate? last = null;
        foreach (var line in Lines)
            if ((line.Performed ?? LastDay(line.Period)) is { } day && (last is null || day > last)) last = day;
        return last;
    }

    // What a credit note lowers was taxed by the law of its day.
    private LocalDate? DayCorrected() => Type.Effect == DocumentEffect.Credit && PrecedingInvoices is [{ } only]
        ? only.IssueDate
        : null;

    private static LocalDate? LastDay(DateRange? period) =>
        period is { IsEmpty: false } days ? days.Last : null;
}
