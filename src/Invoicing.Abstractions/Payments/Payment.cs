using Invoicing.Banking;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>Money that came in. Immutable.</summary>
public sealed record Payment
{
    /// <summary>The reference of the payment; within a call no two payments share one.</summary>
    public required string Id { get; init; }

    /// <summary>The day on which it was received.</summary>
    public required LocalDate Received { get; init; }

    /// <summary>What was received; above zero.</summary>
    public required Money Amount { get; init; }

    /// <summary>The customer that paid, where that is known already; else null and the allocator looks for
    /// it.</summary>
    public string? Customer { get; init; }

    /// <summary>The payer's name as the bank tells it, or null.</summary>
    public string? PayerName { get; init; }

    /// <summary>The payer's account, or null.</summary>
    public Iban? PayerAccount { get; init; }

    /// <summary>What the payer wrote: invoice numbers, a creditor reference; or null.</summary>
    public string? RemittanceInformation { get; init; }

    /// <summary>The payment that a bank's entry is.</summary>
    public static Payment Of(BankTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return new Payment
        {
            Id = transaction.Id,
            Received = transaction.BookingDate,
            Amount = transaction.Amount,
            PayerName = transaction.CounterpartyName,
            PayerAccount = transaction.CounterpartyAccount,
            RemittanceInformation = transaction.RemittanceInformation,
        };
    }
}
