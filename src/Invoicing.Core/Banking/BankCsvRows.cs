using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Findings;
using Invoicing.Parties;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Banking;

/// <summary>Reads rows under one header. A row gives an entry or at least one finding, never both and never
/// neither.</summary>
internal sealed class BankCsvRows
{
    private readonly Dictionary<string, int> _columns;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Limits _limits;
    private readonly FindingSink _sink;

    private BankCsvRows(Dictionary<string, int> columns, Limits limits, FindingSink sink)
    {
        _columns = columns;
        _limits = limits;
        _sink = sink;
    }

    /// <summary>Reads the header; null, with findings, where it is not right.</summary>
    public static BankCsvRows? Of(ImmutableArray<CsvField> header, Limits limits, FindingSink sink)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            var field = header[i];
            if (field.QuotesHold && (BankCsv.Columns.Contains(field.Text, StringComparer.Ordinal)
                    || BankCsv.OptionalColumns.Contains(field.Text, StringComparer.Ordinal))
                && columns.TryAdd(field.Text, i))
                continue;
            sink.Add(BankingFindings.Header, Severity.Error, "/header", ("line", field.Line), ("column", field.Column),
                ("found", Shown(field.Text)), ("expected", string.Join(", ", BankCsv.Columns)));
        }

        foreach (var missing in BankCsv.Columns.Where(name => !columns.ContainsKey(name)))
            sink.Add(BankingFindings.Header, Severity.Error, "/header", ("line", 1), ("column", 1),
                ("found", string.Empty), ("expected", missing));
        return sink.HasErrors ? null : new BankCsvRows(columns, limits, sink);
    }

    /// <summary>Reads a row; null, with findings, where it is not right.</summary>
    public BankTransaction? Read(ImmutableArray<CsvField> row)
    {
        if (!IsWhole(row)) return null;
        var before = _sink.Count;
        var id = Id(row);
        var date = Date(row);
        var amount = Amount(row);
        var account = Account(row);
        var valueDate = ValueDate(row);
        return _sink.Count > before
            ? null
            : new BankTransaction
            {
                Id = id,
                BookingDate = date,
                Amount = amount,
                CounterpartyName = TextOf(row, "name"),
                CounterpartyAccount = account,
                RemittanceInformation = TextOf(row, "text"),
                ValueDate = valueDate,
                StructuredReference = Optional(row, "reference"),
                EndToEndId = Optional(row, "end-to-end-id"),
                MandateId = Optional(row, "mandate-id"),
                Return = Return(row),
            };
    }

    private bool IsWhole(ImmutableArray<CsvField> row)
    {
        var before = _sink.Count;
        if (row.Length != _columns.Count)
            _sink.Add(BankingFindings.Fields, Severity.Error, PathOf(row[0], null), ("line", row[0].Line),
                ("column", 1),
                ("found", row.Length), ("expected", _columns.Count));
        foreach (var field in row)
        {
            if (!field.QuotesHold)
                Add(BankingFindings.Quotes, field, null, "quotes around the whole field, inner ones doubled");
            if (field.Text.Length > _limits.TextLength)
                Add(BankingFindings.FieldTooLong, field, null,
                    string.Create(CultureInfo.InvariantCulture, $"at most {_limits.TextLength} characters"));
        }

        return _sink.Count == before;
    }

    private string Id(ImmutableArray<CsvField> row)
    {
        var field = Field(row, "id");
        if (string.IsNullOrWhiteSpace(field.Text))
            Add(BankingFindings.IdMissing, field, "id", "the bank's reference of the entry");
        else if (!_ids.Add(field.Text)) Add(BankingFindings.IdRepeated, field, "id", "an id that no other row has");
        return field.Text;
    }

    private LocalDate Date(ImmutableArray<CsvField> row)
    {
        var field = Field(row, "date");
        if (LocalDatePattern.Iso.Parse(field.Text).TryGetValue(default, out var date) && date.Year >= 1) return date;
        Add(BankingFindings.Date, field, "date", "a date such as 2026-11-30");
        return default;
    }

    private Money Amount(ImmutableArray<CsvField> row)
    {
        var code = Field(row, "currency");
        if (!Currency.TryOf(code.Text, out var currency) || !currency.HasMinorUnits)
        {
            Add(BankingFindings.Currency, code, "currency", "a currency code of ISO 4217 such as EUR");
            return default;
        }

        var field = Field(row, "amount");
        if (Money.TryParse($"{field.Text} {currency.Code}", CultureInfo.InvariantCulture, out var amount))
            return amount;
        Add(BankingFindings.Amount, field, "amount", string.Create(
            CultureInfo.InvariantCulture, $"a number such as -1234.5 with at most {currency.Digits} decimals"));
        return default;
    }

    private Iban? Account(ImmutableArray<CsvField> row)
    {
        var field = Field(row, "iban");
        if (field.Text.Length == 0) return null;
        if (Iban.TryParse(field.Text, out var iban) && iban.IsValid) return iban;
        Add(BankingFindings.Account, field, "iban", "a valid IBAN, or nothing");
        return null;
    }

    private LocalDate? ValueDate(ImmutableArray<CsvField> row)
    {
        if (Optional(row, "value-date") is not { } text) return null;
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) && date.Year >= 1) return date;
        Add(BankingFindings.Detail, Field(row, "value-date"), "value-date", "a date such as 2026-11-30, or nothing");
        return null;
    }

    private BankReturn? Return(ImmutableArray<CsvField> row) => Optional(row, "return-reason") is { } reason
        ? new BankReturn { Reason = reason, OriginalEndToEndId = Optional(row, "end-to-end-id") }
        : null;

    private string? Optional(ImmutableArray<CsvField> row, string column) =>
        _columns.ContainsKey(column) ? TextOf(row, column) : null;

    private string? TextOf(ImmutableArray<CsvField> row, string column) =>
        Field(row, column).Text is { Length: > 0 } text ? text : null;

    private CsvField Field(ImmutableArray<CsvField> row, string column) => row[_columns[column]];

    private void Add(string code, CsvField field, string? column, string expected) =>
        _sink.Add(code, Severity.Error, PathOf(field, column), ("line", field.Line), ("column", field.Column),
            ("found", Shown(field.Text)), ("expected", expected));

    private static string PathOf(CsvField field, string? column) => column is null
        ? string.Create(CultureInfo.InvariantCulture, $"/rows/{field.Line}")
        : string.Create(CultureInfo.InvariantCulture, $"/rows/{field.Line}/{column}");

    /// <summary>What a message shows of a field: its beginning.</summary>
    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
