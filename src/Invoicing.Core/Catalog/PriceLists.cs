using System.Collections.Frozen;
using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>All entries of all lists by item, and which of them prices a question.</summary>
internal sealed class PriceLists
{
    private readonly FrozenDictionary<string, ImmutableArray<PriceCandidate>> _byItem;
    private readonly FrozenDictionary<string, ImmutableArray<PriceCandidate>> _byClass;
    private readonly ImmutableArray<PriceCandidate> _ofAny;
    private readonly UnitConversions _units;

    public PriceLists(ImmutableArray<PriceList> lists, UnitConversions units)
    {
        _units = units;
        All = [.. lists.SelectMany(list => list.Entries, (list, entry) => new PriceCandidate(list, entry))];
        _byItem = By(All.Where(each => each.Entry.Item is not null), each => each.Entry.Item!);
        _byClass = By(
            All.Where(each => each.Entry is { Item: null, ItemClass: not null }), each => each.Entry.ItemClass!);
        _ofAny = [.. All.Where(each => each.Entry is { Item: null, ItemClass: null })];
    }

    /// <summary>The entries of all lists.</summary>
    public ImmutableArray<PriceCandidate> All { get; }

    /// <summary>The entry that prices the question; null where a finding says why there is none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="place">Where it is found that there is none, or several.</param>
    /// <param name="lost">Takes each entry that is about the item and did not price it, with the reason.</param>
    public PriceCandidate? Choose(PriceQuestion question, Place place, List<LostPrice>? lost)
    {
        var applying = new List<(PriceCandidate Candidate, PriceRank Rank)>();
        foreach (var candidate in About(question))
        {
            var factor = candidate.Unit is { } unit
                ? _units.Factor(question.Quantity.Unit, unit, question.ItemId)
                : Exact.One;
            if (candidate.Obstacle(question, factor) is { } obstacle)
                lost?.Add(new LostPrice(candidate, "price-applies", obstacle));
            else
                applying.Add((candidate, PriceRank.Of(candidate, question, factor)));
        }

        if (applying.Count == 0)
        {
            place.Add(PriceFindings.NotFound, ("item", question.ItemId ?? "-"), ("date", question.Date),
                ("customer", question.CustomerId ?? "-"), ("quantity", question.Quantity));
            return null;
        }

        applying.Sort(static (a, b) => b.Rank.CompareTo(a.Rank) is var order and not 0
            ? order
            : PriceCandidate.CompareNames(a.Candidate, b.Candidate));
        var (chosen, rank) = applying[0];
        foreach (var (other, otherRank) in applying.Skip(1))
        {
            if (otherRank.CompareTo(rank) == 0 && !IsSame(chosen, other))
            {
                place.Add(PriceFindings.Ambiguous, ("first", chosen.Name), ("second", other.Name));
                return null;
            }

            if (lost is null && otherRank.CompareTo(rank) != 0) break;
            lost?.Add(new LostPrice(other, "price-precedence", rank.Before(otherRank)));
        }

        return chosen;
    }

    private IEnumerable<PriceCandidate> About(PriceQuestion question)
    {
        var ofItem = question.ItemId is { } id ? _byItem.GetValueOrDefault(id, []) : [];
        var ofClasses = question.ItemClasses.Distinct(StringComparer.Ordinal)
            .SelectMany(each => _byClass.GetValueOrDefault(each, []));
        return ofItem.Concat(ofClasses).Concat(_ofAny)
            .Where(each => each.IsAbout(question) && !each.IsForAnother(question));
    }

    /// <summary>Whether two prices of one rank cost the same whatever is asked.</summary>
    private static bool IsSame(PriceCandidate one, PriceCandidate other) =>
        one.Entry.Model.Equals(other.Entry.Model) && one.Unit == other.Unit
        && one.List.Currency == other.List.Currency && one.Entry.Floor == other.Entry.Floor
        && Equals(one.List.Rounding, other.List.Rounding);

    private static FrozenDictionary<string, ImmutableArray<PriceCandidate>> By(
        IEnumerable<PriceCandidate> candidates, Func<PriceCandidate, string> key) => candidates
        .GroupBy(key, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}

/// <summary>A price that is about the item and was not taken.</summary>
/// <param name="Candidate">The entry; null for a rule.</param>
/// <param name="RuleId">What decided.</param>
/// <param name="Because">How.</param>
internal sealed record LostPrice(PriceCandidate? Candidate, string RuleId, string Because);
