using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Taxes;

/// <summary>The classes of items that say how a supply is treated: exempt ones, and those for which the buyer owes the
/// tax by a state's law.</summary>
internal sealed class VatClasses
{
    public const string ExemptRule = "exempt-class";
    public const string ReverseChargeRule = "domestic-reverse-charge";

    // It bears a surcharge of its own in Spain.
    private const string Tobacco = "tobacco";

    private readonly FrozenDictionary<string, VatGround> _exempt;
    private readonly ImmutableArray<Entry> _entries;
    private readonly FrozenDictionary<(CountryCode, string), Entry[]> _reverse;
    private readonly FrozenSet<string> _names;

    private VatClasses(FrozenDictionary<string, VatGround> exempt, ImmutableArray<Entry> entries)
    {
        _exempt = exempt;
        _entries = entries;
        _reverse = entries.GroupBy(each => (each.Of.State, each.Of.ItemClass))
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _names = exempt.Keys.Concat(entries.Select(each => each.Of.ItemClass)).Append(Tobacco)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The classes that the package brings.</summary>
    public static VatClasses Standard { get; } = new(
        ExemptOnes(), [.. VatTable.Read("reverse-charge", cells: 6).Select(EntryOf).Select(With)]);

    /// <summary>These classes and another one; it stands instead of those of the same state and class.</summary>
    public VatClasses With(ImmutableArray<DomesticReverseCharge> entries) => new(_exempt,
    [
        .. _entries.Where(each => !entries.Any(
            added => added.State == each.Of.State && added.ItemClass == each.Of.ItemClass)),
        .. entries.Select(With),
    ]);

    /// <summary>Whether the class says how a supply is treated in some state.</summary>
    public bool Contains(string itemClass) => _names.Contains(itemClass);

    /// <summary>Why a class is exempt, or null.</summary>
    public VatGround? Exempt(string itemClass) => _exempt.GetValueOrDefault(itemClass);

    /// <summary>Why the buyer owes the tax by a state's law, or null.</summary>
    public VatGround? ReverseCharge(CountryCode state, string itemClass, LocalDate day)
    {
        if (!_reverse.TryGetValue((state, itemClass), out var entries)) return null;
        foreach (var entry in entries)
            if (entry.Of.IsInForce(day)) return entry.Ground;
        return null;
    }

    private static FrozenDictionary<string, VatGround> ExemptOnes()
    {
        var grounds = new Dictionary<string, VatGround>(StringComparer.Ordinal);
        foreach (var row in VatTable.Read("exempt", cells: 4))
        {
            var reason = $"Exempt: {row[3]} (directive 2006/112/EC article {row[2]})";
            var ground = new VatGround(ExemptRule, row[2], row[3], Vat.Exempt(row[1], reason));
            grounds.Add(row[0], ground);
            grounds.TryAdd(row[1], ground);
        }

        return grounds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static DomesticReverseCharge EntryOf(string[] row) => new(
        CountryCode.Of(row[0]), row[1], row[2], row[5], VatTable.Day(row[3]), VatTable.LastDay(row[4]));

    private static Entry With(DomesticReverseCharge of)
    {
        var because = $"the buyer owes the tax on {of.ItemClass} in {of.State.Code}";
        return new(of, new(ReverseChargeRule, of.Articles, because, Vat.ReverseCharge, VatWords.ReverseCharge)
        {
            NationalClause = of.Clause,
        });
    }

    private readonly record struct Entry(DomesticReverseCharge Of, VatGround Ground);
}
