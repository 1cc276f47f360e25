using System.Collections.Immutable;
using Invoicing.Banking;
using Invoicing.Findings;

namespace MonthEnd.Files;

/// <summary>What happened on the bank accounts: a table that people keep, and the bank's own file where there is
/// one.</summary>
static class BankFiles
{
    /// <summary>The entries of all files, by date; those of a day in the order of the files.</summary>
    public static ImmutableArray<BankTransaction> Read(DataFolder data) =>
    [
        .. Table(data, "bank.csv").Concat(Statements(data, "bank.xml")).OrderBy(entry => entry.BookingDate),
    ];

    static ImmutableArray<BankTransaction> Table(DataFolder data, string file)
    {
        if (data.Bytes(file) is not { } bytes) return [];
        var outcome = BankCsv.Read(bytes);
        data.Note(file, outcome.Findings);
        return outcome.ValueOrDefault?.Transactions ?? [];
    }

    static IEnumerable<BankTransaction> Statements(DataFolder data, string file)
    {
        if (!data.Has(file) || data.Bytes(file) is not { } bytes) return [];
        var outcome = BankCamt.Read(bytes);
        // That the bank expects a payment is no mistake of the file.
        data.Note(file, FindingList.Of([.. outcome.Findings.Where(each => each.Severity != Severity.Notice)]));
        return outcome.ValueOrDefault?.Statements.SelectMany(statement => statement.Transactions) ?? [];
    }
}
