namespace Invoicing.Payments;

/// <summary>What a search for a subset came to.</summary>
internal enum SubsetOutcome
{
    None,
    One,
    Several,
    GaveUp,
}

/// <summary>
/// Looks for the smallest subset whose targets, within their tolerances, are a sum; tells whether another of that size
/// fits too. Targets come in rising order. The number of steps is bounded, so that no account takes long.
/// </summary>
internal sealed class SubsetSearch(long sum)
{
    /// <summary>Bounds the time, to less than a tenth of a second.</summary>
    private const int MostSteps = 2_000_000;

    private long[] _low = [];
    private long[] _high = [];
    private Int128[] _lowBefore = [];
    private Int128[] _highBefore = [];
    private int[] _chosen = [];
    private int _steps;
    private int _found;

    /// <summary>The places of the subset found.</summary>
    public int[] Places { get; private set; } = [];

    public SubsetOutcome Find(ReadOnlySpan<SettlementTarget> targets, bool withTolerance)
    {
        Prepare(targets, withTolerance);
        for (var size = 1; size <= _low.Length; size++)
        {
            _found = 0;
            _chosen = new int[size];
            if (_lowBefore[size] > sum) return SubsetOutcome.None;
            if (!Choose(size, 0, 0, 0)) return SubsetOutcome.GaveUp;
            if (_found > 0) return _found == 1 ? SubsetOutcome.One : SubsetOutcome.Several;
        }

        return SubsetOutcome.None;
    }

    // Sums of the first places: what a run of them has at least and at most.
    private void Prepare(ReadOnlySpan<SettlementTarget> targets, bool withTolerance)
    {
        _low = new long[targets.Length];
        _high = new long[targets.Length];
        _lowBefore = new Int128[targets.Length + 1];
        _highBefore = new Int128[targets.Length + 1];
        for (var i = 0; i < targets.Length; i++)
        {
            var asked = targets[i].Amount.Abs().MinorUnits;
            _low[i] = withTolerance ? asked - targets[i].Below.MinorUnits : asked;
            _high[i] = withTolerance ? checked(asked + targets[i].Above.MinorUnits) : asked;
        }

        // Tolerances may turn the order: bounds are of the lowest lows and of the highest highs.
        long[] lows = [.. _low.Order()], highs = [.. _high.Order()];
        for (var i = 0; i < targets.Length; i++)
        {
            _lowBefore[i + 1] = _lowBefore[i] + lows[i];
            _highBefore[i + 1] = _highBefore[i] + highs[i];
        }
    }

    /// <summary>Chooses so many more from a place on; false where the steps are used up.</summary>
    private bool Choose(int more, int from, Int128 low, Int128 high)
    {
        if (more == 0)
        {
            if (low <= sum && high >= sum && ++_found == 1) Places = [.. _chosen];
            return true;
        }

        var most = _highBefore[^1] - _highBefore[_high.Length - more];
        for (var place = from; place <= _low.Length - more; place++)
        {
            if (++_steps > MostSteps) return false;
            if (low + _low[place] > sum || high + most < sum) break;
            if (more == 1 && high + _high[place] < sum) continue;
            _chosen[^more] = place;
            if (!Choose(more - 1, place + 1, low + _low[place], high + _high[place])) return false;
            if (_found > 1) return true;
        }

        return true;
    }
}
