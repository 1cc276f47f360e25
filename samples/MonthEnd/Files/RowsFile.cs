using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Invoicing.Serialization;
using Microsoft.VisualBasic.FileIO;

namespace MonthEnd.Files;

/// <summary>
/// Tables as people keep them: comma-separated, a header that names the members of an entry, one entry a row. A row
/// is read as the JSON object it stands for, so that it is as strict as a file of JSON.
/// </summary>
/// <typeparam name="T">What a row stands for.</typeparam>
sealed class RowsFile<T>(DataFolder data, string file, ImmutableArray<string> columns)
    where T : class
{
    /// <summary>The rows that are right; none, with a problem, where the file is missing.</summary>
    public ImmutableArray<T> Read()
    {
        if (data.Bytes(file) is not { } bytes) return [];
        try
        {
            using var rows = new TextFieldParser(new StringReader(TextOf(bytes)))
            {
                Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = false,
            };
            return Header(rows) is { } header ? Entries(header, rows) : [];
        }
        catch (DecoderFallbackException)
        {
            data.Note(new Problem(file, 0, "", "this is not UTF-8"));
            return [];
        }
    }

    static string TextOf(byte[] bytes) => new UTF8Encoding(false, true).GetString(bytes).TrimStart('\uFEFF');

    string[]? Header(TextFieldParser rows)
    {
        var header = Fields(rows) ?? [];
        if (header.Length == columns.Length && columns.All(column => header.Contains(column, StringComparer.Ordinal)))
            return header;
        data.Note(new Problem(file, 1, "/header",
            $"found {string.Join(',', header)}; expected {string.Join(',', columns)}, each once"));
        return null;
    }

    ImmutableArray<T> Entries(string[] header, TextFieldParser rows)
    {
        var entries = ImmutableArray.CreateBuilder<T>();
        while (!rows.EndOfData)
        {
            var line = rows.LineNumber;
            if (Fields(rows) is { } fields && Entry(line, header, fields) is { } entry)
                entries.Add(entry);
        }

        return entries.ToImmutable();
    }

    string[]? Fields(TextFieldParser rows)
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

    T? Entry(long line, string[] header, string[] fields)
    {
        if (fields.Length != header.Length)
        {
            data.Note(new Problem(file, line, "",
                $"{fields.Length} fields; expected {header.Length}, as in the header"));
            return null;
        }

        var members = header.Zip(fields).Where(member => member.Second.Length > 0)
            .ToDictionary(member => member.First, member => member.Second, StringComparer.Ordinal);
        var outcome = InvoicingJson.Read<T>(JsonSerializer.SerializeToUtf8Bytes(members));
        data.NoteRow(file, line, outcome.Findings);
        return outcome.TryGet(out var entry) ? entry : null;
    }
}
