using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Invoicing;
using Invoicing.Invoices;
using Invoicing.Records;
using Invoicing.Rendering;
using Invoicing.Rendering.Html;
using Invoicing.Rendering.Text;
using Invoicing.Serialization;
using MonthEnd.Files;
using MonthEnd.Output;
using NodaTime;

namespace MonthEnd.Steps;

/// <summary>Invoices get their numbers and are stored in one batch; each is written as JSON, text and HTML.</summary>
static class Issuing
{
    /// <summary>What was stored; null where nothing could be issued.</summary>
    public static async Task<RecordBatch?> RunAsync(
        Month month, ImmutableArray<Invoice> invoices, OutFolder folder, Report report)
    {
        report.Step("Issuing");
        var store = new InMemoryRecordStore();
        var issuer = new InvoiceIssuer(new DayClock(month.AsOf), DateTimeZone.Utc);
        var batch = issuer.Issue(month.Series, [.. invoices.Select(Request)]);
        foreach (var finding in batch.Findings) report.Fail($"Nothing was issued: {finding}");
        if (!batch.TryGet(out var records)) return null;
        if (await store.CommitAsync(records) is { Status: not CommitStatus.Committed } refused)
        {
            report.Fail($"Nothing was issued: {refused.Status}, {refused.Conflict}");
            return null;
        }

        report.Each("Writing invoices", records.Invoices, issued => Write(issued, folder));
        folder.Add("journal.jsonl",
            string.Concat(records.Journal.Select(entry => RecordsJson.Format.Write(entry) + "\n")));
        Show(records, report);
        return records;
    }

    static IssueRequest Request(Invoice invoice) => new()
    {
        Key = KeyOf(invoice), Invoice = invoice, Actor = "month-end",
    };

    // The same facts give the same key: a store that kept it would not issue them twice.
    static IdempotencyKey KeyOf(Invoice invoice)
    {
        var facts = string.Join('\n', invoice.Draft.Lines.Select(line => line.SourceReference));
        return new IdempotencyKey("facts/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts))));
    }

    static void Write(IssuedInvoice issued, OutFolder folder)
    {
        var language = DocumentLanguage.Of(issued.Invoice.Buyer.Language);
        var name = $"invoices/{Text.FileName(issued.Number)}";
        folder.Add($"{name}.json", InvoicingJson.Write(issued.Invoice, indented: true) + "\n");
        folder.Add($"{name}.txt", TextRenderer.Render(issued.Invoice, language));
        folder.Add($"{name}.html", HtmlRenderer.Render(issued.Invoice, language));
    }

    static void Show(RecordBatch records, Report report) => report.Show(new Table("Issued",
        ["number", "buyer", ">without tax", ">tax", ">to pay", "due date"],
        [
            .. records.Invoices.Select(issued => issued.Invoice).Select(invoice => new[]
            {
                invoice.Number!, invoice.Buyer.Name, invoice.Totals.WithoutTax.ToString(),
                invoice.Totals.Tax.ToString(), invoice.Totals.AmountToPay.ToString(), Text.Of(invoice.DueDate),
            }),
        ]));

    /// <summary>Noon of the day of the run: the sample gives the same bytes whenever it runs.</summary>
    sealed class DayClock(LocalDate day) : IClock
    {
        public Instant GetCurrentInstant() => day.At(LocalTime.Noon).InUtc().ToInstant();
    }
}
