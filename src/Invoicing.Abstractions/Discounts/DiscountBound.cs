namespace Invoicing.Discounts;

/// <summary>
/// How far discounts may go, all of them together; what goes further is cut and told in the report. Amounts that a line
/// had before the rules were asked are not undone. An amount or price bounds documents of its currency. Immutable.
/// </summary>
public sealed record DiscountBound
{
    private readonly DiscountScope? _scope;

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Where and to whom it applies. Default: everywhere, to everybody.</summary>
    public DiscountScope Scope
    {
        get => _scope ?? DiscountScope.Everywhere;
        init => _scope = value is null || value.Equals(DiscountScope.Everywhere) ? null : value;
    }

    /// <summary>The price that no line is discounted below; null: none.</summary>
    public UnitPrice? MinimumPrice { get; init; }

    /// <summary>The most that is taken off a line; null: no bound.</summary>
    public Money? MostPerLine { get; init; }

    /// <summary>The most that is taken off a line, as a percentage of its gross, rounded down; null: no
    /// bound.</summary>
    public Percentage? MostOfLine { get; init; }

    /// <summary>The most that is taken off the lines of the scope in sum; null: no bound.</summary>
    public Money? MostPerDocument { get; init; }
}
