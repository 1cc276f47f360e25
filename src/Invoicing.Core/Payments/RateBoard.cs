using System.Collections.Immutable;
using Invoicing.Catalog;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>The rates of exchange of a call. A rate has a direction: quoted the other way round it is divided by, never
/// inverted and rounded. A pair without a rate goes over a third currency, and is rounded once all the same.</summary>
internal sealed class RateBoard
{
    private readonly Dictionary<(Currency From, Currency To), DatedRate[]> _byPair;
    private readonly ImmutableArray<Currency> _currencies;

    public RateBoard(ImmutableArray<DatedRate> rates)
    {
        _byPair = rates.GroupBy(rate => (rate.Rate.From, rate.Rate.To)).ToDictionary(pair => pair.Key,
            pair => pair.OrderBy(rate => rate.Date).ThenBy(rate => rate.Source, StringComparer.Ordinal)
                .ThenBy(rate => rate.Rate.Value).ToArray());
        _currencies =
        [
            .. rates.SelectMany(rate => new[] { rate.Rate.From, rate.Rate.To }).Distinct()
                .OrderBy(currency => currency.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>What one unit is worth on a day, exactly, or null.</summary>
    public Exact? Find(Currency from, Currency to, LocalDate day)
    {
        if (from == to) return Exact.One;
        if (Direct(from, to, day) is { } direct) return direct;
        foreach (var third in _currencies)
        {
            if (third == from || third == to) continue;
            if (Direct(from, third, day) is { } first && Direct(third, to, day) is { } second) return first * second;
        }

        return null;
    }

    /// <summary>An amount in another currency, computed exactly and rounded once, half up.</summary>
    public static Money Convert(Money amount, Exact rate, Currency to) => amount.Currency == to
        ? amount
        : Money.Round(Exact.Of(amount) * rate, to, Rounding.HalfUp);

    private Exact? Direct(Currency from, Currency to, LocalDate day)
    {
        var forward = Latest(from, to, day);
        var backward = Latest(to, from, day);
        if (forward is not null && (backward is null || backward.Date <= forward.Date)) return forward.Rate.Rate;
        return backward is null ? null : Exact.One / backward.Rate.Rate;
    }

    private DatedRate? Latest(Currency from, Currency to, LocalDate day)
    {
        if (!_byPair.TryGetValue((from, to), out var rates)) return null;
        for (var i = rates.Length - 1; i >= 0; i--)
            if (rates[i].Date <= day) return rates[i];
        return null;
    }
}
