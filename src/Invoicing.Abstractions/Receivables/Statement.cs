using System.Collections.Immutable;

namespace Invoicing.Receivables;

/// <summary>
/// A customer's account over a period, in one currency: closing = opening + debits - credits. Immutable.
/// </summary>
public sealed record Statement
{
    private readonly Sequence<StatementLine> _lines;

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

    /// <summary>The sum of what raised the balance; not below zero.</summary>
    public required Money Debits { get; init; }

    /// <summary>The sum of what lowered the balance; not below zero.</summary>
    public required Money Credits { get; init; }

    /// <summary>The balance at the end of the period; above zero the customer owes.</summary>
    public required Money Closing { get; init; }
}

/// <summary>A line of a statement.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Balance">The balance after it.</param>
public sealed record StatementLine(AccountEntry Entry, Money Balance);
