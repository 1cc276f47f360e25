using System.Collections.Immutable;
using Invoicing.Review;

namespace Invoicing.Bulk;

/// <summary>One search for likely pairs: by the forms of numbers, then by amount of a supplier, then by amount of an
/// account; a pair that an earlier search saw is passed over.</summary>
internal sealed class LikelyPairs
{
    private readonly DuplicateColumns _columns;
    private readonly DuplicateOptions _options;
    private readonly NumberKeys _numbers;
    private readonly ImmutableArray<DuplicatePair>.Builder _pairs = ImmutableArray.CreateBuilder<DuplicatePair>();
    private (int Day, int Place)[] _run = new (int, int)[64];

    public LikelyPairs(DuplicateColumns columns, DuplicateOptions options)
    {
        _columns = columns;
        _options = options;
        _numbers = new NumberKeys(columns, options);
        _numbers.AddForms();
    }

    private enum Search
    {
        Parts,
        Joined,
        Amount,
        Account,
    }

    public ImmutableArray<DuplicatePair>.Builder Find()
    {
        var keys = new ulong[_columns.Count];
        var kinds = _columns.Kinds.AsSpan();
        BatchKeys.Of(_numbers.Parts, _columns.Suppliers.AsSpan(), kinds, keys);
        KeyGroups.Find(keys, places => Compare(places, Search.Parts));
        BatchKeys.Of(_numbers.Joined, _columns.Suppliers.AsSpan(), kinds, keys);
        KeyGroups.Find(keys, places => Compare(places, Search.Joined));
        if (_columns.Amounts.IsEmpty) return _pairs;
        var amounts = new ulong[_columns.Count];
        for (var at = 0; at < amounts.Length; at++)
            amounts[at] = DuplicateHash.Of(unchecked((ulong)_columns.Amounts[at]), 0);
        BatchKeys.Of(amounts, _columns.Suppliers.AsSpan(), kinds, keys);
        KeyGroups.Find(keys, places => Compare(places, Search.Amount));
        if (_columns.Accounts.IsEmpty) return _pairs;
        for (var at = 0; at < amounts.Length; at++)
            if (_columns.Accounts[at] == 0) amounts[at] = 0;
        BatchKeys.Of(amounts, _columns.Accounts.AsSpan(), kinds, keys);
        KeyGroups.Find(keys, places => Compare(places, Search.Account));
        return _pairs;
    }

    private void Compare(ReadOnlySpan<int> places, Search search)
    {
        if (_run.Length < places.Length) _run = new (int, int)[Math.Max(places.Length, 2 * _run.Length)];
        var run = _run.AsSpan(0, places.Length);
        for (var at = 0; at < places.Length; at++) run[at] = (DayOf(places[at]), places[at]);
        run.Sort();
        var window = search is Search.Amount or Search.Account ? _options.WindowDays : long.MaxValue;
        for (var left = 0; left < run.Length; left++)
        {
            var end = Math.Min((long)run.Length, left + 1L + _options.MostCandidates);
            for (var right = left + 1; right < end; right++)
            {
                if ((long)run[right].Day - run[left].Day > window) break;
                Compare(run[left].Place, run[right].Place, search);
            }
        }
    }

    private void Compare(int left, int right, Search search)
    {
        if (Differ(_columns.Kinds, left, right) || WasSeen(left, right, search)) return;
        var likeness = LikenessOf(left, right);
        if (!likeness.Supplier && !likeness.Account) return;
        var points = likeness.Points(_options.Weights);
        if (points < _options.Likely) return;
        if (likeness.Number is not (NumberLikeness.Same or NumberLikeness.Alike)
            && !_columns.Credited.IsEmpty && (_columns.Credited[left] || _columns.Credited[right])) return;
        _pairs.Add(new DuplicatePair(Math.Min(left, right), Math.Max(left, right), points));
    }

    private bool WasSeen(int left, int right, Search search)
    {
        if (search == Search.Parts) return false;
        var sameSupplier = !Differ(_columns.Suppliers, left, right);
        return search == Search.Account
            ? sameSupplier
            : sameSupplier && _numbers.Parts[left] != 0
                && (_numbers.Parts[left] == _numbers.Parts[right]
                    || (search == Search.Amount && _numbers.Joined[left] == _numbers.Joined[right]));
    }

    private DuplicateLikeness LikenessOf(int left, int right)
    {
        int leftDay = DayOf(left), rightDay = DayOf(right);
        int? days = leftDay == DuplicateColumns.NoDay || rightDay == DuplicateColumns.NoDay
            ? null : leftDay - rightDay;
        return new DuplicateLikeness(
            NumberOf(left, right, days),
            _columns.Amounts.IsEmpty || Differ(_columns.Currencies, left, right)
                ? AmountLikeness.Other
                : DuplicateLikeness.OfAmounts(_columns.Amounts[left], _columns.Amounts[right]),
            DuplicateLikeness.OfDates(days is { } some ? Math.Abs(some) : null, _options),
            !Differ(_columns.Suppliers, left, right),
            !_columns.Accounts.IsEmpty && _columns.Accounts[left] != 0 && !Differ(_columns.Accounts, left, right),
            Of(_columns.Orders, left, right),
            Of(_columns.Lines, left, right),
            Of(_columns.Periods, left, right));
    }

    private NumberLikeness NumberOf(int left, int right, int? days)
    {
        if (_numbers.Normal[left] == 0 || _numbers.Normal[right] == 0) return NumberLikeness.Unknown;
        if (_numbers.Normal[left] == _numbers.Normal[right] && _numbers.IsSame(left, right))
            return NumberLikeness.Same;
        if (_numbers.IsAlike(left, right)) return NumberLikeness.Alike;
        if (days is not { } some) return NumberLikeness.Other;
        if (Math.Abs(some) <= _options.NearDays && _numbers.IsTransposed(left, right))
            return NumberLikeness.Transposed;
        return _numbers.Tails[left] >= 0 && _numbers.Tails[right] >= 0 && _numbers.Stems[left] == _numbers.Stems[right]
            && DuplicateLikeness.IsNext(some, _numbers.Tails[left] - _numbers.Tails[right], _options.SequenceReach)
            ? NumberLikeness.Next
            : NumberLikeness.Other;
    }

    private int DayOf(int at) => _columns.Days.IsEmpty ? DuplicateColumns.NoDay : _columns.Days[at];

    private static bool Differ(ImmutableArray<int> column, int left, int right) =>
        !column.IsEmpty && column[left] != column[right];

    private static Likeness Of<T>(ImmutableArray<T> column, int left, int right)
        where T : struct, IEquatable<T>
    {
        if (column.IsEmpty || column[left].Equals(default) || column[right].Equals(default)) return Likeness.Unknown;
        return column[left].Equals(column[right]) ? Likeness.Same : Likeness.Other;
    }
}
