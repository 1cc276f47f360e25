using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Findings;
using Invoicing.Matching;

namespace Invoicing.Bulk;

/// <summary>What was found of a document.</summary>
/// <param name="Document">Its number in the columns.</param>
/// <param name="Findings">The findings, in canonical order.</param>
public sealed record DocumentFindings(int Document, FindingList Findings);

public sealed partial class MatchBatchReport
{
    private static readonly MatchCodes[] Each =
        [.. Enum.GetValues<MatchCodes>().Where(code => code != MatchCodes.None)];

    /// <summary>What was found, as findings with the codes, paths and effects that the match engine gives; those
    /// documents only of which something was found, in the order of their numbers.</summary>
    /// <param name="ids">The table that the keys are from, for the ids of orders and their lines in messages; null:
    /// messages tell their numbers.</param>
    public ImmutableArray<DocumentFindings> ToFindings(KeyTable? ids = null)
    {
        if (_batch is not { } batch) return [];
        var byDocument = new SortedDictionary<int, FindingSink>();
        foreach (ref readonly var found in Found)
        {
            var document = batch.Lines.Documents.Span[found.Line];
            if (!byDocument.TryGetValue(document, out var sink)) byDocument[document] = sink = new FindingSink();
            foreach (var code in Each)
                if (found.Codes.HasFlag(code)) sink.Add(FindingOf(batch, found, code, ids));
        }

        return [.. byDocument.Select(each => new DocumentFindings(each.Key, each.Value.ToList()))];
    }

    private static Finding FindingOf(MatchBatch batch, in FoundLine found, MatchCodes code, KeyTable? ids)
    {
        var lines = batch.Lines;
        var id = lines.Ids.IsEmpty
            ? (found.Line + 1).ToString(CultureInfo.InvariantCulture)
            : lines.Ids.Span[found.Line];
        return new Finding(MatchCodeNames.Of(code), SeverityOf(code), $"/lines/{id}",
            [.. MatchArguments.Of(batch, found, code, id, ids)]);
    }

    private static Severity SeverityOf(MatchCodes code) => code switch
    {
        MatchCodes.PriceBelowOrder => Severity.Warning,
        MatchCodes.QuantityBelowOrder or MatchCodes.QuantityBelowDelivered or MatchCodes.QuantityBelowAccepted =>
            Severity.Notice,
        _ => Severity.Error,
    };
}
