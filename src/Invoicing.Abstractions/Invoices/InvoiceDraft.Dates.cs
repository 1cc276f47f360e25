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

    private static LocalDate? LastDay(DateRange? period) =>
        period is { IsEmpty: false } days ? days.Last : null;
}
