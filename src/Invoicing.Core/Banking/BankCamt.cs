using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Findings;

namespace Invoicing.Banking;

/// <summary>
/// Reads statements (camt.053.001) and notifications (camt.054.001) of ISO 20022 in all their versions
/// (docs/bank-camt.md). Only booked entries become transactions; pending ones are notices, those that cannot be read
/// are errors, each with its path. Document types are refused and nothing outside the file is read. Pure, safe to use
/// from several threads.
/// </summary>
public static class BankCamt
{
    /// <summary>Reads a file.</summary>
    /// <param name="xml">The bytes of the file, in an encoding that XML declares; without a declaration UTF-8 or,
    /// with a byte order mark, UTF-16.</param>
    /// <param name="limits">What is accepted at most; null for the defaults.</param>
    /// <returns>The statements and what was found. Where an entry is wrong the outcome is an error, and
    /// <see cref="Outcome{T}.ValueOrDefault"/> has the entries that could be read; it has nothing where the file is no
    /// XML, not such a message, or beyond the limits.</returns>
    public static Outcome<BankFile> Read(ReadOnlySpan<byte> xml, Limits? limits = null)
    {
        limits ??= Limits.Default;
        var sink = new FindingSink();
        if (xml.Length > limits.InputBytes)
        {
            sink.Add(BankingFindings.CamtTooLarge, Severity.Error, string.Empty,
                ("bytes", xml.Length), ("limit", limits.InputBytes));
            return new Outcome<BankFile>(null, sink.ToList());
        }

        using var reader = new CamtXml(xml, limits, sink);
        var file = File(reader, limits, sink);
        return new Outcome<BankFile>(reader.Failed ? null : file, sink.ToList());
    }

    private static BankFile? File(CamtXml reader, Limits limits, FindingSink sink)
    {
        if (!reader.NextElement(-1)) return null;
        var found = reader.Name;
        if (found == "Document" && !reader.IsEmpty && reader.NextElement(reader.Depth)) found = reader.Name;
        var (number, container) = found switch
        {
            "BkToCstmrStmt" => ("053", "Stmt"),
            "BkToCstmrDbtCdtNtfctn" => ("054", "Ntfctn"),
            _ => (null, null),
        };
        if (reader.Failed) return null;
        if (number is null || container is null)
        {
            sink.Add(BankingFindings.CamtMessage, Severity.Error, string.Empty, ("line", reader.Line),
                ("found", CamtValues.Shown(found)), ("expected", "BkToCstmrStmt or BkToCstmrDbtCdtNtfctn"));
            return null;
        }

        var message = MessageOf(reader.Namespace, $"camt.{number}");
        return new BankFile { Message = message, Statements = Statements(reader, container, limits, sink) };
    }

    private static ImmutableArray<BankStatement> Statements(
        CamtXml reader, string container, Limits limits, FindingSink sink)
    {
        var statements = ImmutableArray.CreateBuilder<BankStatement>();
        var ids = new CamtIds(sink, limits);
        var depth = reader.Depth;
        if (reader.IsEmpty) return [];
        while (reader.NextElement(depth))
        {
            if (reader.Name != container)
            {
                reader.Pass();
                continue;
            }

            var path = string.Create(CultureInfo.InvariantCulture, $"/statements/{statements.Count + 1}");
            statements.Add(new CamtStatement(reader, path, ids, limits, sink).Read());
        }

        return statements.DrainToImmutable();
    }

    /// <summary>The message's name in a namespace: banks put their own texts around it.</summary>
    private static string MessageOf(string space, string message)
    {
        const int Length = 15; // camt.053.001.08
        var at = space.IndexOf(message + ".001.", StringComparison.Ordinal);
        return at >= 0 && at + Length <= space.Length ? space.Substring(at, Length) : message;
    }
}
