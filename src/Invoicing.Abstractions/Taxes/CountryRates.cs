using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>The rates of a country by scheme, region and class, each history in the order of its days.</summary>
internal sealed class CountryRates
{
    private readonly RateTable _general;
    private readonly Dictionary<string, RateTable> _own;
    private readonly Dictionary<string, TaxRegion> _regions = new(StringComparer.Ordinal);

    public CountryRates(CountryTaxes taxes)
    {
        Taxes = taxes;
        _general = new RateTable(taxes.Rates.Where(rate => rate.Region is null));
        _own = taxes.Rates.Where(rate => rate.Region is not null).GroupBy(rate => rate.Region!, StringComparer.Ordinal)
            .ToDictionary(rates => rates.Key, rates => new RateTable(rates), StringComparer.Ordinal);
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
        Whole(region) is { } whole && _regions.TryGetValue(whole, out var found)
        && found.Without.Contains(scheme, StringComparer.Ordinal)
            ? found
            : null;

    public TaxRate? Find(string? region, string scheme, string rateClass, LocalDate day)
    {
        if (day < Taxes.From || !IsKnown(region)) return null;
        return History(region, scheme, rateClass)?.At(day);
    }

    /// <summary>The region's own history, which counts for all days; where it has none, that of the whole
    /// country.</summary>
    public RateHistory? History(string? region, string scheme, string rateClass)
    {
        if (Whole(region) is { } whole)
        {
            if (_own.TryGetValue(whole, out var own) && own.Find(scheme, rateClass) is { } history) return history;
            if (Without(whole, scheme) is not null) return null;
        }

        return _general.Find(scheme, rateClass);
    }
}
