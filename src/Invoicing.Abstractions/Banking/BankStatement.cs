using System.Collections.Immutable;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Banking;

/// <summary>Booked entries as a bank delivered them, in the order of the file. Immutable.</summary>
public sealed record BankStatement
{
    private readonly Sequence<BankTransaction> _transactions;

    /// <summary>The bank's id of the statement, or null.</summary>
    public string? Id { get; init; }

    /// <summary>Its number in the sequence of the account's statements, or null.</summary>
    public string? Number { get; init; }

    /// <summary>The account, or null where it is not told or has no IBAN.</summary>
    public Iban? Account { get; init; }

    /// <summary>The account by another scheme than IBAN, or null.</summary>
    public string? OtherAccount { get; init; }

    /// <summary>The first day that it covers, or null.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day that it covers, or null.</summary>
    public LocalDate? To { get; init; }

    /// <summary>The booked balance before the first entry, or null.</summary>
    public Money? OpeningBalance { get; init; }

    /// <summary>The booked balance after the last entry, or null.</summary>
    public Money? ClosingBalance { get; init; }

    /// <summary>The entries.</summary>
    public ImmutableArray<BankTransaction> Transactions
    {
        get => _transactions.Items;
        init => _transactions = value;
    }
}

/// <summary>A file of a bank: one or several statements. Immutable.</summary>
public sealed record BankFile
{
    private readonly Sequence<BankStatement> _statements;

    /// <summary>What kind of message it is: "camt.053.001.08".</summary>
    public required string Message { get; init; }

    /// <summary>The statements, in the order of the file.</summary>
    public ImmutableArray<BankStatement> Statements
    {
        get => _statements.Items;
        init => _statements = value;
    }
}
