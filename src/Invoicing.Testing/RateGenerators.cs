using FsCheck;
using FsCheck.Fluent;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Testing;

/// <summary>Generated questions for a rate, about a country's taxes.</summary>
public static class RateGenerators
{
    private const int Days = 366 * 14;

    /// <summary>Questions of the country's schemes, classes and regions, some of which it does not have, from shortly
    /// before its data begins to years later; half of them near a day on which a rate begins or ends.</summary>
    public static Gen<RateQuestion> Questions(CountryTaxes taxes)
    {
        ArgumentNullException.ThrowIfNull(taxes);
        var dates = taxes.Rates.SelectMany(rate => new[] { rate.From, rate.LastDay ?? rate.From })
            .Append(taxes.From).Distinct().ToArray();
        return
            from scheme in Gen.Elements(Names(taxes, rate => rate.Scheme, "NONE"))
            from rateClass in Gen.Elements(Names(taxes, rate => rate.Class, "none-such"))
            from region in Gen.Elements(Regions(taxes))
            from near in Gen.Elements(dates)
            from isNear in Gen.Elements(true, false)
            from step in isNear ? Gen.Choose(-2, 2) : Gen.Choose(-400, Days)
            select new RateQuestion(
                taxes.Country, rateClass, (isNear ? near : taxes.From).PlusDays(step), region, scheme);
    }

    /// <summary>The plainer questions: of no region, of the first scheme and class of the data, nearer to the day on
    /// which it begins.</summary>
    public static IEnumerable<RateQuestion> Shrink(RateQuestion asked, CountryTaxes taxes)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(taxes);
        if (asked.Region is not null) yield return asked with { Region = null };
        if (!taxes.Rates.IsEmpty)
        {
            var first = taxes.Rates[0];
            if (asked.Scheme != first.Scheme) yield return asked with { Scheme = first.Scheme };
            if (asked.RateClass != first.Class) yield return asked with { RateClass = first.Class };
        }

        var days = Period.DaysBetween(taxes.From, asked.TaxPoint);
        foreach (var nearer in (int[])[0, days / 2, days - (30 * Math.Sign(days)), days - Math.Sign(days)])
            if (Math.Abs(nearer) < Math.Abs(days)) yield return asked with { TaxPoint = taxes.From.PlusDays(nearer) };
    }

    private static string[] Names(CountryTaxes taxes, Func<TaxRate, string> name, string unknown) =>
        [.. taxes.Rates.Select(name).Distinct(StringComparer.Ordinal), unknown];

    private static string?[] Regions(CountryTaxes taxes) =>
        [null, $"{taxes.Country.Code}-ZZ", "elsewhere", .. taxes.Regions.Select(region => region.Code)];
}
