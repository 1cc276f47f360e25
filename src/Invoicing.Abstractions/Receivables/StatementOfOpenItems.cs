using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>
/// What a customer owes on a day, item by item, in one currency: total = the items - what is on account. Immutable.
/// </summary>
public sealed record StatementOfOpenItems
{
    private readonly Sequence<OpenItemLine> _lines;
    private readonly Sequence<AgeingBucket> _buckets;

    /// <summary>The customer, by the reader's own key.</summary>
    public required string Customer { get; init; }

    /// <summary>The day; days late count up to it.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The items that are open, credit notes among them; by due date, issue date and id.</summary>
    public ImmutableArray<OpenItemLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>The sum of what is open of the items, credit notes taken off.</summary>
    public required Money Open { get; init; }

    /// <summary>What stands to the customer's credit without an item: unapplied payments; above zero it is the
    /// customer's.</summary>
    public required Money Unapplied { get; init; }

    /// <summary>What the customer owes: open less unapplied.</summary>
    public required Money Total { get; init; }

    /// <summary>The columns of <see cref="Ageing"/>.</summary>
    public ImmutableArray<AgeingBucket> Buckets
    {
        get => _buckets.Items;
        init => _buckets = value;
    }

    /// <summary>The same amounts by age, for the foot of the statement.</summary>
    public required AgeingAmounts Ageing { get; init; }
}

/// <summary>An item on a statement. Immutable.</summary>
/// <param name="Item">The item: document, due date, original and open amount.</param>
/// <param name="DaysLate">The days since the due date; zero where it is not past, and for credits.</param>
/// <param name="Balance">The open amounts up to and with this line.</param>
public sealed record OpenItemLine(OpenItem Item, int DaysLate, Money Balance);
