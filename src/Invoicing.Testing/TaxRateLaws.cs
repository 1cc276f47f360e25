using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Taxes;

namespace Invoicing.Testing;

/// <summary>The laws of tax rates as data (docs/laws/tax-rates.md), as checks that whoever keeps the taxes of a country
/// calls from any test framework.</summary>
public static class TaxRateLaws
{
    /// <summary>
    /// Checks that the taxes of a country have nothing wrong, and that a rate depends on scheme, class, place and day
    /// only; throws with the plainest question found and the seed where that does not hold.
    /// </summary>
    /// <param name="taxes">The taxes.</param>
    /// <param name="count">How many cases are tried. Default: 300.</param>
    /// <param name="seed">What the cases are drawn from. Default: <see cref="Law.FixedSeed"/>.</param>
    /// <exception cref="FindingsException">The taxes have an error (<see cref="CountryTaxes.Check"/>).</exception>
    public static void Check(CountryTaxes taxes, int count = 300, ulong seed = Law.FixedSeed)
    {
        ArgumentNullException.ThrowIfNull(taxes);
        var sink = new FindingSink();
        taxes.Check(sink, string.Empty);
        if (sink.HasErrors) throw new FindingsException(sink.ToList());
        var alone = TaxRates.None.With(taxes);
        var turned = TaxRates.Standard.With(taxes with { Rates = [.. taxes.Rates.Reverse()] });
        var questions = RateGenerators.Questions(taxes);
        Holds(asked => DatesTile(taxes, alone, asked));
        Holds(asked => Equals(Find(alone, asked), Find(turned, asked)));
        Holds(asked => IsFoundOrSaysWhy(alone, asked));
        Holds(asked => AppliesWhatIsFound(alone, asked));

        void Holds(Func<RateQuestion, bool> law) => Law.Holds(
            questions, asked => RateGenerators.Shrink(asked, taxes), law, count, seed, taxes.Country.Code);
    }

    /// <summary>Whether at most one rate of the place's history is in force on the day, and is the one that is found;
    /// and whether another one the day after begins then.</summary>
    public static bool DatesTile(CountryTaxes taxes, TaxRates rates, RateQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(taxes);
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(asked);
        TaxRate? today = Find(rates, asked),
            tomorrow = Find(rates, asked with { TaxPoint = asked.TaxPoint.PlusDays(1) });
        return today is null
            ? tomorrow is null || tomorrow.From == asked.TaxPoint.PlusDays(1)
            : taxes.Rates.Count(rate => rate.Scheme == today.Scheme && rate.Class == today.Class
                && rate.Region == today.Region && rate.IsInForce(asked.TaxPoint)) == 1
            && today.IsInForce(asked.TaxPoint)
            && (today == tomorrow || (today.LastDay == asked.TaxPoint
                && (tomorrow is null || tomorrow.From == asked.TaxPoint.PlusDays(1))));
    }

    /// <summary>Whether there is a rate, or one error that says why not: never a silent zero.</summary>
    public static bool IsFoundOrSaysWhy(TaxRates rates, RateQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var sink = new FindingSink();
        return rates.Find(asked, sink, string.Empty) is null
            ? sink is { Count: 1, HasErrors: true }
            : sink.Count == 0;
    }

    /// <summary>Whether what applies at a place is what is found scheme by scheme, each scheme once; and no rate is
    /// both within and between regions.</summary>
    public static bool AppliesWhatIsFound(TaxRates rates, RateQuestion asked)
    {
        ArgumentNullException.ThrowIfNull(rates);
        ArgumentNullException.ThrowIfNull(asked);
        ImmutableArray<TaxRate> within = Applying(rates, asked, false), between = Applying(rates, asked, true);
        return within.Concat(between).All(rate => rate == Find(rates, asked with { Scheme = rate.Scheme }))
            && within.DistinctBy(rate => rate.Scheme, StringComparer.Ordinal).Count() == within.Length
            && within.Intersect(between).All(rate => rate.Scope == RegionScope.All);
    }

    private static ImmutableArray<TaxRate> Applying(TaxRates rates, RateQuestion asked, bool crossesRegions) =>
        rates.Applying(asked.Country, asked.Region, asked.RateClass, asked.TaxPoint, crossesRegions);

    private static TaxRate? Find(TaxRates rates, RateQuestion asked) =>
        rates.Find(asked.Country, asked.Region, asked.Scheme, asked.RateClass, asked.TaxPoint);
}
