using System.Globalization;
using NodaTime;

namespace Invoicing.Catalog;

/// <summary>What decides between prices that apply, in this order: customer, item, currency, unit, day from which it
/// holds, priority, least quantity.</summary>
internal readonly record struct PriceRank(
    int Customer, int Item, bool IsInCurrency, bool IsInUnit, LocalDate? Start, int Priority, Exact Least)
    : IComparable<PriceRank>
{
    public static PriceRank Of(PriceCandidate candidate, PriceQuestion question, Exact? factor) => new(
        candidate.CustomerRank,
        candidate.ItemRank,
        candidate.List.Currency == question.Currency,
        candidate.Unit is not { } unit || unit == question.Quantity.Unit,
        candidate.Start,
        candidate.List.Priority,
        candidate.Entry.MinimumQuantity is { } least && factor is { } known
            ? Exact.From(least.Number) / known
            : Exact.Zero);

    /// <summary>The higher one comes before.</summary>
    public int CompareTo(PriceRank other)
    {
        ReadOnlySpan<int> orders =
        [
            Customer.CompareTo(other.Customer), Item.CompareTo(other.Item),
            IsInCurrency.CompareTo(other.IsInCurrency), IsInUnit.CompareTo(other.IsInUnit),
            Nullable.Compare(Start, other.Start), Priority.CompareTo(other.Priority), Least.CompareTo(other.Least),
        ];
        foreach (var order in orders)
            if (order != 0) return order;
        return 0;
    }

    /// <summary>Why this one comes before the other, which ranks lower or equal.</summary>
    public string Before(PriceRank other)
    {
        if (Customer != other.Customer)
            return $"a price {Of(Customer, "for the customer", "for a group of customers", "for all customers")} "
                + $"comes before one {Of(other.Customer, "", "for a group of customers", "for all customers")}";
        if (Item != other.Item)
            return $"a price {Of(Item, "for the item", "for a class of items", "for all items")} "
                + $"comes before one {Of(other.Item, "", "for a class of items", "for all items")}";
        if (IsInCurrency != other.IsInCurrency) return "a price in the currency comes before one to be converted";
        if (IsInUnit != other.IsInUnit) return "a price of the unit comes before one whose quantity is converted";
        if (Start != other.Start)
            return $"a price that holds from {PriceCandidate.Text(Start)} on comes before one from "
                + $"{PriceCandidate.Text(other.Start)}";
        if (Priority != other.Priority)
            return string.Create(
                CultureInfo.InvariantCulture, $"priority {Priority} comes before priority {other.Priority}");
        return Least != other.Least
            ? "the price with the highest least quantity that is reached comes first"
            : "it is the same price";
    }

    private static string Of(int rank, string two, string one, string none) => rank switch
    {
        2 => two,
        1 => one,
        _ => none,
    };
}
