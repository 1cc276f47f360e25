using System.Diagnostics.CodeAnalysis;

namespace Invoicing.Bulk;

/// <summary>What a batch found: a code set for each line, and of those lines where something was found the amounts.
/// It may be used again for another match; not safe for use by several threads at once.</summary>
[Experimental("INV1008")]
public sealed partial class MatchBatchReport
{
    private MatchCodes[] _codes = [];
    private MatchBatch? _batch;

    /// <summary>What was found of each line, in the order of the columns of lines.</summary>
    public ReadOnlySpan<MatchCodes> Codes => AllCodes.Span;

    /// <summary>The lines of which something was found, by key, then document, then place.</summary>
    public ReadOnlySpan<FoundLine> Found => Rows.Rows;

    internal Memory<MatchCodes> AllCodes => _codes.AsMemory(0, _batch?.Lines.Count ?? 0);

    internal FoundRows Rows { get; } = new();

    internal void Start(MatchBatch batch)
    {
        _batch = batch;
        Rows.Clear();
        if (_codes.Length < batch.Lines.Count) _codes = new MatchCodes[batch.Lines.Count];
        else AllCodes.Span.Clear();
    }
}
