using System.Collections.Frozen;
using System.Collections.Immutable;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Catalog;

/// <summary>Dated rates by pair of currencies: finds the one that a day is converted by.</summary>
internal sealed class RateTable
{
    private readonly FrozenDictionary<(Currency From, Currency To), ImmutableArray<DatedRate>> _byPair;

    public RateTable(ImmutableArray<DatedRate> rates) => _byPair = rates
        .GroupBy(rate => (rate.Rate.From, rate.Rate.To))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.OrderBy(rate => rate.Date)
            .ThenBy(rate => rate.Source, StringComparer.Ordinal).ToImmutableArray());

    /// <summary>The latest rate of the pair on or before the day, in either direction; of the same day, the one quoted
    /// in the direction wanted. A finding where there is none, where it is too old, or where there are
    /// several.</summary>
    public CurrencyConversion? Find(Currency from, Currency to, LocalDate day, int? mostDays, Place place)
    {
        var direct = Latest(from, to, day);
        var inverse = Latest(to, from, day);
        var isInverse = direct.IsEmpty || (!inverse.IsEmpty && inverse[0].Date > direct[0].Date);
        var found = isInverse ? inverse : direct;
        if (found.IsEmpty)
        {
            place.Add(PriceFindings.RateMissing, ("from", from.Code), ("to", to.Code), ("date", day));
            return null;
        }

        var rate = found[0];
        if (found.FirstOrDefault(other => other.Rate != rate.Rate) is { } different)
        {
            place.Add(PriceFindings.RateAmbiguous, ("date", rate.Date), ("first", rate.Rate.ToString()),
                ("second", different.Rate.ToString()));
            return null;
        }

        var age = Period.DaysBetween(rate.Date, day);
        if (age <= mostDays.GetValueOrDefault(int.MaxValue)) return new CurrencyConversion(rate, isInverse);
        place.Add(PriceFindings.RateTooOld, ("rate", rate.Rate.ToString()), ("dated", rate.Date), ("date", day),
            ("most", mostDays.GetValueOrDefault()));
        return null;
    }

    /// <summary>All rates of the latest day on or before the day.</summary>
    private ImmutableArray<DatedRate> Latest(Currency from, Currency to, LocalDate day)
    {
        if (!_byPair.TryGetValue((from, to), out var rates)) return [];
        var end = rates.Length;
        while (end > 0 && rates[end - 1].Date > day) end--;
        var start = end;
        while (start > 0 && rates[start - 1].Date == rates[end - 1].Date) start--;
        return rates[start..end];
    }
}
