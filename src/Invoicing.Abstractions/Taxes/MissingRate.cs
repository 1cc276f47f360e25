using Invoicing.Findings;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Taxes;

/// <summary>Says why there is no rate: the first of country, date, scheme, region, class and days that is not
/// known.</summary>
internal static class MissingRate
{
    /// <summary>Adds the finding for one scheme.</summary>
    public static void Report(CountryRates? rates, RateQuestion question, FindingSink sink, string path)
    {
        if (!IsPlaceKnown(rates, question, sink, path)) return;
        if (!rates!.Schemes.Contains(question.Scheme, StringComparer.Ordinal))
            sink.Add(TaxRateFindings.SchemeUnknown, Severity.Error, path, ("country", question.Country.Code),
                ("scheme", question.Scheme), ("known", Listed(rates.Schemes)));
        else if (IsClassKnown(rates, question, sink, path))
            NotInForce(rates, question, sink, path);
    }

    /// <summary>Adds the finding where no scheme has a rate.</summary>
    public static void ReportAll(CountryRates? rates, RateQuestion question, FindingSink sink, string path)
    {
        if (!IsPlaceKnown(rates, question, sink, path) || !IsClassKnown(rates!, question, sink, path)) return;
        NotInForce(rates!, question with { Scheme = Listed(rates!.Schemes) }, sink, path);
    }

    private static bool IsPlaceKnown(CountryRates? rates, RateQuestion question, FindingSink sink, string path)
    {
        if (rates is null)
            sink.Add(TaxRateFindings.CountryUnknown, Severity.Error, path, ("country", question.Country.Code));
        else if (question.TaxPoint < rates.Taxes.From)
            sink.Add(TaxRateFindings.BeforeBegin, Severity.Error, path, ("country", question.Country.Code),
                ("taxPoint", question.TaxPoint), ("begin", rates.Taxes.From));
        else if (!rates.IsKnown(question.Region))
            sink.Add(TaxRateFindings.RegionUnknown, Severity.Error, path, ("country", question.Country.Code),
                ("region", question.Region ?? "none"),
                ("known", rates.Taxes.NeedsRegion
                    ? Listed(rates.Taxes.Regions.Select(region => region.Code))
                    : $"{rates.Taxes.Country.Code}-..."));
        else return true;
        return false;
    }

    private static bool IsClassKnown(CountryRates rates, RateQuestion question, FindingSink sink, string path)
    {
        if (rates.Classes.Contains(question.RateClass, StringComparer.Ordinal)) return true;
        sink.Add(TaxRateFindings.ClassUnknown, Severity.Error, path, ("country", question.Country.Code),
            ("class", question.RateClass), ("known", Listed(rates.Classes)));
        return false;
    }

    private static void NotInForce(CountryRates rates, RateQuestion question, FindingSink sink, string path) =>
        sink.Add(TaxRateFindings.NotInForce, Severity.Error, path,
            ("place", question.Region ?? question.Country.Code), ("scheme", question.Scheme),
            ("class", question.RateClass), ("taxPoint", question.TaxPoint), ("because", Because(rates, question)));

    private static string Because(CountryRates rates, RateQuestion question)
    {
        var history = rates.History(question.Region, question.Scheme, question.RateClass);
        if (history is null)
            return rates.Without(question.Region, question.Scheme) is { } region
                ? $"{question.Scheme} is not levied in {region.Name} ({region.Source})"
                : $"{question.Scheme} has no rate of that class there";
        TaxRate? before = null;
        foreach (var rate in history.Rates)
        {
            if (rate.From > question.TaxPoint) return $"it begins on {Iso(rate.From)} ({rate.Source})";
            before = rate;
        }

        return $"it ended on {Iso(before!.LastDay!.Value)} ({before.Source})";
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Listed(IEnumerable<string> names)
    {
        var text = string.Join(", ", names);
        return text.Length == 0 ? "none" : text;
    }
}
