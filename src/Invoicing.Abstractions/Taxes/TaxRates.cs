using System.Collections.Immutable;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>
/// Dated tax rates of countries, looked up by the tax point and not by today. Immutable, safe to use from several
/// threads; countries are added or replaced on an instance. What is not known is a finding, never 0 %.
/// </summary>
public sealed partial class TaxRates
{
    private readonly Dictionary<CountryCode, CountryRates> _countries;

    internal TaxRates(Dictionary<CountryCode, CountryRates> countries) => _countries = countries;

    /// <summary>No country.</summary>
    public static TaxRates None { get; } = new([]);

    /// <summary>The codes under which there are taxes, in their order.</summary>
    public ImmutableArray<CountryCode> Countries => [.. _countries.Keys.Order()];

    /// <summary>These rates with a country added or replaced, under its code and those of
    /// <see cref="CountryTaxes.Also"/>. What it lacks is found by <see cref="CountryTaxes.Check"/>, not here.</summary>
    public TaxRates With(CountryTaxes country)
    {
        ArgumentNullException.ThrowIfNull(country);
        var countries = new Dictionary<CountryCode, CountryRates>(_countries);
        Add(countries, country);
        return new(countries);
    }

    /// <summary>The taxes of a country; null where there are none.</summary>
    public CountryTaxes? Of(CountryCode country) => _countries.GetValueOrDefault(country)?.Taxes;

    /// <summary>The rate of a class on a day: the region's own, else the country's; null where there is none. Allocates
    /// nothing.</summary>
    /// <param name="country">The country.</param>
    /// <param name="region">The region, a code of ISO 3166-2; null: no region in particular.</param>
    /// <param name="scheme">The tax scheme: VAT.</param>
    /// <param name="rateClass">The class of rates, see <see cref="RateClass"/>.</param>
    /// <param name="taxPoint">The day on which the tax becomes chargeable (BT-7; VAT directive art. 93: the rate is the
    /// one in force then).</param>
    /// <exception cref="ArgumentException">The day is not of the ISO calendar.</exception>
    public TaxRate? Find(CountryCode country, string? region, string scheme, string rateClass, LocalDate taxPoint)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(rateClass);
        return _countries.TryGetValue(country, out var rates)
            ? rates.Find(region, scheme, rateClass, taxPoint)
            : null;
    }

    /// <summary>The rate asked for; where there is none, null and the finding that says why.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="sink">What takes the finding.</param>
    /// <param name="path">What it is about: <c>/lines/3/taxes/VAT</c>.</param>
    public TaxRate? Find(RateQuestion question, FindingSink sink, string path)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(path);
        var rate = Find(question.Country, question.Region, question.Scheme, question.RateClass, question.TaxPoint);
        if (rate is null)
            MissingRate.Report(_countries.GetValueOrDefault(question.Country), question, sink, path);
        return rate;
    }

    /// <summary>All taxes that a class bears at a place on a day, one rate for each scheme, in the order of the
    /// country's data: GST 5 % and QST 9.975 % in CA-QC. Empty where there is none.</summary>
    /// <param name="country">The country.</param>
    /// <param name="region">The region of the supply.</param>
    /// <param name="rateClass">The class of rates.</param>
    /// <param name="taxPoint">The day on which the tax becomes chargeable.</param>
    /// <param name="crossesRegions">Whether the supply goes from one region of the country to another: India's IGST
    /// instead of CGST and SGST.</param>
    public ImmutableArray<TaxRate> Applying(CountryCode country, string? region, string rateClass, LocalDate taxPoint,
        bool crossesRegions = false)
    {
        ArgumentNullException.ThrowIfNull(rateClass);
        if (!_countries.TryGetValue(country, out var rates)) return [];
        var other = crossesRegions ? RegionScope.Within : RegionScope.Between;
        var found = ImmutableArray.CreateBuilder<TaxRate>(rates.Schemes.Length);
        foreach (var scheme in rates.Schemes)
            if (rates.Find(region, scheme, rateClass, taxPoint) is { } rate && rate.Scope != other) found.Add(rate);
        return found.DrainToImmutable();
    }

    /// <summary>All taxes that a class bears; where there is none, empty and the finding that says why.</summary>
    /// <param name="question">What is asked; its scheme does not matter.</param>
    /// <param name="crossesRegions">Whether the supply goes from one region of the country to another.</param>
    /// <param name="sink">What takes the finding.</param>
    /// <param name="path">What it is about: <c>/lines/3/taxes</c>.</param>
    public ImmutableArray<TaxRate> Applying(RateQuestion question, bool crossesRegions, FindingSink sink,
        string path)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(path);
        var found = Applying(question.Country, question.Region, question.RateClass, question.TaxPoint, crossesRegions);
        if (found.IsEmpty)
            MissingRate.ReportAll(_countries.GetValueOrDefault(question.Country), question, sink, path);
        return found;
    }

    /// <summary>Finds what a rounding policy has that a country's law does not allow on a day. Of a country without
    /// data nothing is found: no law is known.</summary>
    /// <param name="country">The country whose tax is rounded.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="day">The day on which the tax becomes chargeable.</param>
    /// <param name="sink">What takes the findings (<see cref="TaxRateFindings.RoundingNotAllowed"/>).</param>
    /// <param name="path">Where the policy lies: <c>/rounding</c>.</param>
    public void CheckRounding(CountryCode country, RoundingPolicy policy, LocalDate day, FindingSink sink,
        string path) => Of(country)?.CheckRounding(policy, day, sink, path);

    internal static void Add(Dictionary<CountryCode, CountryRates> countries, CountryTaxes country)
    {
        var rates = new CountryRates(country);
        countries[country.Country] = rates;
        foreach (var also in country.Also) countries[also] = rates;
    }
}
