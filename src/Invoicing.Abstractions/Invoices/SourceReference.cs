using NodaTime;
using NodaTime.Text;

namespace Invoicing.Invoices;

/// <summary>
/// The names of facts that are billed, as an invoice line quotes them: a path of ids (<c>deliveries/DN-7/2</c>). In an
/// id, <c>~</c> is written <c>~0</c> and <c>/</c> is written <c>~1</c> (as RFC 6901 does), so that no two facts share a
/// name.
/// </summary>
public static class SourceReference
{
    private const string Timesheets = "timesheets/";

    /// <summary>A line of a delivery note.</summary>
    public static string Delivery(string note, string line) => $"deliveries/{Part(note)}/{Part(line)}";

    /// <summary>A timesheet entry.</summary>
    public static string Timesheet(string entry) => Timesheets + Part(entry);

    /// <summary>A milestone of a contract.</summary>
    public static string Milestone(string contract, string milestone) =>
        $"contracts/{Part(contract)}/milestones/{Part(milestone)}";

    /// <summary>A period of a recurring item of a contract, known by its first day.</summary>
    public static string Recurring(string contract, string item, LocalDate start) =>
        $"contracts/{Part(contract)}/recurring/{Part(item)}/{LocalDatePattern.Iso.Format(start)}";

    /// <summary>What was used in a month of something that a contract meters, known by the month's first day.</summary>
    public static string Usage(string contract, string item, LocalDate start) =>
        $"contracts/{Part(contract)}/usage/{Part(item)}/{LocalDatePattern.Iso.Format(start)}";

    /// <summary>A price agreed anew for what a document billed of an order line.</summary>
    public static string PriceDifference(string document, string order, string line) =>
        $"orders/{Part(order)}/{Part(line)}/differences/{Part(document)}";

    /// <summary>Whether the fact is work, which the cap of a contract counts.</summary>
    public static bool IsWork(string? source) =>
        source is not null && source.StartsWith(Timesheets, StringComparison.Ordinal);

    private static string Part(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
    }
}
