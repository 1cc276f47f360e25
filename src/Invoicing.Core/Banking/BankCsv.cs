using System.Collections.Immutable;
using System.Text;
using Invoicing.Findings;

namespace Invoicing.Banking;

/// <summary>
/// Reads bank entries from comma-separated values (docs/bank-csv.md): UTF-8, a header with the columns id, date,
/// amount, currency, name, iban and text in any order, and perhaps value-date, reference, end-to-end-id, mandate-id and
/// return-reason; one entry a row. Strict: nothing is guessed, each row that
/// cannot be read is a finding with its line and column. Pure, safe to use from several threads.
/// </summary>
public static class BankCsv
{
    internal static readonly ImmutableArray<string> Columns =
        ["id", "date", "amount", "currency", "name", "iban", "text"];

    internal static readonly ImmutableArray<string> OptionalColumns =
        ["value-date", "reference", "end-to-end-id", "mandate-id", "return-reason"];

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="limits">What is accepted at most; null for the defaults.</param>
    /// <returns>The entries and what was found. Where a row is wrong the outcome is an error, and
    /// <see cref="Outcome{T}.ValueOrDefault"/> has the rows that could be read.</returns>
    public static Outcome<BankStatement> Read(ReadOnlySpan<byte> utf8, Limits? limits = null)
    {
        limits ??= Limits.Default;
        var sink = new FindingSink();
        if (utf8.Length > limits.InputBytes)
        {
            sink.Add(BankingFindings.TooLarge, Severity.Error, string.Empty,
                ("bytes", utf8.Length), ("limit", limits.InputBytes));
            return new Outcome<BankStatement>(null, sink.ToList());
        }

        string text;
        try
        {
            text = Strict.GetString(utf8);
        }
        catch (DecoderFallbackException wrong)
        {
            sink.Add(BankingFindings.Encoding, Severity.Error, string.Empty, ("byte", wrong.Index));
            return new Outcome<BankStatement>(null, sink.ToList());
        }

        return Read(text.AsSpan().TrimStart('\uFEFF'), limits, sink);
    }

    private static Outcome<BankStatement> Read(ReadOnlySpan<char> text, Limits limits, FindingSink sink)
    {
        var reader = new CsvReader(text);
        var rows = BankCsvRows.Of(reader.Next(), limits, sink);
        if (rows is null) return new Outcome<BankStatement>(null, sink.ToList());
        var transactions = ImmutableArray.CreateBuilder<BankTransaction>();
        for (var row = reader.Next(); !row.IsEmpty; row = reader.Next())
            if (rows.Read(row) is { } transaction) transactions.Add(transaction);
        return new Outcome<BankStatement>(
            new BankStatement { Transactions = transactions.DrainToImmutable() }, sink.ToList());
    }
}
