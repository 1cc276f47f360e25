using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Taxes;

namespace Invoicing.Contracts;

/// <summary>
/// The price of work. A rate applies where all that it names - person, role, activity, dates - is true of the work;
/// among those that apply, the one that names most of person, role and activity is taken. Immutable.
/// </summary>
public sealed record WorkRate
{
    private readonly Sequence<Tax> _taxes;

    /// <summary>What is sold (BG-31): the name of its invoice lines.</summary>
    public required Item Item { get; init; }

    /// <summary>The person it is for, or null for any.</summary>
    public string? Person { get; init; }

    /// <summary>The role it is for, or null for any.</summary>
    public string? Role { get; init; }

    /// <summary>The activity it is for, or null for any.</summary>
    public string? Activity { get; init; }

    /// <summary>The days on which the work was done for which it holds; null: all.</summary>
    public DateRange? ValidIn { get; init; }

    /// <summary>The unit in which work is counted (BT-130). Usually HUR or DAY.</summary>
    public required UnitOfMeasure Unit { get; init; }

    /// <summary>The price (BT-146) of one unit.</summary>
    public required UnitPrice Price { get; init; }

    /// <summary>The taxes; empty: those of the contract.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }
}
