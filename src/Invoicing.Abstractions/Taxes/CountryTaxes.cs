using System.Collections.Immutable;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>All taxes of one country as data with their sources. Immutable; a user can build one, or change one by
/// <c>with</c>.</summary>
public sealed record CountryTaxes
{
    private readonly Sequence<TaxRate> _rates;
    private readonly Sequence<TaxRegion> _regions;
    private readonly Sequence<ItemRateClass> _classes;
    private readonly Sequence<AllowedRounding> _allowed;
    private readonly Sequence<CountryCode> _also;
    private readonly RoundingPolicy? _defaultRounding;

    /// <summary>The country.</summary>
    public required CountryCode Country { get; init; }

    /// <summary>Other codes under which the same taxes are levied: XI (Northern Ireland) for GB.</summary>
    public ImmutableArray<CountryCode> Also
    {
        get => _also.Items;
        init => _also = value;
    }

    /// <summary>The version of the data: the date up to which it was followed, <c>2026-11-27</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The day on which the data begins; a tax point before it has no rate.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The rates; those of one scheme, region and class in the order of their first days.</summary>
    public ImmutableArray<TaxRate> Rates
    {
        get => _rates.Items;
        init => _rates = value;
    }

    /// <summary>The regions whose taxes differ from the country's.</summary>
    public ImmutableArray<TaxRegion> Regions
    {
        get => _regions.Items;
        init => _regions = value;
    }

    /// <summary>Whether taxes are known only by the region, one of <see cref="Regions"/>. Default: elsewhere in the
    /// country its general rates hold.</summary>
    public bool NeedsRegion { get; init; }

    /// <summary>Classes of items and the classes of rates that they fall into. Default: none.</summary>
    public ImmutableArray<ItemRateClass> ItemClasses
    {
        get => _classes.Items;
        init => _classes = value;
    }

    /// <summary>How amounts are rounded where a document does not say. Default:
    /// <see cref="RoundingPolicy.Default"/>.</summary>
    public RoundingPolicy DefaultRounding
    {
        get => _defaultRounding ?? RoundingPolicy.Default;
        init => _defaultRounding = value == RoundingPolicy.Default ? null : value;
    }

    /// <summary>What the law allows of a rounding policy; a policy has to keep to all that are in force. Default: the
    /// law is silent, every policy is allowed.</summary>
    public ImmutableArray<AllowedRounding> AllowedRoundings
    {
        get => _allowed.Items;
        init => _allowed = value;
    }

    /// <summary>The law and clause by which prices with and without tax may not stand on one document; null: none is
    /// known.</summary>
    public string? MixedPricesForbiddenBy { get; init; }

    /// <summary>The region of that code that is listed, or null.</summary>
    public TaxRegion? Region(string? code)
    {
        foreach (var region in Regions)
            if (string.Equals(region.Code, code, StringComparison.Ordinal)) return region;
        return null;
    }

    /// <summary>The class of rates that a class of items falls into on a day; null where it is not mapped.</summary>
    public ItemRateClass? ClassOf(string itemClass, LocalDate day)
    {
        foreach (var each in ItemClasses)
            if (string.Equals(each.ItemClass, itemClass, StringComparison.Ordinal) && each.IsInForce(day)) return each;
        return null;
    }

    /// <summary>These taxes with a class of items mapped to a class of rates from a day on. A mapping that is in force
    /// then ends the day before; later ones are replaced.</summary>
    /// <param name="itemClass">The class of items: <c>books</c>.</param>
    /// <param name="rateClass">The class of rates, see <see cref="RateClass"/>.</param>
    /// <param name="from">The first day.</param>
    /// <param name="source">The law and clause.</param>
    public CountryTaxes WithClass(string itemClass, string rateClass, LocalDate from, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(itemClass);
        ArgumentException.ThrowIfNullOrWhiteSpace(rateClass);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        var kept = ItemClasses.Where(each =>
            !string.Equals(each.ItemClass, itemClass, StringComparison.Ordinal) || each.From < from);
        var cut = kept.Select(each =>
            string.Equals(each.ItemClass, itemClass, StringComparison.Ordinal) && each.IsInForce(from)
                ? each with { LastDay = from.PlusDays(-1) }
                : each);
        var added = new ItemRateClass { ItemClass = itemClass, RateClass = rateClass, From = from, Source = source };
        return this with { ItemClasses = [.. cut, added] };
    }

    /// <summary>Finds gaps, overlaps, missing sources, regions that are not listed, rates that do not fit their class
    /// (<c>TAX-RATES-…</c>).</summary>
    /// <param name="sink">What takes the findings.</param>
    /// <param name="path">Where the country lies in what is checked; empty where it is the whole.</param>
    public void Check(FindingSink sink, string path)
    {
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(path);
        new CountryTaxesCheck(this, sink, path).All();
    }

    /// <summary>Finds what a rounding policy has that the country's law does not allow on a day
    /// (<c>TAX-ROUNDING-NOT-ALLOWED</c>); each finding names what is allowed and the source.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="day">The day on which the tax becomes chargeable.</param>
    /// <param name="sink">What takes the findings.</param>
    /// <param name="path">Where the policy lies: <c>/rounding</c>.</param>
    public void CheckRounding(RoundingPolicy policy, LocalDate day, FindingSink sink, string path)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(path);
        foreach (var allowed in AllowedRoundings)
            if (allowed.IsInForce(day)) new RoundingCheck(allowed, Country, sink, path).Of(policy);
    }
}
