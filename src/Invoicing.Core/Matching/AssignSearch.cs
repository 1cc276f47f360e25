using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>
/// Assigns lines that compete for the same order lines all together: the way with the most points, where the points for
/// the quantity of an order line count what all lines bill of it. A line is decided where every way within the margin
/// of the best gives it the same order line. Lines that are equal but for the id are not told apart, nor are order
/// lines that are interchangeable: those are given out in the order of their ids, since it makes no difference.
/// </summary>
internal sealed class AssignSearch
{
    private const int MostLines = 1_000;

    private readonly AssignScore _score;
    private readonly AssignmentOptions _limits;
    private readonly List<AssignLine> _lines;
    private readonly int[] _kinds;
    private readonly int _kindCount;
    private readonly AssignSlots _slots = new();
    private readonly Place[][] _places;
    private readonly int[] _restBase;
    private readonly int[] _chosen;
    private int _steps;
    private int _floor = int.MinValue;
    private int[]? _best;
    private bool[]? _differs;
    private HashSet<int>[]? _near;

    private AssignSearch(List<AssignLine> lines, AssignScore score, AssignmentOptions limits)
    {
        _score = score;
        _limits = limits;
        (_lines, _kinds, _kindCount) = ByKind(lines);
        _places = new Place[lines.Count][];
        _chosen = new int[lines.Count];
        for (var i = 0; i < _lines.Count; i++) _places[i] = PlacesOf(_lines[i]);
        _slots.Group();
        _restBase = new int[lines.Count + 1];
        for (var i = lines.Count - 1; i >= 0; i--)
            _restBase[i] = _restBase[i + 1] + _places[i].Max(place => place.Base);
    }

    // Where a line may go, and what it counts there.
    private readonly record struct Place(int Slot, int Base, Int128? Quantity);

    /// <summary>Decides the lines; false where it would take more steps than the bound, and nothing is
    /// decided.</summary>
    public static bool TryDecide(List<AssignLine> lines, AssignScore score, AssignmentOptions limits)
    {
        if (lines.Count > MostLines || lines.Sum(line => (long)line.Candidates.Count) > limits.MostSteps) return false;
        var search = new AssignSearch(lines, score, limits);
        search.Try(0, 0, 0);
        if (search._steps > limits.MostSteps) return false;
        search._floor -= limits.Margin;
        search._differs = new bool[search._kindCount];
        search._near = [.. Enumerable.Range(0, search._kindCount).Select(_ => new HashSet<int>())];
        search.Try(0, 0, 0);
        if (search._steps > limits.MostSteps) return false;
        search.Settle();
        return true;
    }

    // Equal lines beside each other, in the order of their ids.
    private static (List<AssignLine> Lines, int[] Kinds, int Count) ByKind(List<AssignLine> lines)
    {
        var kinds = new Dictionary<(InvoiceLine, Money), int>();
        var numbered = new List<(AssignLine Line, int Kind)>(lines.Count);
        foreach (var line in lines)
        {
            var key = (line.Line with { Id = "" }, line.Net);
            if (!kinds.TryGetValue(key, out var kind)) kinds[key] = kind = kinds.Count;
            numbered.Add((line, kind));
        }

        var ordered = numbered.OrderBy(each => each.Kind).ToList();
        return ([.. ordered.Select(each => each.Line)], [.. ordered.Select(each => each.Kind)], kinds.Count);
    }

    private Place[] PlacesOf(AssignLine line)
    {
        var isBack = _score.IsBack(line.Line);
        return
        [
            .. line.Candidates.OrderBy(each => each.Open, Comparer<AssignOpenLine>.Create(AssignOpenLine.CompareIds))
                .Select(each => new Place(
                    _slots.Of(each.Open, isBack), each.Base, _score.QuantityOf(line.Line, each.Open))),
        ];
    }

    // Fitting: how many of the lines placed are on an order line that still holds what is billed of it.
    private void Try(int at, int points, int fitting)
    {
        if (++_steps > _limits.MostSteps) return;
        if (points + _restBase[at] + ((fitting + _lines.Count - at) * _score.MostForQuantity) <= _floor) return;
        if (at == _lines.Count)
        {
            Reached(points + _slots.PointsForQuantity(_score));
            return;
        }

        var from = at > 0 && _kinds[at] == _kinds[at - 1] ? _chosen[at - 1] : 0;
        for (var i = from; i < _places[at].Length; i++)
        {
            var place = _places[at][i];
            _chosen[at] = i;
            var before = _slots.Fitting(place.Slot);
            _slots.Add(place.Slot, place.Quantity);
            Try(at + 1, points + place.Base, fitting - before + _slots.Fitting(place.Slot));
            _slots.Remove(place.Slot, place.Quantity);
        }
    }

    private void Reached(int points)
    {
        if (points <= _floor) return;
        var way = Counts();
        if (_differs is null)
        {
            (_floor, _best) = (points, way);
            return;
        }

        for (var i = 0; i < way.Length; i++)
        {
            var kind = i % _kindCount;
            if (way[i] != _best![i]) _differs[kind] = true;
            if (way[i] > 0) _near![kind].Add(i / _kindCount);
        }
    }

    // How many lines of each kind each order line gets, interchangeable order lines in one order.
    private int[] Counts()
    {
        var counts = new int[_slots.Count * _kindCount];
        for (var i = 0; i < _lines.Count; i++) counts[(_places[i][_chosen[i]].Slot * _kindCount) + _kinds[i]]++;
        _slots.Settle(counts, _kindCount);
        return counts;
    }

    private void Settle()
    {
        var sums = new Int128?[_slots.Count];
        var taken = new int[_lines.Count];
        for (int i = 0, slot = -1, left = 0; i < _lines.Count; i++)
        {
            if (i == 0 || _kinds[i] != _kinds[i - 1]) (slot, left) = (-1, 0);
            while (left == 0) left = _best![(++slot * _kindCount) + _kinds[i]];
            left--;
            taken[i] = slot;
            if (_score.QuantityOf(_lines[i].Line, _slots[slot]) is { } quantity)
                sums[slot] = (sums[slot] ?? 0) + quantity;
        }

        for (var i = 0; i < _lines.Count; i++)
        {
            if (_differs![_kinds[i]])
                AssignByPoints.Fail(_lines[i], AssignmentProblem.Ambiguous,
                    _near![_kinds[i]].Select(slot => _slots[slot]), _score);
            else
                AssignByPoints.Take(_lines[i], _slots[taken[i]], _score, sums[taken[i]]);
        }
    }
}
