using System.Collections.Immutable;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>Gathers what the lines of a file say.</summary>
internal sealed class TaxRateLines(FindingSink sink)
{
    private const string Statements =
        "country, also, version, from, source, region, part, without, needs-region, rate, item, rounding, allowed "
        + "or mixed-prices";

    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaxRegion> _regions = new(StringComparer.Ordinal);
    private readonly List<string> _regionOrder = [];
    private readonly List<CountryCode> _also = [];
    private readonly List<TaxRate> _rates = [];
    private readonly List<ItemRateClass> _items = [];
    private readonly List<AllowedRounding> _allowed = [];
    private readonly HashSet<string> _stated = new(StringComparer.Ordinal);
    private RoundingPolicy _rounding = RoundingPolicy.Default;
    private CountryCode _country;
    private LocalDate _from;
    private string _version = "";
    private string? _mixedPricesForbiddenBy;

    public void Read(ReadOnlySpan<char> text, int number)
    {
        var line = new RateLine(text, number);
        if (line.IsEmpty) return;
        var statement = line.Word(Statements);
        if (statement is "country" or "version" or "from" or "rounding" or "needs-region" or "mixed-prices"
            && !_stated.Add(statement))
            line.Fail($"{statement} once", $"{statement} again");
        Statement(statement, line);
        if (line.HasMore) line.Fail("the end of the line", line.Word(""));
        if (line.Expected is { } expected) Wrong(number, line.Found, expected);
    }

    /// <summary>What was gathered; null where a line was wrong, or country, version or begin are missing.</summary>
    public CountryTaxes? Taxes(int lines)
    {
        foreach (var wanted in new[] { "country", "version", "from" })
            if (!_stated.Contains(wanted)) Wrong(lines, "the end of the file", wanted);
        return sink.HasErrors
            ? null
            : new CountryTaxes
            {
                Country = _country,
                Also = [.. _also],
                Version = _version,
                From = _from,
                Rates = [.. _rates],
                Regions = [.. _regionOrder.Select(code => _regions[code])],
                NeedsRegion = _stated.Contains("needs-region"),
                ItemClasses = [.. _items],
                DefaultRounding = _rounding,
                AllowedRoundings = [.. _allowed],
                MixedPricesForbiddenBy = _mixedPricesForbiddenBy,
            };
    }

    private void Statement(string statement, RateLine line)
    {
        switch (statement)
        {
            case "country": _country = line.Country(); break;
            case "also": _also.Add(line.Country()); break;
            case "version": _version = line.Word("the date of the data"); break;
            case "from": _from = line.Date(); break;
            case "source": Source(line); break;
            case "region": Region(line); break;
            case "part": Part(line); break;
            case "without": Without(line); break;
            case "needs-region": break;
            case "rate": Rate(line); break;
            case "item": Item(line); break;
            case "rounding": _rounding = RoundingWords.Policy(line); break;
            case "allowed": Allowed(line); break;
            case "mixed-prices": MixedPrices(line); break;
            default: line.Fail(Statements, statement); break;
        }
    }

    // source KEY TEXT...
    private void Source(RateLine line)
    {
        var key = line.Word("the key of a source");
        var text = line.Rest("the law and clause");
        if (line.Expected is null && !_sources.TryAdd(key, text)) line.Fail("a key of its own", key);
    }

    // region CODE NAME...
    private void Region(RateLine line)
    {
        var code = line.Word("a region's code of ISO 3166-2");
        var name = line.Rest("the name of the region");
        Add(new TaxRegion { Code = code, Name = name }, line);
    }

    // part CODE WHOLE NAME...
    private void Part(RateLine line)
    {
        var code = line.Word("a region's code of ISO 3166-2");
        var whole = line.Word("the region that it belongs to");
        Add(new TaxRegion { Code = code, PartOf = whole, Name = line.Rest("the name of the region") }, line);
    }

    private void Add(TaxRegion region, RateLine line)
    {
        if (line.Expected is not null) return;
        if (_regions.TryAdd(region.Code, region)) _regionOrder.Add(region.Code);
        else line.Fail("a region once", region.Code);
    }

    // without CODE SCHEME KEY
    private void Without(RateLine line)
    {
        var code = line.Word("a region that is listed above");
        var scheme = line.Word("a tax scheme");
        var source = Sourced(line);
        if (line.Expected is not null) return;
        if (_regions.TryGetValue(code, out var region))
            _regions[code] = region with { Without = region.Without.Add(scheme), Source = source };
        else line.Fail("a region that is listed above", code);
    }

    // rate SCHEME CLASS DAYS NUMBER % KEY [in REGION] [on SCHEME] [within | between] [start]
    private void Rate(RateLine line)
    {
        var scheme = line.Word("a tax scheme");
        var rateClass = line.Word("a class of rates");
        var (from, lastDay) = line.Days();
        var rate = new TaxRate
        {
            Scheme = scheme, Class = rateClass, From = from, LastDay = lastDay, Rate = line.Rate(),
            Source = Sourced(line),
        };
        while (line.HasMore)
        {
            const string Options = "in REGION, on SCHEME, within, between or start";
            var option = line.Word(Options);
            switch (option)
            {
                case "in": rate = rate with { Region = line.Word("a region") }; break;
                case "on": rate = rate with { StandsOn = line.Word("a tax scheme") }; break;
                case "within": rate = rate with { Scope = RegionScope.Within }; break;
                case "between": rate = rate with { Scope = RegionScope.Between }; break;
                case "start": rate = rate with { IsStart = true }; break;
                default: line.Fail(Options, option); break;
            }
        }

        if (line.Expected is null) _rates.Add(rate);
    }

    // item ITEM-CLASS RATE-CLASS DAYS KEY
    private void Item(RateLine line)
    {
        var item = line.Word("a class of items");
        var rateClass = line.Word("a class of rates");
        var (from, lastDay) = line.Days();
        var source = Sourced(line);
        if (line.Expected is null)
            _items.Add(new ItemRateClass
            {
                ItemClass = item, RateClass = rateClass, From = from, LastDay = lastDay, Source = source,
            });
    }

    // allowed DAYS KEY PART=VALUE,...
    private void Allowed(RateLine line)
    {
        var (from, lastDay) = line.Days();
        var allowed = new AllowedRounding { From = from, LastDay = lastDay, Source = Sourced(line) };
        allowed = RoundingWords.Allowed(line, allowed);
        if (line.Expected is null) _allowed.Add(allowed);
    }

    // mixed-prices forbidden KEY
    private void MixedPrices(RateLine line)
    {
        const string Wanted = "forbidden";
        var word = line.Word(Wanted);
        if (line.Expected is null && word != Wanted) line.Fail(Wanted, word);
        _mixedPricesForbiddenBy = Sourced(line);
    }

    private string Sourced(RateLine line)
    {
        var key = line.Word("the key of a source that is listed above");
        if (_sources.TryGetValue(key, out var source)) return source;
        if (line.Expected is null) line.Fail("the key of a source that is listed above", key);
        return "";
    }

    private void Wrong(int number, string found, string expected) =>
        sink.Add(TaxRateFindings.Line, Severity.Error, FormattableString.Invariant($"/lines/{number}"),
            ("line", number), ("found", found), ("expected", expected));
}
