using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>The rates of a country by scheme, region and class, each history in the order of its days.</summary>
internal sealed class CountryRates
{
    private readonly FrozenDictionary<Key, TaxRate[]> _histories;
    private readonly FrozenDictionary<string, string[]> _withouts;

    public CountryRates(CountryTaxes taxes)
    {
        Taxes = taxes;
        _histories = taxes.Rates.GroupBy(rate => new Key(rate.Scheme, rate.Region, rate.Class))
            .ToFrozenDictionary(history => history.Key, history => history.OrderBy(rate => rate.From).ToArray());
        _withouts = taxes.Regions.Where(region => !region.Without.IsEmpty)
            .GroupBy(region => region.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(region => region.Key, region => region.SelectMany(each => each.Without).ToArray(),
                StringComparer.Ordinal);
        Schemes = [.. taxes.Rates.Select(rate => rate.Scheme).Distinct(StringComparer.Ordinal)];
        Classes = [.. taxes.Rates.Select(rate => rate.Class).Distinct(StringComparer.Ordinal)];
    }

    public CountryTaxes Taxes { get; }

    /// <summary>In the order of the data, which is the order in which taxes are shown.</summary>
    public ImmutableArray<string> Schemes { get; }

    public ImmutableArray<string> Classes { get; }

    public bool IsWithout(string region, string scheme) =>
        _withouts.TryGetValue(region, out var schemes) && Array.IndexOf(schemes, scheme) >= 0;

    public bool HasHistory(string? region, string scheme, string rateClass) =>
        !History(region, scheme, rateClass).IsEmpty;

    public TaxRate? Find(string? region, string scheme, string rateClass, LocalDate day)
    {
        if (day < Taxes.From) return null;
        var history = History(region, scheme, rateClass);
        int low = 0, high = history.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (history[middle].From <= day) low = middle + 1;
            else high = middle - 1;
        }

        return high >= 0 && history[high].IsInForce(day) ? history[high] : null;
    }

    // A region's own history counts for all days: where it has none, that of the whole country.
    private ReadOnlySpan<TaxRate> History(string? region, string scheme, string rateClass)
    {
        if (region is not null)
        {
            if (_histories.TryGetValue(new(scheme, region, rateClass), out var own)) return own;
            if (IsWithout(region, scheme)) return default;
        }

        return _histories.TryGetValue(new(scheme, null, rateClass), out var general) ? general : default;
    }

    private readonly record struct Key(string Scheme, string? Region, string Class);
}
