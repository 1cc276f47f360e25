using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Invoicing.Banking;

/// <summary>
/// Finds known references (invoice numbers and the like) in what payers write. A number is found whatever stands
/// between its letters and digits, in capitals or not, with or without leading zeros: "inv 2026/12" names
/// "INV-2026-00012"; also glued together or inside an ISO 11649 creditor reference. "INV-1" is never found in "INV-12",
/// nor "INV-12" in "INV-1, 2 pieces". Immutable, safe to use from several threads.
/// </summary>
public sealed class ReferenceIndex
{
    /// <summary>Shorter references are found only where they are the whole text: anything might contain them.</summary>
    private const int ShortestInText = 4;

    private readonly FrozenDictionary<string, ImmutableArray<string>> _byRuns;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _byCharacters;
    private readonly int _mostRuns;
    private readonly int _mostCharacters;

    private ReferenceIndex(IReadOnlyList<string> references)
    {
        _byRuns = Group(references, text => ReferenceText.Of(text).Key(0));
        _byCharacters = Group(references, text => ReferenceText.Of(text).Characters(0));
        foreach (var reference in references)
        {
            var text = ReferenceText.Of(reference);
            _mostRuns = Math.Max(_mostRuns, text.Count);
            _mostCharacters = Math.Max(_mostCharacters, text.Characters(0).Length);
        }
    }

    /// <summary>The index of references. Those without a letter or digit of ASCII can't be found.</summary>
    public static ReferenceIndex Of(IEnumerable<string> references)
    {
        ArgumentNullException.ThrowIfNull(references);
        return new ReferenceIndex([.. references.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The references that a text names, in the order of the text, each once.</summary>
    public ImmutableArray<string> FindIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var read = ReferenceText.Of(text);
        var taken = new bool[read.Count];
        var found = new List<(int At, ImmutableArray<string> References)>();
        FindCreditorReferences(read, taken, found);
        Find(read, taken, found, _mostRuns, (from, to) => _byRuns.GetValueOrDefault(read.Key(from, to), []));
        Find(read, taken, found, _mostCharacters, (from, to) => Glued(read, from, to));
        return [.. found.OrderBy(each => each.At).SelectMany(each => each.References).Distinct(StringComparer.Ordinal)];
    }

    private void FindCreditorReferences(ReferenceText text, bool[] taken, List<(int, ImmutableArray<string>)> found)
    {
        foreach (var (from, to, reference) in text.CreditorReferences())
        {
            var own = ReferenceText.Of(reference.Reference);
            if (taken.AsSpan(from, to - from).Contains(true)) continue;
            if (!_byCharacters.TryGetValue(reference.ToString(), out var named)
                && !_byRuns.TryGetValue(own.Key(0), out named)
                && !_byCharacters.TryGetValue(own.Characters(0), out named)) continue;
            found.Add((from, named));
            taken.AsSpan(from, to - from).Fill(true);
        }
    }

    /// <summary>Longest first, so that "INV-2026-12" is not also taken for a number "2026-12".</summary>
    private static void Find(ReferenceText text, bool[] taken, List<(int, ImmutableArray<string>)> found, int mostRuns,
        Func<int, int, ImmutableArray<string>> namedBy)
    {
        for (var length = Math.Min(mostRuns, text.Count); length > 0; length--)
        {
            for (var from = 0; from + length <= text.Count; from++)
            {
                var to = from + length;
                if (taken.AsSpan(from, length).Contains(true)) continue;
                if (namedBy(from, to) is not { IsEmpty: false } named) continue;
                if (length < text.Count && text.LengthOf(from, to) < ShortestInText) continue;
                found.Add((from, named));
                taken.AsSpan(from, length).Fill(true);
            }
        }
    }

    /// <summary>The references whose letters and digits are those of some runs, whatever parts them there.</summary>
    private ImmutableArray<string> Glued(ReferenceText text, int from, int to) =>
        text.Characters(from, to, _mostCharacters) is { } key && _byCharacters.TryGetValue(key, out var known)
            ? [.. known.Where(reference => text.Holds(from, to, ReferenceText.Of(reference)))]
            : [];

    private static FrozenDictionary<string, ImmutableArray<string>> Group(
        IEnumerable<string> references, Func<string, string?> keyOf) => references
        .Select(reference => (Reference: reference, Key: keyOf(reference)))
        .Where(each => !string.IsNullOrEmpty(each.Key))
        .GroupBy(each => each.Key!, each => each.Reference, StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => same.Order(StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);
}
