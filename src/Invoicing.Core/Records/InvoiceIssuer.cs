using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Numbering;
using NodaTime;

namespace Invoicing.Records;

/// <summary>
/// Turns calculated invoices into a batch that issues them: each gets its number and issue date, a journal entry and
/// the record of its command. Nothing is issued before the batch is committed. Pure but for the clock; safe to use from
/// several threads.
/// </summary>
/// <param name="clock">Tells when it is.</param>
/// <param name="zone">Tells which day that is where invoices are issued.</param>
[Experimental("INV1006")]
public sealed class InvoiceIssuer(IClock clock, DateTimeZone zone)
{
    private readonly IClock _clock = clock ?? throw new ArgumentNullException(nameof(clock));
    private readonly DateTimeZone _zone = zone ?? throw new ArgumentNullException(nameof(zone));

    /// <summary>The batch that issues all of the invoices, numbered in the order of the requests.</summary>
    /// <param name="series">The series of numbers as it is stored.</param>
    /// <param name="requests">The requests.</param>
    /// <returns>The batch; an error without one where a request cannot be carried out.</returns>
    public Outcome<RecordBatch> Issue(NumberSeries series, ImmutableArray<IssueRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (requests.IsDefault) requests = [];
        var now = _clock.GetCurrentInstant();
        var today = now.InZone(_zone).Date;
        var sink = new FindingSink();
        Check(requests, today, sink);
        if (sink.HasErrors) return new Outcome<RecordBatch>(null, sink.ToList());
        var dated = requests.Select(request => (Request: request, Date: DateOf(request.Invoice, today))).ToList();
        var after = series;
        var numbers = Numbers(dated.Select(each => each.Date).ToList(), ref after, sink);
        if (sink.HasErrors) return new Outcome<RecordBatch>(null, sink.ToList());
        var issued = dated.Zip(numbers, (each, number) => new IssuedInvoice
        {
            Invoice = Numbered(each.Request.Invoice, number, each.Date), Series = series.Id, IssuedAt = now,
        }).ToImmutableArray();
        return new Outcome<RecordBatch>(new RecordBatch
        {
            Series = [new SeriesAdvance(series, after)],
            Invoices = issued,
            Journal = [.. issued.Zip(requests, Entry)],
            Commands = [.. issued.Zip(requests, (each, request) => new RecordedCommand(request.Key, each.Number))],
        });
    }

    /// <summary>The numbers in the order of the dates; invoices of one date that follow each other are numbered at
    /// once.</summary>
    private static List<string> Numbers(List<LocalDate> dates, ref NumberSeries series, FindingSink sink)
    {
        var numbers = new List<string>(dates.Count);
        while (numbers.Count < dates.Count)
        {
            var date = dates[numbers.Count];
            var count = dates.Skip(numbers.Count).TakeWhile(each => each == date).Count();
            var given = NumberAllocator.Allocate(series, date, count);
            sink.AddRange(given.Findings);
            if (!given.TryGet(out var allocation)) return numbers;
            numbers.AddRange(allocation.Numbers);
            series = allocation.Series;
        }

        return numbers;
    }

    private static void Check(ImmutableArray<IssueRequest> requests, LocalDate today, FindingSink sink)
    {
        foreach (var repeated in requests.CountBy(request => request.Key).Where(each => each.Value > 1))
            sink.Add(RecordFindings.KeyRepeated, Severity.Error, PathOf(repeated.Key),
                ("key", repeated.Key.Value), ("times", repeated.Value));
        foreach (var request in requests) Check(request, today, sink);
    }

    private static void Check(IssueRequest request, LocalDate today, FindingSink sink)
    {
        var invoice = request.Invoice;
        var path = $"{PathOf(request.Key)}/invoice";
        if (invoice.Number is { } number)
            sink.Add(RecordFindings.NumberGiven, Severity.Error, $"{path}/number", ("number", number));
        if (invoice.IssueDate > today)
            sink.Add(RecordFindings.IssueDateInFuture, Severity.Error, $"{path}/issueDate",
                ("issued", invoice.IssueDate), ("today", today));
        var computed = InvoiceCalculator.Calculate(invoice.Draft).ValueOrDefault?.Amounts;
        if (invoice.Amounts.Equals(computed)) return;
        sink.Add(RecordFindings.AmountsDiffer, Severity.Error, $"{path}/amounts", ("declared", invoice.Totals.WithTax),
            ("computed", computed is null ? "nothing" : computed.Totals.WithTax.ToString()));
    }

    private static LocalDate DateOf(Invoice invoice, LocalDate today) =>
        invoice.IssueDate == default ? today : invoice.IssueDate;

    private static Invoice Numbered(Invoice invoice, string number, LocalDate date) =>
        invoice with { Draft = invoice.Draft with { Number = number, IssueDate = date } };

    private static JournalEntry Entry(IssuedInvoice issued, IssueRequest request) => new()
    {
        At = issued.IssuedAt,
        Action = JournalActions.InvoiceIssued,
        Subject = issued.Number,
        Command = request.Key,
        Amount = issued.Invoice.Totals.AmountToPay * issued.Invoice.Type.Sign,
        Actor = request.Actor,
    };

    private static string PathOf(IdempotencyKey key) => $"/requests/{key.Value}";
}
