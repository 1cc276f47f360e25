using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Banking;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>Money that came in, or was paid out. Immutable.</summary>
public sealed record Payment
{
    private readonly Sequence<RemittanceLine> _remittance;

    /// <summary>The reference of the payment; within a call no two payments share one.</summary>
    public required string Id { get; init; }

    /// <summary>The day on which it was received.</summary>
    public required LocalDate Received { get; init; }

    /// <summary>What was received; below zero what was paid out, which settles credit notes only.</summary>
    public required Money Amount { get; init; }

    /// <summary>What of it was used before: allocated by earlier calls, paid back; with its sign. Null for
    /// nothing.</summary>
    public Money? Used { get; init; }

    /// <summary>What it is for. Default: a payment of whatever is open.</summary>
    public PaymentKind Kind { get; init; }

    /// <summary>What <see cref="Amount"/> was booked with in the ledger's base currency, with its sign; null where no
    /// base currency is kept, or where the payment is in it.</summary>
    public Money? Booked { get; init; }

    /// <summary>What of <see cref="Booked"/> was used with <see cref="Used"/>; null with it.</summary>
    public Money? UsedBooked { get; init; }

    /// <summary>The customer that paid, where that is known already; else null and the allocator looks for
    /// it.</summary>
    public string? Customer { get; init; }

    /// <summary>The payer's name as the bank tells it, or null.</summary>
    public string? PayerName { get; init; }

    /// <summary>The payer's account, or null.</summary>
    public Iban? PayerAccount { get; init; }

    /// <summary>What the payer wrote: invoice numbers, a creditor reference; or null.</summary>
    public string? RemittanceInformation { get; init; }

    /// <summary>The buyer's order that it is for (BT-13), or null.</summary>
    public string? Order { get; init; }

    /// <summary>The contract that it is for (BT-12), or null.</summary>
    public string? Contract { get; init; }

    /// <summary>What the payer says it pays, line by line; empty where it does not say.</summary>
    public ImmutableArray<RemittanceLine> Remittance
    {
        get => _remittance.Items;
        init => _remittance = value;
    }

    /// <summary>What is left of it.</summary>
    [JsonIgnore]
    public Money Left => Used is { } used ? Amount - used : Amount;

    /// <summary>What is left of <see cref="Booked"/>; null with it.</summary>
    [JsonIgnore]
    public Money? LeftBooked => UsedBooked is { } used ? Booked - used : Booked;

    /// <summary>The payment that a bank's entry is. A structured reference is put before what else the payer
    /// wrote.</summary>
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
            RemittanceInformation = transaction.StructuredReference is { } reference
                ? string.IsNullOrEmpty(transaction.RemittanceInformation)
                    ? reference
                    : $"{reference} {transaction.RemittanceInformation}"
                : transaction.RemittanceInformation,
        };
    }
}
