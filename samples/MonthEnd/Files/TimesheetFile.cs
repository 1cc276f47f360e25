using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Invoicing.Serialization;
using Invoicing.Work;
using Microsoft.VisualBasic.FileIO;

namespace MonthEnd.Files;

/// <summary>
/// Timesheets as people keep them: comma-separated, a header that names members of the entry, one entry a row. A row is
/// read as the JSON object it stands for, so that it is as strict as a file of JSON.
/// </summary>
static class TimesheetFile
{
    public static ImmutableArray<TimesheetEntry> Read(DataFolder data, string file)
    {
        if (data.Bytes(file) is not { } bytes) return [];
        using var rows = new TextFieldParser(new MemoryStream(bytes), new UTF8Encoding(false, true))
        {
            Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false,
        };
        var entries = ImmutableArray.CreateBuilder<TimesheetEntry>();
        string[]? header = null;
        while (!rows.EndOfData)
        {
            var line = rows.LineNumber;
            try
            {
                var fields = rows.ReadFields() ?? [];
                if (header is null) header = fields;
                else if (Entry(data, file, line, header, fields) is { } entry) entries.Add(entry);
            }
            catch (MalformedLineException)
            {
                data.Note(new Problem(file, rows.ErrorLineNumber, "", "the quotes of the row do not match"));
            }
        }

        return entries.ToImmutable();
    }

    static TimesheetEntry? Entry(DataFolder data, string file, long line, string[] header, string[] fields)
    {
        if (fields.Length != header.Length)
        {
            data.Note(new Problem(file, line, "", $"{fields.Length} fields; expected {header.Length}, as in the header"));
            return null;
        }

        var members = header.Zip(fields).Where(member => member.Second.Length > 0)
            .ToDictionary(member => member.First, member => member.Second, StringComparer.Ordinal);
        var outcome = InvoicingJson.Read<TimesheetEntry>(JsonSerializer.SerializeToUtf8Bytes(members));
        data.Note(file, outcome.Findings, line);
        return outcome.TryGet(out var entry) ? entry : null;
    }
}
