using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Banking;

/// <summary>One booked entry of a bank account. Immutable.</summary>
public sealed record BankTransaction
{
    /// <summary>The bank's reference of the entry; within an account no two entries share one.</summary>
    public required string Id { get; init; }

    /// <summary>The day on which the bank booked it.</summary>
    public required LocalDate BookingDate { get; init; }

    /// <summary>What was booked: above zero was received, below zero was paid out.</summary>
    public required Money Amount { get; init; }

    /// <summary>The name of the other side: the debtor of a receipt, the creditor of a payment; or null.</summary>
    public string? CounterpartyName { get; init; }

    /// <summary>The account of the other side, or null.</summary>
    public Iban? CounterpartyAccount { get; init; }

    /// <summary>Remittance information: what the payer wrote for the payee (what BT-83 asked to quote); or
    /// null.</summary>
    public string? RemittanceInformation { get; init; }
}
