using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Checks the taxes of a country: each history tiles, each entry has a source and fits what it
/// names.</summary>
internal sealed class CountryTaxesCheck(CountryTaxes taxes, FindingSink sink, string path)
{
    private readonly HashSet<string> _schemes = new(taxes.Rates.Select(rate => rate.Scheme), StringComparer.Ordinal);
    private readonly HashSet<string> _classes = new(taxes.Rates.Select(rate => rate.Class), StringComparer.Ordinal);

    public void All()
    {
        Regions();
        foreach (var rate in taxes.Rates) Rate(rate);
        foreach (var history in taxes.Rates.GroupBy(rate => (rate.Scheme, rate.Region, rate.Class)))
            History([.. history.Select(rate => new Span(Path(rate), rate.From, rate.LastDay, rate.IsStart))]);
        foreach (var each in taxes.ItemClasses) ItemClass(each);
        foreach (var history in taxes.ItemClasses.GroupBy(each => each.ItemClass, StringComparer.Ordinal))
            History([.. history.Select(each => new Span(Path(each), each.From, each.LastDay, IsStart: true))]);
        Roundings();
    }

    private void Regions()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var region in taxes.Regions)
        {
            var at = $"{path}/regions/{region.Code}";
            if (!IsCode(region.Code) || !codes.Add(region.Code))
                sink.Add(TaxRateFindings.RegionCode, Severity.Error, at, ("region", region.Code),
                    ("country", taxes.Country.Code));
            if (!region.Without.IsEmpty) Source(region.Source, at);
            if (region.PartOf is { } whole && taxes.Region(whole) is not { PartOf: null })
                sink.Add(TaxRateFindings.RegionNotListed, Severity.Error, at, ("region", whole));
        }
    }

    private bool IsCode(string code) =>
        code.Length is >= 4 and <= 6 && code.StartsWith(taxes.Country.Code, StringComparison.Ordinal) && code[2] == '-'
        && code.AsSpan(3).IndexOfAnyExceptInRange('0', 'Z') < 0;

    private void Rate(TaxRate rate)
    {
        var at = Path(rate);
        Source(rate.Source, at);
        Period(rate.From, rate.LastDay, at);
        if (rate.Region is { } region && taxes.Region(region) is null)
            sink.Add(TaxRateFindings.RegionNotListed, Severity.Error, at, ("region", region));
        var isZero = string.Equals(rate.Class, RateClass.Zero, StringComparison.Ordinal);
        var isStandard = string.Equals(rate.Class, RateClass.Standard, StringComparison.Ordinal);
        if (rate.Rate.IsNegative || (isZero && !rate.Rate.IsZero) || (isStandard && rate.Rate.IsZero))
            sink.Add(TaxRateFindings.RateOfClass, Severity.Error, at, ("rate", rate.Rate), ("class", rate.Class));
        if (rate.StandsOn is { } other && (!_schemes.Contains(other) || other == rate.Scheme))
            sink.Add(TaxRateFindings.StandsOn, Severity.Error, at, ("scheme", other));
    }

    private void ItemClass(ItemRateClass each)
    {
        Source(each.Source, Path(each));
        Period(each.From, each.LastDay, Path(each));
        if (!_classes.Contains(each.RateClass))
            sink.Add(TaxRateFindings.ItemClass, Severity.Error, Path(each), ("item", each.ItemClass),
                ("class", each.RateClass));
    }

    private void Roundings()
    {
        foreach (var allowed in taxes.AllowedRoundings)
        {
            var at = $"{path}/allowedRoundings";
            Source(allowed.Source, at);
            Period(allowed.From, allowed.LastDay, at);
            if (allowed.LastDay is not null) continue;
            var found = new FindingSink();
            new RoundingCheck(allowed, taxes.Country, found, at).Of(taxes.DefaultRounding);
            if (found.Count > 0)
                sink.Add(TaxRateFindings.DefaultRounding, Severity.Error, $"{path}/defaultRounding",
                    ("found", taxes.DefaultRounding.ToString()), ("source", allowed.Source));
        }
    }

    private void Source(string? source, string at)
    {
        if (string.IsNullOrWhiteSpace(source)) sink.Add(TaxRateFindings.SourceMissing, Severity.Error, at);
    }

    private void Period(LocalDate from, LocalDate? lastDay, string at)
    {
        if (from < taxes.From || lastDay < from)
            sink.Add(TaxRateFindings.Period, Severity.Error, at, ("from", from), ("lastDay", lastDay ?? from),
                ("begin", taxes.From));
    }

    private void History(List<Span> history)
    {
        var next = (LocalDate?)taxes.From;
        for (var i = 0; i < history.Count; i++)
        {
            var span = history[i];
            if (i > 0 && span.From < history[i - 1].From)
                sink.Add(TaxRateFindings.Order, Severity.Error, span.Path, ("from", span.From),
                    ("before", history[i - 1].From));
            else if (next is not { } expected || span.From < expected)
                Overlap(span, i == 0 ? null : history[i - 1]);
            else if (span.From > expected && !span.IsStart)
                sink.Add(TaxRateFindings.Gap, Severity.Error, span.Path, ("from", expected),
                    ("lastDay", span.From.PlusDays(-1)));
            next = span.LastDay?.PlusDays(1);
        }
    }

    // The first one begins before the data: its period is found already.
    private void Overlap(Span span, Span? before)
    {
        if (before is not null)
            sink.Add(TaxRateFindings.Overlap, Severity.Error, span.Path, ("from", span.From),
                ("other", before.From));
    }

    private string Path(TaxRate rate) => FormattableString.Invariant(
        $"{path}/rates/{rate.Region ?? taxes.Country.Code}/{rate.Scheme}/{rate.Class}/{rate.From:R}");

    private string Path(ItemRateClass each) =>
        FormattableString.Invariant($"{path}/itemClasses/{each.ItemClass}/{each.From:R}");

    private sealed record Span(string Path, LocalDate From, LocalDate? LastDay, bool IsStart);
}
