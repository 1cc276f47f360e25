using System.Collections.Immutable;
using Invoicing.Review;

namespace Invoicing.Bulk;

/// <summary>
/// Finds duplicates among a million documents at once: what <see cref="DuplicateEngine"/> finds for each of them among
/// the others, from columns. Texts are compared by 64 bits first and in full where these are the same. Immutable, safe
/// to share between threads.
/// </summary>
public sealed class DuplicateBatch
{
    private readonly DuplicateOptions _options;

    private DuplicateBatch(DuplicateOptions options) => _options = options;

    /// <summary>With the usual options.</summary>
    public static DuplicateBatch Standard { get; } = new(DuplicateEngine.Standard.Options);

    /// <summary>With the options of an engine.</summary>
    public static DuplicateBatch Of(DuplicateEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new DuplicateBatch(engine.Options);
    }

    /// <summary>The pairs of one supplier and kind whose numbers have the same normal form, by their places. Of a
    /// number that comes more than <see cref="DuplicateOptions.MostCandidates"/> times each is paired with so many
    /// that follow.</summary>
    /// <param name="columns">The documents: numbers, suppliers, kinds.</param>
    /// <exception cref="ArgumentException">Columns differ in length.</exception>
    public ImmutableArray<DuplicatePair> SameNumbers(DuplicateColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        columns.RequireShape(nameof(columns));
        var numbers = new NumberKeys(columns, _options);
        var pairs = ImmutableArray.CreateBuilder<DuplicatePair>();
        var keys = new ulong[columns.Count];
        BatchKeys.Of(numbers.Normal, columns.Suppliers.AsSpan(), columns.Kinds.AsSpan(), keys);
        KeyGroups.Find(keys, places =>
        {
            for (var left = 0; left < places.Length; left++)
            {
                var end = Math.Min(places.Length, left + 1 + _options.MostCandidates);
                for (var right = left + 1; right < end; right++)
                    if (IsSame(columns, numbers, places[left], places[right]))
                        pairs.Add(new DuplicatePair(places[left], places[right], _options.Weights.SameNumber));
            }
        });
        return InOrder(pairs);
    }

    /// <summary>
    /// The pairs of one kind, of one supplier or account, with at least <see cref="DuplicateOptions.Likely"/> points,
    /// by their places: what an engine finds that goes by points alone. Of a number or amount each is paired with at
    /// most <see cref="DuplicateOptions.MostCandidates"/> that follow by date.
    /// </summary>
    /// <param name="columns">The documents.</param>
    /// <exception cref="ArgumentException">Columns differ in length.</exception>
    public ImmutableArray<DuplicatePair> Likely(DuplicateColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        columns.RequireShape(nameof(columns));
        return InOrder(new LikelyPairs(columns, _options).Find());
    }

    private static bool IsSame(DuplicateColumns columns, NumberKeys numbers, int left, int right) =>
        (columns.Suppliers.IsEmpty || columns.Suppliers[left] == columns.Suppliers[right])
        && (columns.Kinds.IsEmpty || columns.Kinds[left] == columns.Kinds[right])
        && numbers.IsSame(left, right);

    private static ImmutableArray<DuplicatePair> InOrder(ImmutableArray<DuplicatePair>.Builder pairs)
    {
        pairs.Sort((left, right) => left.Earlier != right.Earlier
            ? left.Earlier.CompareTo(right.Earlier)
            : left.Later.CompareTo(right.Later));
        return pairs.DrainToImmutable();
    }
}

/// <summary>Keys of several columns together.</summary>
internal static class BatchKeys
{
    /// <summary>Writes the keys of what, whose and kind; 0 where what is 0.</summary>
    public static void Of(ReadOnlySpan<ulong> what, ReadOnlySpan<int> whose, ReadOnlySpan<int> kinds, Span<ulong> keys)
    {
        for (var at = 0; at < keys.Length; at++)
        {
            if (what[at] == 0)
            {
                keys[at] = 0;
                continue;
            }

            var side = unchecked(((ulong)(uint)(whose.IsEmpty ? 0 : whose[at]) << 32)
                | (uint)(kinds.IsEmpty ? 0 : kinds[at]));
            keys[at] = DuplicateHash.Of(what[at], side);
        }
    }
}
