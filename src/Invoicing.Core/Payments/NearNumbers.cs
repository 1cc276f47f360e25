namespace Invoicing.Payments;

/// <summary>
/// Finds numbers that differ from a typed one by one slip: a digit changed, missing or too many, or two neighbours
/// swapped. Both share a text with one digit left out, so these texts are the keys; no number is compared that shares
/// none. Immutable once built.
/// </summary>
internal sealed class NearNumbers
{
    /// <summary>Shorter numbers are near to too many others.</summary>
    public const int Shortest = 6;

    public const int Longest = 30;

    private const int MostFound = 64;

    private readonly string[] _numbers;
    private readonly ulong[] _keys;
    private readonly int[] _numberOfKey;

    /// <summary>The index of numbers, each of digits only; those too short or too long are left out.</summary>
    public NearNumbers(IEnumerable<string> numbers)
    {
        _numbers = [.. numbers.Where(each => each.Length is >= Shortest and <= Longest)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var keys = new List<ulong>(_numbers.Length * 12);
        var owners = new List<int>(_numbers.Length * 12);
        for (var at = 0; at < _numbers.Length; at++)
        {
            var number = _numbers[at];
            ShortestNumber = ShortestNumber == 0 ? number.Length : Math.Min(ShortestNumber, number.Length);
            LongestNumber = Math.Max(LongestNumber, number.Length);
            for (var left = -1; left < number.Length; left++)
            {
                if (left > 0 && number[left] == number[left - 1]) continue;
                keys.Add(Key(number, left));
                owners.Add(at);
            }
        }

        _keys = [.. keys];
        _numberOfKey = [.. owners];
        Array.Sort(_keys, _numberOfKey);
    }

    public int ShortestNumber { get; }

    public int LongestNumber { get; }

    /// <summary>Adds the numbers that are one slip away from a typed one, in the order of the numbers.</summary>
    public void Find(ReadOnlySpan<char> typed, List<string> found)
    {
        if (_numbers.Length == 0 || typed.Length < Math.Max(Shortest, ShortestNumber - 1)
            || typed.Length > LongestNumber + 1) return;
        var candidates = new List<int>();
        for (var left = -1; left < typed.Length && candidates.Count < MostFound; left++)
        {
            if (left > 0 && typed[left] == typed[left - 1]) continue;
            Collect(Key(typed, left), typed, candidates);
        }

        candidates.Sort();
        foreach (var at in candidates) found.Add(_numbers[at]);
    }

    /// <summary>Whether one slip leads from one number to another; not whether they are equal.</summary>
    public static bool IsOneSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length < other.Length) return IsOneSlip(other, one);
        if (one.Length - other.Length > 1) return false;
        var same = one.CommonPrefixLength(other);
        if (one.Length > other.Length) return one[(same + 1)..].SequenceEqual(other[same..]);
        if (same == one.Length) return false;
        return one[(same + 1)..].SequenceEqual(other[(same + 1)..])
            || (same + 1 < one.Length && one[same] == other[same + 1] && one[same + 1] == other[same]
                && one[(same + 2)..].SequenceEqual(other[(same + 2)..]));
    }

    private void Collect(ulong key, ReadOnlySpan<char> typed, List<int> candidates)
    {
        var at = Array.BinarySearch(_keys, key);
        if (at < 0) return;
        while (at > 0 && _keys[at - 1] == key) at--;
        for (; at < _keys.Length && _keys[at] == key && candidates.Count < MostFound; at++)
        {
            var number = _numberOfKey[at];
            if (!candidates.Contains(number) && IsOneSlip(typed, _numbers[number])) candidates.Add(number);
        }
    }

    /// <summary>A number of some digits, one of them left out (none at -1); different texts may share one.</summary>
    private static ulong Key(ReadOnlySpan<char> digits, int left)
    {
        var key = 14_695_981_039_346_656_037UL;
        for (var i = 0; i < digits.Length; i++)
        {
            if (i == left) continue;
            // FNV-1a wraps by design.
            key = unchecked((key ^ digits[i]) * 1_099_511_628_211UL);
        }

        return key;
    }
}
