using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Days on which one rate counts.</summary>
internal sealed record InterestRateSpan(
    LocalDate From, LocalDate? LastDay, InterestRate Per, Percentage Rate, Percentage? Reference, Basis Basis)
{
    /// <summary>How many periods of the rate the time between two dates is.</summary>
    public Exact Periods(DayCount count, LocalDate from, LocalDate to) => Per.Per switch
    {
        InterestPeriod.Month => count.YearFraction(from, to) * 12,
        InterestPeriod.Days => Exact.Of(count.Days(from, to), Math.Max(Per.Days, 1)),
        _ => count.YearFraction(from, to),
    };

    /// <summary>The day from which a whole period after a day is over.</summary>
    public LocalDate Next(LocalDate day) => Per.Per switch
    {
        InterestPeriod.Month => day.PlusMonths(1),
        InterestPeriod.Days => day.PlusDays(Math.Max(Per.Days, 1)),
        _ => day.PlusYears(1),
    };
}

/// <summary>Finds the rate of a day by terms and reference rates, and keeps what was found.</summary>
internal sealed class InterestRateSpans(InterestTerms terms, ReferenceRates references, FindingSink findings)
{
    private readonly List<InterestRateSpan> _found = [];
    private readonly Dictionary<(InterestRate Rate, LocalDate Start), InterestRateSpan> _fixed = [];

    /// <summary>Finds where two rates count on one day; an error where there is one.</summary>
    public void CheckRates()
    {
        for (var i = 0; i < terms.Rates.Length; i++)
            for (var j = 0; j < i; j++)
            {
                var from = LocalDate.Max(terms.Rates[i].From ?? LocalDate.MinIsoValue,
                    terms.Rates[j].From ?? LocalDate.MinIsoValue);
                if (!terms.Rates[i].IsOn(from) || !terms.Rates[j].IsOn(from)) continue;
                findings.Add(InterestFindings.RatesOverlap, Severity.Error, $"/terms/{terms.Id}",
                    ("terms", terms.Id), ("day", from));
                return;
            }
    }

    /// <summary>The rate of a day; null with a finding where there is none.</summary>
    /// <param name="day">The day.</param>
    /// <param name="start">The first day of interest, whose reference rate may count for all of it.</param>
    public InterestRateSpan? At(LocalDate day, LocalDate start)
    {
        foreach (var span in _found)
            if (span.From <= day && (span.LastDay is not { } last || day <= last)) return span;
        foreach (var row in terms.Rates)
            if (row.IsOn(day)) return Of(row, day, start);
        findings.Add(InterestFindings.RateMissing, Severity.Error, $"/terms/{terms.Id}",
            ("terms", terms.Id), ("day", day));
        return null;
    }

    private InterestRateSpan? Of(DatedInterestRate row, LocalDate day, LocalDate start)
    {
        var rate = row.Rate;
        if (rate.Reference is not { } id)
            return Keep(new(row.From ?? LocalDate.MinIsoValue, row.LastDay, rate, NotNegative(rate.Rate.Value), null,
                BasisOf(row, rate.ToString())));
        var asked = rate.IsFixedAtStart ? start : day;
        if (rate.IsFixedAtStart && _fixed.TryGetValue((rate, asked), out var known)) return known;
        if (references.FindSpan(id, asked) is not { } reference)
        {
            findings.Add(InterestFindings.ReferenceMissing, Severity.Error, $"/references/{id}",
                ("reference", id), ("day", asked));
            return null;
        }

        var points = rate.Rate.Value + reference.Rate.Value;
        var basis = BasisOf(row, FormattableString.Invariant(
            $"{id} {reference.Rate} from {reference.From:R} + {rate.Rate.Value} points, {reference.Source}"));
        Percentage? part = points < 0 ? null : reference.Rate;
        if (rate.IsFixedAtStart)
            return _fixed[(rate, asked)] = new(row.From ?? LocalDate.MinIsoValue, row.LastDay, rate,
                NotNegative(points), part, basis);
        var from = LocalDate.Max(row.From ?? reference.From, reference.From);
        return Keep(new(from, Earlier(row.LastDay, reference.LastDay), rate, NotNegative(points),
            part, basis));
    }

    private InterestRateSpan Keep(InterestRateSpan span)
    {
        _found.Add(span);
        return span;
    }

    private Basis BasisOf(DatedInterestRate row, string because) =>
        new(terms.Id, row.Source, terms.Version, because);

    private static Percentage NotNegative(decimal rate) => Percentage.Of(Math.Max(rate, 0m));

    private static LocalDate? Earlier(LocalDate? one, LocalDate? other) =>
        one is { } a && other is { } b ? LocalDate.Min(a, b) : one ?? other;
}
