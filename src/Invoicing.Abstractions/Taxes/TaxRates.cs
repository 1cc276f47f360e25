using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>
/// Dated tax rates of countries, looked up by the tax point and not by today. Immutable, safe to use from several
/// threads; countries are added or replaced on an instance. What is not known is a finding, never 0 %.
/// </summary>
public sealed partial class TaxRates
{
    private readonly ImmutableDictionary<CountryCode, CountryRates> _countries;

    private TaxRates(ImmutableDictionary<CountryCode, CountryRates> countries) => _countries = countries;

    /// <summary>No country.</summary>
    public static TaxRates None { get; } = new(ImmutableDictionary<CountryCode, CountryRates>.Empty);

    /// <summary>The countries that there are rates of, by code.</summary>
    public ImmutableArray<CountryCode> Countries => [.. _countries.Keys.Order()];

    /// <summary>These rates with a country added or replaced, under its code and those of
    /// <see cref="CountryTaxes.Also"/>.</summary>
    public TaxRates With(CountryTaxes country)
    {
        ArgumentNullException.ThrowIfNull(country);
        var rates = new CountryRates(country);
        return new(_countries.SetItem(country.Country, rates)
            .SetItems(country.Also.Select(also => KeyValuePair.Create(also, rates))));
    }

    /// <summary>The taxes of a country; null where there are none.</summary>
    public CountryTaxes? Of(CountryCode country) => _countries.GetValueOrDefault(country)?.Taxes;

    /// <summary>The rate of a class on a day: the region's own, else the country's; null where there is none. Allocates
    /// nothing.</summary>
    /// <param name="country">The country.</param>
    /// <param name="region">The region, a code of ISO 3166-2; null: no region in particular.</param>
    /// <param name="scheme">The tax scheme: VAT.</param>
    /// <param name="rateClass">The class of rates, see <see cref="RateClass"/>.</param>
    /// <param name="taxPoint">The day on which the tax becomes chargeable.</param>
    public TaxRate? Find(CountryCode country, string? region, string scheme, string rateClass, LocalDate taxPoint)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(rateClass);
        return _countries.TryGetValue(country, out var rates)
            ? rates.Find(region, scheme, rateClass, taxPoint)
            : null;
    }
}
