using System.Collections.Immutable;

namespace Invoicing.Discounts;

/// <summary>Where a discount applies: each list that is not empty restricts it, and all of them together. Default:
/// everywhere. Texts are compared ordinally. Immutable.</summary>
public sealed record DiscountScope
{
    private readonly Sequence<string> _items;
    private readonly Sequence<string> _categories;
    private readonly Sequence<string> _lines;
    private readonly Sequence<string> _customers;
    private readonly Sequence<string> _customerGroups;
    private readonly Sequence<string> _contracts;

    /// <summary>Everywhere.</summary>
    public static DiscountScope Everywhere { get; } = new();

    /// <summary>Items by seller's identifier (BT-155) or standard identifier (BT-157).</summary>
    public ImmutableArray<string> Items
    {
        get => _items.Items;
        init => _items = value;
    }

    /// <summary>Categories of <see cref="DiscountLine.Categories"/>, or item classifications (BT-158).</summary>
    public ImmutableArray<string> Categories
    {
        get => _categories.Items;
        init => _categories = value;
    }

    /// <summary>Lines by id (BT-126).</summary>
    public ImmutableArray<string> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>Customers by id.</summary>
    public ImmutableArray<string> Customers
    {
        get => _customers.Items;
        init => _customers = value;
    }

    /// <summary>Customer groups; being in one of them is enough.</summary>
    public ImmutableArray<string> CustomerGroups
    {
        get => _customerGroups.Items;
        init => _customerGroups = value;
    }

    /// <summary>Contracts by id (BT-12): that of the line, else that of the document.</summary>
    public ImmutableArray<string> Contracts
    {
        get => _contracts.Items;
        init => _contracts = value;
    }
}
