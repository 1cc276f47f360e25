using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Invoicing.Serialization;
using Invoicing.Work;
using Microsoft.VisualBasic.FileIO;

namespace MonthEnd.Files;

/// <summary>
/// Timesheets as people keep them: comma-separated, a header that names the members of an entry, one entry a row. A row
/// is read as the JSON object it stands for, so that it is as strict as a file of JSON.
/// </summary>
static class TimesheetFile
{
    static readonly ImmutableArray<string> Columns =
        ["id", "contractId", "date", "person", "role", "activity", "quantity", "note", "approvedBy"];

    public static ImmutableArray<TimesheetEntry> Read(DataFolder data, string file)
    {
        if (data.Bytes(file) is not { } bytes) return [];
        try
        {
            using var rows = new TextFieldParser(new StringReader(TextOf(bytes)))
            {
                Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false,
            };
            return Header(data, file, rows) is { } header ? Entries(data, file, header, rows) : [];
        }
        catch (DecoderFallbackException)
        {
            data.Note(new Problem(file, 0, "", "this is not UTF-8"));
            return [];
        }
    }

    static string TextOf(byte[] bytes) => new UTF8Encoding(false, true).GetString(bytes).TrimStart('\uFEFF');

    static string[]? Header(DataFolder data, string file, TextFieldParser rows)
    {
        var header = Fields(data, file, rows) ?? [];
        if (header.Length == Columns.Length && Columns.All(column => header.Contains(column, StringComparer.Ordinal)))
            return header;
        data.Note(new Problem(file, 1, "/header",
            $"found {string.Join(',', header)}; expected {string.Join(',', Columns)}, each once"));
        return null;
    }

    static ImmutableArray<TimesheetEntry> Entries(DataFolder data, string file, string[] header, TextFieldParser rows)
    {
        var entries = ImmutableArray.CreateBuilder<TimesheetEntry>();
        while (!rows.EndOfData)
        {
            var line = rows.LineNumber;
            if (Fields(data, file, rows) is { } fields && Entry(data, file, line, header, fields) is { } entry)
                entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    static string[]? Fields(DataFolder data, string file, TextFieldParser rows)
    {
        try
        {
            return rows.ReadFields();
        }
        catch (MalformedLineException)
        {
            data.Note(new Problem(file, rows.ErrorLineNumber, "",
                "the quotes do not match; expected quotes around a whole field, inner ones doubled"));
            return null;
        }
    }

    static TimesheetEntry? Entry(DataFolder data, string file, long line, string[] header, string[] fields)
    {
        if (fields.Length != header.Length)
        {
            data.Note(new Problem(file, line, "",
                $"{fields.Length} fields; expected {header.Length}, as in the header"));
            return null;
        }

        var members = header.Zip(fields).Where(member => member.Second.Length > 0)
            .ToDictionary(member => member.First, member => member.Second, StringComparer.Ordinal);
        var outcome = InvoicingJson.Read<TimesheetEntry>(JsonSerializer.SerializeToUtf8Bytes(members));
        data.NoteRow(file, line, outcome.Findings);
        return outcome.TryGet(out var entry) ? entry : null;
    }
}
