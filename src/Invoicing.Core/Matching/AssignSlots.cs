namespace Invoicing.Matching;

/// <summary>The order lines that a group of lines competes for, with what a way to assign them bills of each. To be
/// billed and to be credited are two.</summary>
internal sealed class AssignSlots
{
    private readonly Dictionary<(AssignOpenLine, bool IsBack), int> _numbers = [];
    private readonly List<AssignOpenLine> _lines = [];
    private readonly List<Int128?> _capacity = [];
    private readonly List<Int128> _billed = [];
    private readonly List<int> _counted = [];
    private readonly List<int[]> _alike = [];

    public int Count => _lines.Count;

    public AssignOpenLine this[int slot] => _lines[slot];

    public int Of(AssignOpenLine open, bool isBack)
    {
        if (_numbers.TryGetValue((open, isBack), out var number)) return number;
        _numbers[(open, isBack)] = number = _lines.Count;
        _lines.Add(open);
        _capacity.Add(open.Capacity(isBack));
        _billed.Add(0);
        _counted.Add(0);
        return number;
    }

    /// <summary>Finds those that are interchangeable, when all are known.</summary>
    public void Group()
    {
        foreach (var alike in _numbers.GroupBy(each => (each.Key.Item1.Kind, each.Key.IsBack), each => each.Value))
        {
            if (!alike.Skip(1).Any()) continue;
            var slots = alike.ToArray();
            Array.Sort(slots, (left, right) => AssignOpenLine.CompareIds(_lines[left], _lines[right]));
            _alike.Add(slots);
        }
    }

    public void Add(int slot, Int128? quantity)
    {
        if (quantity is not { } counted) return;
        _billed[slot] += counted;
        _counted[slot]++;
    }

    public void Remove(int slot, Int128? quantity)
    {
        if (quantity is not { } counted) return;
        _billed[slot] -= counted;
        _counted[slot]--;
    }

    /// <summary>How many lines are on it whose quantities it holds together.</summary>
    public int Fitting(int slot) => _billed[slot] <= _capacity[slot] ? _counted[slot] : 0;

    public int PointsForQuantity(AssignScore score)
    {
        var points = 0;
        for (var i = 0; i < _lines.Count; i++)
            if (_counted[i] > 0) points += _counted[i] * score.ForQuantity(_billed[i], _capacity[i]);
        return points;
    }

    /// <summary>Puts the rows of interchangeable order lines in one order, the fuller first.</summary>
    public void Settle(int[] counts, int kinds)
    {
        foreach (var alike in _alike)
        {
            var rows = alike.Select(slot => counts.AsSpan(slot * kinds, kinds).ToArray()).ToList();
            rows.Sort(static (left, right) => right.AsSpan().SequenceCompareTo(left));
            for (var i = 0; i < alike.Length; i++) rows[i].CopyTo(counts, alike[i] * kinds);
        }
    }
}
