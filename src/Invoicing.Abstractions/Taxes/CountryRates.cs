using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>The rates of a country by scheme, region and class, each history in the order of its days.</summary>
internal sealed class CountryRates
{
    private readonly Dictionary<Key, TaxRate[]> _histories;
    private readonly Dictionary<string, TaxRegion> _regions = new(StringComparer.Ordinal);

    public CountryRates(CountryTaxes taxes)
    {
        Taxes = taxes;
        _histories = taxes.Rates.GroupBy(rate => new Key(rate.Scheme, rate.Region, rate.Class))
            .ToDictionary(history => history.Key, history => history.OrderBy(rate => rate.From).ToArray());
        foreach (var region in taxes.Regions) _regions.TryAdd(region.Code, region);
        Schemes = [.. taxes.Rates.Select(rate => rate.Scheme).Distinct(StringComparer.Ordinal)];
        Classes = [.. taxes.Rates.Select(rate => rate.Class).Distinct(StringComparer.Ordinal)];
    }

    public CountryTaxes Taxes { get; }

    /// <summary>In the order of the data, which is the order in which taxes are shown.</summary>
    public ImmutableArray<string> Schemes { get; }

    public ImmutableArray<string> Classes { get; }

    /// <summary>Whether rates can be known at that place: a listed region, or where none is needed any of the country's
    /// codes, or none.</summary>
    public bool IsKnown(string? region)
    {
        if (region is null) return !Taxes.NeedsRegion;
        if (_regions.ContainsKey(region)) return true;
        if (Taxes.NeedsRegion || region.Length < 4 || region[2] != '-') return false;
        return CountryCode.TryOf(region.AsSpan(0, 2), out var country)
            && (country == Taxes.Country || Taxes.Also.Contains(country));
    }

    /// <summary>The region whose rates count.</summary>
    public string? Whole(string? region) =>
        region is not null && _regions.TryGetValue(region, out var found) ? found.PartOf ?? region : region;

    /// <summary>The region where the scheme is not levied in it; else null.</summary>
    public TaxRegion? Without(string? region, string scheme) =>
        Whole(region) is { } whole && _regions.TryGetValue(whole, out var found) && found.Without.Contains(scheme)
            ? found
            : null;

    public TaxRate? Find(string? region, string scheme, string rateClass, LocalDate day)
    {
        if (day < Taxes.From || !IsKnown(region)) return null;
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

    /// <summary>The region's own history, which counts for all days; where it has none, that of the whole
    /// country.</summary>
    public ReadOnlySpan<TaxRate> History(string? region, string scheme, string rateClass)
    {
        if (region is not null)
        {
            if (_histories.TryGetValue(new(scheme, Whole(region), rateClass), out var own)) return own;
            if (Without(region, scheme) is not null) return default;
        }

        return _histories.TryGetValue(new(scheme, null, rateClass), out var general) ? general : default;
    }

    private readonly record struct Key(string Scheme, string? Region, string Class);
}
