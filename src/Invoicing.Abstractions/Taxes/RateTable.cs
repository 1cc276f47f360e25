using NodaTime;

namespace Invoicing.Taxes;

/// <summary>The histories of one place by scheme and class: few, so that comparing is faster than hashing.</summary>
internal sealed class RateTable
{
    private readonly RateHistory[] _histories;

    public RateTable(IEnumerable<TaxRate> rates) => _histories =
    [
        .. rates.GroupBy(rate => (rate.Scheme, rate.Class)).Select(history =>
            new RateHistory(history.Key.Scheme, history.Key.Class, [.. history.OrderBy(rate => rate.From)])),
    ];

    public RateHistory? Find(string scheme, string rateClass)
    {
        foreach (var history in _histories)
            if (history.Class == rateClass && history.Scheme == scheme) return history;
        return null;
    }
}

/// <summary>The rates of one scheme and class at one place, in the order of their days.</summary>
internal sealed class RateHistory
{
    private readonly TaxRate[] _rates;
    private readonly int[] _firstDays;

    public RateHistory(string scheme, string rateClass, TaxRate[] rates)
    {
        // Names that code writes as constants are then the same objects, and comparing them ends at once.
        Scheme = string.IsInterned(scheme) ?? scheme;
        Class = string.IsInterned(rateClass) ?? rateClass;
        _rates = rates;
        _firstDays = Array.ConvertAll(rates, rate => Packed(rate.From));
    }

    public string Scheme { get; }

    public string Class { get; }

    public ReadOnlySpan<TaxRate> Rates => _rates;

    /// <summary>The rate in force on a day of the ISO calendar; null where there is none.</summary>
    public TaxRate? At(LocalDate day)
    {
        var packed = Packed(day);
        int low = 0, high = _firstDays.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (_firstDays[middle] <= packed) low = middle + 1;
            else high = middle - 1;
        }

        return high < 0 || _rates[high].LastDay < day ? null : _rates[high];
    }

    // In the order of the days; comparing two numbers is faster than two dates, which compare their calendars too.
    private static int Packed(LocalDate day) => (((day.Year * 16) + day.Month) * 32) + day.Day;
}
