namespace Invoicing.Receivables;

/// <summary>Sums of one row while a report is made, in minor units.</summary>
internal sealed class AgeingTally(int columns)
{
    // The last two places are of what is on account and of what is disputed.
    private readonly long[] _own = new long[columns + 2];
    private readonly long[] _base = new long[columns + 2];
    private bool _isBaseKnown = true;

    public void Add(int? column, Money amount, bool disputed, Money? inBase)
    {
        Add(_own, column ?? columns, amount.MinorUnits, disputed);
        if (inBase is { } known) Add(_base, column ?? columns, known.MinorUnits, disputed);
        else _isBaseKnown = false;
    }

    public AgeingAmounts Shown(Currency currency, bool showDisputed) => Shown(_own, currency, showDisputed);

    public AgeingAmounts? ShownInBase(Currency currency, bool showDisputed, bool isTotal = false) =>
        _isBaseKnown || isTotal ? Shown(_base, currency, showDisputed) : null;

    public static AgeingTally Sum(int columns, IEnumerable<AgeingTally> parts)
    {
        var sum = new AgeingTally(columns);
        foreach (var part in parts)
        {
            for (var i = 0; i < sum._own.Length; i++)
            {
                sum._own[i] += part._own[i];
                sum._base[i] += part._base[i];
            }
        }

        return sum;
    }

    private void Add(long[] sums, int place, long minor, bool disputed)
    {
        sums[place] += minor;
        if (disputed) sums[columns + 1] += minor;
    }

    private AgeingAmounts Shown(long[] sums, Currency currency, bool showDisputed)
    {
        var total = 0L;
        for (var i = 0; i <= columns; i++) total += sums[i];
        return new AgeingAmounts
        {
            ByBucket = [.. sums.Take(columns).Select(minor => Money.FromMinor(minor, currency))],
            OnAccount = Money.FromMinor(sums[columns], currency),
            Total = Money.FromMinor(total, currency),
            Disputed = showDisputed ? Money.FromMinor(sums[columns + 1], currency) : null,
        };
    }
}
