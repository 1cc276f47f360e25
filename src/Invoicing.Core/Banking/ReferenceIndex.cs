using System.Collections.Immutable;
using System.Runtime.InteropServices;

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

    private const int LongestCreditorReference = 25;
    private const int LongestOnStack = 256;

    private readonly Dictionary<string, ImmutableArray<string>> _byRuns;
    private readonly Dictionary<string, ImmutableArray<string>> _byCharacters;
    private readonly int _mostRuns;
    private readonly int _mostCharacters;
    private readonly int _longestKey;

    private ReferenceIndex(HashSet<string> references)
    {
        _byRuns = new Dictionary<string, ImmutableArray<string>>(references.Count, StringComparer.Ordinal);
        _byCharacters = new Dictionary<string, ImmutableArray<string>>(references.Count, StringComparer.Ordinal);
        foreach (var reference in references)
        {
            var text = ReferenceText.Of(reference);
            if (text.Count == 0) continue;
            var key = text.Key(0, text.Count, new char[2 * reference.Length + 1]);
            var characters = text.Characters(0, text.Count);
            Add(_byRuns, key.ToString(), reference);
            Add(_byCharacters, characters.ToString(), reference);
            _mostRuns = Math.Max(_mostRuns, text.Count);
            _mostCharacters = Math.Max(_mostCharacters, characters.Length);
            _longestKey = Math.Max(_longestKey, key.Length);
        }
    }

    /// <summary>The index of references. Those without a letter or digit of ASCII can't be found.</summary>
    public static ReferenceIndex Of(IEnumerable<string> references)
    {
        ArgumentNullException.ThrowIfNull(references);
        return new ReferenceIndex(new HashSet<string>(references, StringComparer.Ordinal));
    }

    /// <summary>The references that a text names, in the order of the text, each once.</summary>
    public ImmutableArray<string> FindIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var read = ReferenceText.Of(text);
        var taken = new bool[read.Count];
        var found = new List<(int At, ImmutableArray<string> References)>();
        FindCreditorReferences(read, taken, found);
        FindRuns(read, taken, found);
        FindGlued(read, taken, found);
        return found.Count switch
        {
            0 => [],
            1 => found[0].References,
            _ =>
            [
                .. found.OrderBy(each => each.At).SelectMany(each => each.References).Distinct(StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>What may be ISO 11649 references in the text, spaces in them or not; of those that begin at one place
    /// the longest first.</summary>
    private void FindCreditorReferences(ReferenceText text, bool[] taken, List<(int, ImmutableArray<string>)> found)
    {
        for (var from = 0; from < text.Count; from++)
        {
            if (text.Characters(from, from + 1) is not "RF") continue;
            for (var to = Math.Min(text.Count, from + LongestCreditorReference); to > from; to--)
            {
                if (text.LengthOf(from, to) > LongestCreditorReference
                    || taken.AsSpan(from, to - from).Contains(true)
                    || !CreditorReference.TryParse(text.Characters(from, to), null, out var reference)
                    || Named(reference) is not { IsDefault: false } named) continue;
                found.Add((from, named));
                taken.AsSpan(from, to - from).Fill(true);
            }
        }
    }

    private ImmutableArray<string> Named(CreditorReference reference)
    {
        if (_byCharacters.TryGetValue(reference.ToString(), out var named)) return named;
        var own = ReferenceText.Of(reference.Reference);
        Span<char> place = stackalloc char[2 * LongestCreditorReference];
        return Lookup(_byRuns, own.Key(0, own.Count, place)) is { IsDefault: false } byRuns
            ? byRuns
            : Lookup(_byCharacters, own.Characters(0, own.Count));
    }

    /// <summary>Longest first, so that "INV-2026-12" is not also taken for a number "2026-12".</summary>
    private void FindRuns(ReferenceText text, bool[] taken, List<(int, ImmutableArray<string>)> found)
    {
        var place = _longestKey < LongestOnStack ? stackalloc char[LongestOnStack] : new char[_longestKey + 1];
        for (var length = Math.Min(_mostRuns, text.Count); length > 0; length--)
        {
            for (var from = 0; from + length <= text.Count; from++)
            {
                if (taken.AsSpan(from, length).Contains(true)) continue;
                var key = text.Key(from, from + length, place);
                if (key.Length > 0) Take(text, from, length, Lookup(_byRuns, key), taken, found);
            }
        }
    }

    private void FindGlued(ReferenceText text, bool[] taken, List<(int, ImmutableArray<string>)> found)
    {
        for (var length = Math.Min(_mostCharacters, text.Count); length > 0; length--)
        {
            for (var from = 0; from + length <= text.Count; from++)
            {
                if (text.LengthOf(from, from + length) > _mostCharacters
                    || taken.AsSpan(from, length).Contains(true)
                    || Lookup(_byCharacters, text.Characters(from, from + length)) is not { IsDefault: false } known)
                    continue;
                var to = from + length;
                var named = known.RemoveAll(reference => !text.Holds(from, to, ReferenceText.Of(reference)));
                Take(text, from, length, named, taken, found);
            }
        }
    }

    private static void Take(ReferenceText text, int from, int length, ImmutableArray<string> named, bool[] taken,
        List<(int, ImmutableArray<string>)> found)
    {
        if (named.IsDefaultOrEmpty) return;
        if (length < text.Count && text.LengthOf(from, from + length) < ShortestInText) return;
        found.Add((from, named));
        taken.AsSpan(from, length).Fill(true);
    }

    private static ImmutableArray<string> Lookup(
        Dictionary<string, ImmutableArray<string>> references, ReadOnlySpan<char> key) =>
        references.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var found) ? found : default;

    /// <summary>References of one key, in order.</summary>
    private static void Add(Dictionary<string, ImmutableArray<string>> references, string key, string reference)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(references, key, out var exists);
        known = exists
            ? known.Insert(~known.BinarySearch(reference, StringComparer.Ordinal), reference)
            : [reference];
    }
}
