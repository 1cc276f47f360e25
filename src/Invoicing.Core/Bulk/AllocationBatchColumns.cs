namespace Invoicing.Bulk;

/// <summary>Open items in columns: item n of each is of open item n. The arrays are the caller's; they are read while
/// an allocation runs and never written to.</summary>
public sealed class OpenItemColumns
{
    /// <summary>The account that owes: a number for a customer in a currency (<see cref="AccountKey"/>), any 64 bits.
    /// The items of one account are of one currency.</summary>
    public required ReadOnlyMemory<long> Accounts { get; init; }

    /// <summary>The day on which it has to be paid (BT-9), in days from any day.</summary>
    public required ReadOnlyMemory<int> Due { get; init; }

    /// <summary>What is open, in minor units of the currency of the account; not below zero.</summary>
    public required ReadOnlyMemory<long> Open { get; init; }

    /// <summary>The order of items that are due on the same day: of their ids. Items that have the same place in it
    /// too are in the order of the columns. Default (empty): that for all.</summary>
    public ReadOnlyMemory<int> Ranks { get; init; }

    /// <summary>How many items there are.</summary>
    public int Count => Accounts.Length;
}

/// <summary>Payments in columns: item n of each is of payment n. The arrays are the caller's, as of
/// <see cref="OpenItemColumns"/>.</summary>
public sealed class PaymentColumns
{
    /// <summary>The account that paid: a number for a customer in a currency, as of the items.</summary>
    public required ReadOnlyMemory<long> Accounts { get; init; }

    /// <summary>The day on which it was received, in days from any day: payments are taken by it.</summary>
    public required ReadOnlyMemory<int> Days { get; init; }

    /// <summary>What was received, in minor units of the currency of the account; not below zero.</summary>
    public required ReadOnlyMemory<long> Amounts { get; init; }

    /// <summary>The order of payments of the same day, as of <see cref="OpenItemColumns.Ranks"/>.</summary>
    public ReadOnlyMemory<int> Ranks { get; init; }

    /// <summary>How many payments there are.</summary>
    public int Count => Accounts.Length;
}
