using Invoicing.Explanations;
using Invoicing.Findings;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Catalog;

/// <summary>An entry of a list, with the list: a price that may apply. What follows from both is found once.</summary>
internal sealed class PriceCandidate
{
    public PriceCandidate(PriceList list, PriceEntry entry)
    {
        List = list;
        Entry = entry;
        Name = $"{list.Id}/{entry.Name}";
        Unit = entry.Unit ?? ModelContents.Unit(entry.Model) ?? entry.MinimumQuantity?.Unit;
        Basis = new Basis("price-list", $"list {list.Id}", list.Version, $"{Customers}, {Items}");
        Choice = PriceChoice.Of(this);
        var findings = new FindingSink();
        new ModelCheck(findings, $"/priceLists/{list.Id}/entries/{entry.Name}", Name).Check(Choice, list.Currency);
        Flaws = findings.ToList();
    }

    public PriceList List { get; }

    public PriceEntry Entry { get; }

    /// <summary>List and entry: <c>EUR-2026/A-100</c>.</summary>
    public string Name { get; }

    /// <summary>The unit of its prices, of the entry, its model or its least quantity; null: whatever is asked
    /// for.</summary>
    public UnitOfMeasure? Unit { get; }

    public Basis Basis { get; }

    /// <summary>What is priced by, where it is chosen.</summary>
    public PriceChoice Choice { get; }

    /// <summary>What is wrong with it.</summary>
    public FindingList Flaws { get; }

    /// <summary>The day from which it holds, the entry's before the list's; null: always.</summary>
    public LocalDate? Start => Entry.ValidFrom ?? List.ValidFrom;

    /// <summary>How specific it is of the customer: 2 for one, 1 for a group, 0 for all.</summary>
    public int CustomerRank => (Entry.CustomerId ?? List.CustomerId) is not null ? 2
        : (Entry.CustomerGroup ?? List.CustomerGroup) is not null ? 1 : 0;

    /// <summary>How specific it is of the item: 2 for one, 1 for a class, 0 for all.</summary>
    public int ItemRank => Entry.Item is not null ? 2 : Entry.ItemClass is not null ? 1 : 0;

    public string Customers => CustomerRank switch
    {
        2 => $"for customer {Entry.CustomerId ?? List.CustomerId}",
        1 => $"for customers of group {Entry.CustomerGroup ?? List.CustomerGroup}",
        _ => "for all customers",
    };

    public string Items => ItemRank switch
    {
        2 => $"for item {Entry.Item}",
        1 => $"for items of class {Entry.ItemClass}",
        _ => "for all items",
    };

    /// <summary>Whether all that names the item is true of the question.</summary>
    public bool IsAbout(PriceQuestion question) =>
        (Entry.Item is null || Entry.Item == question.ItemId)
        && (Entry.ItemClass is null || question.ItemClasses.Contains(Entry.ItemClass, StringComparer.Ordinal));

    /// <summary>Whether it is for another customer, whom the question is none of.</summary>
    public bool IsForAnother(PriceQuestion question) =>
        (List.CustomerId is { } ofList && ofList != question.CustomerId)
        || (Entry.CustomerId is { } ofEntry && ofEntry != question.CustomerId);

    /// <summary>Why it does not apply, or null where it does. A least quantity in a unit that does not convert counts
    /// as reached: the conversion is found missing where the price is taken.</summary>
    /// <param name="question">The question.</param>
    /// <param name="factor">How many of the unit of its prices one unit asked for is; null: that is not known.</param>
    public string? Obstacle(PriceQuestion question, Exact? factor)
    {
        foreach (var group in new[] { List.CustomerGroup, Entry.CustomerGroup })
            if (group is not null && !question.CustomerGroups.Contains(group, StringComparer.Ordinal))
                return $"the customer is not in group {group}";
        foreach (var first in new[] { List.ValidFrom, Entry.ValidFrom })
            if (first > question.Date)
                return $"it holds from {Text(first.Value)} on, asked for {Text(question.Date)}";
        foreach (var last in new[] { List.LastDay, Entry.LastDay })
            if (last < question.Date) return $"it held until {Text(last.Value)}, asked for {Text(question.Date)}";
        if (Entry.MinimumQuantity is { } least && factor is { } known
            && Exact.From(question.Quantity.Number).Abs() * known < Exact.From(least.Number))
            return $"the least quantity {least} is not reached by {question.Quantity}";
        return null;
    }

    /// <summary>The day as text; ISO 8601.</summary>
    public static string Text(LocalDate? day) => day is { } some ? LocalDatePattern.Iso.Format(some) : "always";

    /// <summary>The ordinal order of names, so that equals have an order.</summary>
    public static int CompareNames(PriceCandidate left, PriceCandidate right)
    {
        var order = string.CompareOrdinal(left.List.Id, right.List.Id);
        if (order == 0) order = string.CompareOrdinal(left.List.Version, right.List.Version);
        return order != 0 ? order : string.CompareOrdinal(left.Entry.Name, right.Entry.Name);
    }
}
