using System.Collections.Immutable;

namespace Invoicing.Banking;

/// <summary>Booked entries as a bank delivered them, in the order of the file. Immutable.</summary>
public sealed record BankStatement
{
    private readonly Sequence<BankTransaction> _transactions;

    /// <summary>The entries.</summary>
    public ImmutableArray<BankTransaction> Transactions
    {
        get => _transactions.Items;
        init => _transactions = value;
    }
}
