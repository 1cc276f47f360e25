using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Catalog;

/// <summary>What is asked about a price: of what, how much, when, for whom, in which currency. Immutable.</summary>
public sealed record PriceQuestion
{
    private readonly Sequence<string> _itemClasses;
    private readonly Sequence<string> _customerGroups;
    private readonly string? _path;

    /// <summary>Item seller's identifier (BT-155), or null where only classes are known.</summary>
    public string? ItemId { get; init; }

    /// <summary>The classes that the item is of: classification identifiers (BT-158), groups of goods. In any
    /// order.</summary>
    public ImmutableArray<string> ItemClasses
    {
        get => _itemClasses.Items;
        init => _itemClasses = value;
    }

    /// <summary>How much. A negative quantity is a return: it is priced as its magnitude, and the parts carry its
    /// sign.</summary>
    public required Quantity Quantity { get; init; }

    /// <summary>The day for which the price is asked.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The currency in which the price is wanted.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The customer, the id of a party; or null.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The groups that the customer is in, in any order.</summary>
    public ImmutableArray<string> CustomerGroups
    {
        get => _customerGroups.Items;
        init => _customerGroups = value;
    }

    /// <summary>The amount of which a percentage is charged, in the currency of the question; or null.</summary>
    public Money? Amount { get; init; }

    /// <summary>The cost of a unit, for prices by cost and margin, in any currency with a rate; or null.</summary>
    public UnitPrice? Cost { get; init; }

    /// <summary>How amounts are rounded to minor units: the lines' mode of the document's policy. Default:
    /// half-up.</summary>
    public Rounding Rounding { get; init; }

    /// <summary>The place that findings name, <c>/lines/3/price</c>. Default: empty.</summary>
    public string Path
    {
        get => _path ?? string.Empty;
        init => _path = string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>A question about an item: its seller's identifier and its classifications.</summary>
    /// <param name="item">The item of a line (BG-31).</param>
    /// <param name="quantity">How much.</param>
    /// <param name="date">The day for which the price is asked.</param>
    /// <param name="currency">The currency in which the price is wanted.</param>
    public static PriceQuestion About(Item item, Quantity quantity, LocalDate date, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new PriceQuestion
        {
            ItemId = item.SellerId,
            ItemClasses = [.. item.Classifications.Select(each => each.Value)],
            Quantity = quantity,
            Date = date,
            Currency = currency,
        };
    }
}
