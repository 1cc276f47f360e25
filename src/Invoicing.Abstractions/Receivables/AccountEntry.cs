using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>What an entry of a customer's account is.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<AccountEntryKind>))]
public enum AccountEntryKind
{
    /// <summary>An invoice or debit note.</summary>
    Invoice = 0,

    /// <summary>A credit note.</summary>
    CreditNote,

    /// <summary>A payment of the customer.</summary>
    Payment,
}

/// <summary>An entry of a customer's account. Immutable.</summary>
public sealed partial record AccountEntry
{
    /// <summary>The customer, by the reader's own key.</summary>
    public required string Customer { get; init; }

    /// <summary>The day on which it counts: issue date or date of receipt.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What it is. Default: an invoice.</summary>
    public AccountEntryKind Kind { get; init; }

    /// <summary>The number of the document or the reference of the payment.</summary>
    public required string Reference { get; init; }

    /// <summary>What it does to the balance: above zero the customer owes more (debit), below zero less (credit).</summary>
    public required Money Amount { get; init; }

    /// <summary>When it has to be paid; null for a payment.</summary>
    public LocalDate? Due { get; init; }
}
