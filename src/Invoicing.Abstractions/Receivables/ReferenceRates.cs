using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>A rate that a central bank or a law publishes, for the days in which it counts. Immutable.</summary>
/// <param name="Id">The rate by name: <c>ECB-MRO</c>.</param>
/// <param name="From">The first day.</param>
/// <param name="Rate">The rate for a year; it may be below zero.</param>
/// <param name="Source">Where it is published.</param>
/// <param name="LastDay">The last day; null while no later rate is known.</param>
public sealed record ReferenceRate(
    string Id, LocalDate From, Percentage Rate, string Source, LocalDate? LastDay = null)
{
    /// <summary>Whether it counts on a day.</summary>
    public bool IsOn(LocalDate day) => From <= day && (LastDay is not { } last || day <= last);
}

/// <summary>Reference rates as dated data. Immutable.</summary>
public sealed record ReferenceRates
{
    private readonly Sequence<ReferenceRate> _rates;

    /// <summary>No rates.</summary>
    public static ReferenceRates None { get; } = new();

    /// <summary>The rates, in any order; of two for one day the later in this list counts.</summary>
    public ImmutableArray<ReferenceRate> Rates
    {
        get => _rates.Items;
        init => _rates = value;
    }

    /// <summary>These rates and others after them.</summary>
    public ReferenceRates With(params ReadOnlySpan<ReferenceRate> rates) => new() { Rates = [.. Rates, .. rates] };

    /// <summary>The rate of a name on a day; null where there is none.</summary>
    public ReferenceRate? Find(string id, LocalDate day)
    {
        var rates = Rates;
        for (var i = rates.Length - 1; i >= 0; i--)
            if (rates[i].Id == id && rates[i].IsOn(day)) return rates[i];
        return null;
    }

    /// <summary>The rate of a name on a day, with the days around it on which no other counts instead; null where
    /// there is none.</summary>
    internal ReferenceRate? FindSpan(string id, LocalDate day)
    {
        if (Find(id, day) is not { } rate) return null;
        for (var i = Rates.LastIndexOf(rate) + 1; i < Rates.Length; i++)
        {
            var other = Rates[i];
            if (other.Id != id) continue;
            if (other.From > day && (rate.LastDay is not { } last || other.From <= last))
                rate = rate with { LastDay = other.From.PlusDays(-1) };
            if (other.LastDay is { } end && end < day && end >= rate.From)
                rate = rate with { From = end.PlusDays(1) };
        }

        return rate;
    }
}
