namespace Invoicing.Bulk;

/// <summary>What orders rows of one key: a document or day, then a rank. Either may be empty, which is the same for
/// all rows.</summary>
internal readonly ref struct MinorKeys(ReadOnlySpan<int> documents, ReadOnlySpan<int> ranks)
{
    private readonly ReadOnlySpan<int> _documents = documents;
    private readonly ReadOnlySpan<int> _ranks = ranks;

    public bool AreNone => _documents.IsEmpty && _ranks.IsEmpty;

    /// <summary>Both in one number that orders as they do: the rank with its sign turned in the lower half. Bit
    /// work.</summary>
    public long this[int row] => ((long)(_documents.IsEmpty ? 0 : _documents[row]) << 32)
        | (_ranks.IsEmpty ? 0 : unchecked((uint)_ranks[row]) ^ (1U << 31));

    /// <summary>Whether a row comes before the one above it.</summary>
    public bool Falls(int row)
    {
        if (!_documents.IsEmpty && _documents[row] != _documents[row - 1])
            return _documents[row] < _documents[row - 1];
        return !_ranks.IsEmpty && _ranks[row] < _ranks[row - 1];
    }

    /// <summary>Whether no row does.</summary>
    public bool IsRising()
    {
        for (var row = 1; row < Math.Max(_documents.Length, _ranks.Length); row++)
            if (Falls(row)) return false;
        return true;
    }
}
