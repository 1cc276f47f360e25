using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Banking;

/// <summary>One booked entry of a bank account, or one payment of an entry that books several. Immutable.</summary>
public sealed record BankTransaction
{
    /// <summary>The bank's reference of the entry, or of the payment in it; within an account no two share
    /// one.</summary>
    public required string Id { get; init; }

    /// <summary>The day on which the bank booked it.</summary>
    public required LocalDate BookingDate { get; init; }

    /// <summary>The day from which it counts for interest; null where the bank does not tell.</summary>
    public LocalDate? ValueDate { get; init; }

    /// <summary>What was booked: above zero was received, below zero was paid out.</summary>
    public required Money Amount { get; init; }

    /// <summary>The name of the other side: the debtor of a receipt, the creditor of a payment; or null.</summary>
    public string? CounterpartyName { get; init; }

    /// <summary>The account of the other side, or null.</summary>
    public Iban? CounterpartyAccount { get; init; }

    /// <summary>Remittance information: what the payer wrote for the payee (what BT-83 asked to quote); or
    /// null.</summary>
    public string? RemittanceInformation { get; init; }

    /// <summary>The structured reference of the creditor as the payer quoted it, whether its check digits hold or not;
    /// or null.</summary>
    public string? StructuredReference { get; init; }

    /// <summary>What the bank calls the kind of that reference: "SCOR" (ISO 11649), "QRR", or an own code; or
    /// null.</summary>
    public string? StructuredReferenceType { get; init; }

    /// <summary>The end-to-end identification that the originator gave; null where none was provided.</summary>
    public string? EndToEndId { get; init; }

    /// <summary>The mandate of a direct debit, or null.</summary>
    public string? MandateId { get; init; }

    /// <summary>The bank's reference of the entry that books this and perhaps other payments; null where it is the
    /// id.</summary>
    public string? EntryReference { get; init; }

    /// <summary>The batch that this is a payment of; null where it was booked by itself.</summary>
    public BankBatch? Batch { get; init; }

    /// <summary>The payment that came back with this entry; null where it is none.</summary>
    public BankReturn? Return { get; init; }

    /// <summary>Whether the entry takes an earlier one back. Default: no.</summary>
    public bool IsReversal { get; init; }

    /// <summary>What the bank kept for itself, above zero, as far as it tells; null where it does not.</summary>
    public Money? Charges { get; init; }

    /// <summary>What the originator instructed, above zero, where it is told: before charges and exchange.</summary>
    public Money? InstructedAmount { get; init; }

    /// <summary>The rate at which the bank exchanged, or null.</summary>
    public ExchangeRate? ExchangeRate { get; init; }
}

/// <summary>A payment that came back: a credit transfer or direct debit that the other bank did not take. Immutable.
/// </summary>
public sealed record BankReturn
{
    /// <summary>Why: a code of the external list of ISO 20022 (AC04 account closed, MS03 no reason given, MD06 refund
    /// asked by the debtor), or the bank's own; null where it is not told.</summary>
    public string? Reason { get; init; }

    /// <summary>The end-to-end identification of the payment that came back, or null.</summary>
    public string? OriginalEndToEndId { get; init; }

    /// <summary>What else the bank says, or null.</summary>
    public string? Text { get; init; }
}

/// <summary>A batch that a bank booked in one entry. Immutable.</summary>
public sealed record BankBatch
{
    /// <summary>What the originator calls it (the identification of its payment information), or null.</summary>
    public string? Id { get; init; }

    /// <summary>How many payments the entry books.</summary>
    public required int Payments { get; init; }

    /// <summary>Which of them this is, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>What the entry books in all.</summary>
    public required Money Total { get; init; }
}
