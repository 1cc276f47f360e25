namespace Invoicing.Matching;

/// <summary>How many ways there are.</summary>
internal enum AssignSumsResult
{
    None = 0,
    One,
    Several,
    Bounded,
}

/// <summary>
/// Which of some values come to a total together: none, one or several ways, counted to two. Equal things that make no
/// difference are one value with a number, and any as many of them are one way. The sums of each half are kept in order
/// and met in the middle, so that n values take 2^(n/2) steps at most; a sum from which the total is out of reach is
/// dropped.
/// </summary>
internal sealed class AssignSums
{
    private readonly (Int128 Value, int Count)[] _values;
    private readonly Int128 _total;
    private readonly long _most;
    private readonly List<int[]> _ways = [];
    private long _kept;
    private Int128 _below;
    private Int128 _above;

    private AssignSums(ReadOnlySpan<(Int128 Value, int Count)> values, Int128 total, int most)
    {
        _values = values.ToArray();
        _total = total;
        _most = most;
    }

    /// <summary>Finds the ways.</summary>
    /// <param name="values">The values and how many there are of each; none is zero.</param>
    /// <param name="total">What they are to come to; not zero.</param>
    /// <param name="most">How many sums may be kept.</param>
    /// <param name="way">How many of each value, where there is one way; where there are several, one of them.</param>
    /// <param name="other">Another way, where there are several.</param>
    public static AssignSumsResult Find(
        ReadOnlySpan<(Int128 Value, int Count)> values, Int128 total, int most, out int[] way, out int[] other)
    {
        var search = new AssignSums(values, total, most);
        var result = search.Run();
        way = search._ways.Count > 0 ? search._ways[0] : [];
        other = search._ways.Count > 1 ? search._ways[1] : [];
        return result;
    }

    private AssignSumsResult Run()
    {
        foreach (var (value, count) in _values)
        {
            if (value < 0) _below += value * count;
            else _above += value * count;
        }

        var left = Sums(0);
        var right = left is null ? null : Sums(1);
        if (left is null || right is null) return AssignSumsResult.Bounded;
        Meet(left, right);
        return _ways.Count switch
        {
            0 => AssignSumsResult.None,
            1 => AssignSumsResult.One,
            _ => AssignSumsResult.Several,
        };
    }

    // The sums after each value of a half, every second one, in ascending order; null where they are too many.
    private List<Int128[]>? Sums(int half)
    {
        var levels = new List<Int128[]> { new Int128[] { 0 } };
        // What the values yet to come, of this half and all of the other, can add.
        var (below, above) = (_below, _above);
        for (var i = half; i < _values.Length; i += 2)
        {
            var (value, count) = _values[i];
            if (value < 0) below -= value * count;
            else above -= value * count;
            if (With(levels[^1], value, count, _total - above, _total - below) is not { } sums) return null;
            levels.Add(sums);
        }

        return levels;
    }

    private Int128[]? With(Int128[] before, Int128 value, int count, Int128 from, Int128 to)
    {
        var sums = before;
        for (var taken = 1; taken <= count; taken++)
        {
            sums = Union(sums, before, value * taken, from, to);
            _kept += sums.Length;
            if (_kept > _most) return null;
        }

        return sums;
    }

    private static Int128[] Union(Int128[] sums, Int128[] others, Int128 shift, Int128 from, Int128 to)
    {
        var union = new List<Int128>(sums.Length + others.Length);
        int i = 0, j = 0;
        while (i < sums.Length || j < others.Length)
        {
            var isFirst = j == others.Length || (i < sums.Length && sums[i] <= others[j] + shift);
            var next = isFirst ? sums[i++] : others[j++] + shift;
            if (next >= from && next <= to && (union.Count == 0 || union[^1] != next)) union.Add(next);
        }

        return [.. union];
    }

    private void Meet(List<Int128[]> left, List<Int128[]> right)
    {
        var (some, others) = (left[^1], right[^1]);
        var j = others.Length - 1;
        var way = new int[_values.Length];
        foreach (var sum in some)
        {
            while (j >= 0 && sum + others[j] > _total) j--;
            if (j < 0) return;
            if (sum + others[j] == _total)
                Follow(left, 0, sum, way, () => Follow(right, 1, _total - sum, way, () => Keep(way)));
            if (_ways.Count > 1) return;
        }
    }

    private void Keep(int[] way) => _ways.Add([.. way]);

    // Goes back from a sum through the levels of a half; every step that is taken leads to the beginning.
    private void Follow(List<Int128[]> levels, int half, Int128 sum, int[] way, Action atStart)
    {
        Back(levels.Count - 1, sum);

        void Back(int level, Int128 left)
        {
            if (level == 0)
            {
                atStart();
                return;
            }

            var at = half + (2 * (level - 1));
            var (value, count) = _values[at];
            for (var taken = 0; taken <= count && _ways.Count < 2; taken++)
            {
                if (Array.BinarySearch(levels[level - 1], left - (value * taken)) < 0) continue;
                way[at] = taken;
                Back(level - 1, left - (value * taken));
            }

            way[at] = 0;
        }
    }
}
