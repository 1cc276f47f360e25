namespace Invoicing.Bulk;

/// <summary>Work that threads share by ranges of rising keys.</summary>
internal static class KeyRanges
{
    /// <summary>Where a part of some starts: with the first place of a key.</summary>
    public static int StartOf(ReadOnlySpan<long> keys, int part, int parts)
    {
        var at = (int)((long)keys.Length * part / parts);
        return at == keys.Length ? at : Positions.NotBelow(keys, keys[at]);
    }

    /// <summary>Does each of some things, on so many threads at most.</summary>
    public static void Each(int count, int threads, Action<int> act)
    {
        if (threads == 1)
        {
            for (var each = 0; each < count; each++) act(each);
            return;
        }

        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, act);
    }
}
