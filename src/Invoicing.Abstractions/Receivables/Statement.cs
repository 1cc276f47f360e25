using System.Collections.Immutable;

namespace Invoicing.Receivables;

/// <summary>
/// A customer's account over a period, in one currency, balance forward: closing = opening + charges - payments -
/// credits + fees, and = opening + debits - credits of the lines. Immutable.
/// </summary>
public sealed record Statement
{
    private readonly Sequence<StatementLine> _lines;
    private readonly Sequence<StatementSubtotal> _subtotals;

    /// <summary>The customer, by the reader's own key.</summary>
    public required string Customer { get; init; }

    /// <summary>The period.</summary>
    public required DateRange Period { get; init; }

    /// <summary>The balance before the period; above zero the customer owes.</summary>
    public required Money Opening { get; init; }

    /// <summary>The entries of the period by date, debits of a day before its credits, then by reference.</summary>
    public ImmutableArray<StatementLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }

    /// <summary>The sum of the entries of each kind that is among the lines, in the order of groups and
    /// kinds.</summary>
    public ImmutableArray<StatementSubtotal> Subtotals
    {
        get => _subtotals.Items;
        init => _subtotals = value;
    }

    /// <summary>The sum of what raised the balance; not below zero.</summary>
    public required Money Debits { get; init; }

    /// <summary>The sum of what lowered the balance; not below zero.</summary>
    public required Money Credits { get; init; }

    /// <summary>The balance at the end of the period; above zero the customer owes.</summary>
    public required Money Closing { get; init; }

    /// <summary>The sum of a group as the equation takes it: payments and credits above zero where they lower the
    /// balance.</summary>
    public Money Sum(StatementGroup group)
    {
        var sum = Money.Sum(
            Subtotals.Where(each => each.Group == group).Select(each => each.Amount), Opening.Currency);
        return group is StatementGroup.Payments or StatementGroup.Credits ? -sum : sum;
    }
}

/// <summary>A line of a statement.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Balance">The balance after it.</param>
public sealed record StatementLine(AccountEntry Entry, Money Balance);

/// <summary>What the entries of one kind sum to.</summary>
/// <param name="Group">The group that the kind stands in.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Amount">What they do to the balance, with its sign.</param>
public sealed record StatementSubtotal(StatementGroup Group, AccountEntryKind Kind, Money Amount);
