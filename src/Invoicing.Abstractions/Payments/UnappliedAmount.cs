using System.Text.Json.Serialization;
using Invoicing.Explanations;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>What is to become of what a payment leaves over.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<UnappliedUse>))]
public enum UnappliedUse
{
    /// <summary>It waits as unapplied cash.</summary>
    Unapplied = 0,

    /// <summary>It is to the customer's credit, for anything.</summary>
    OnAccount,

    /// <summary>It is paid back.</summary>
    Refund,

    /// <summary>It pays the next invoice.</summary>
    NextInvoice,
}

/// <summary>What is left of a payment. With a customer it stays on that account, without it waits for its
/// payer.</summary>
public sealed record UnappliedAmount
{
    /// <summary>The payment.</summary>
    public required string Payment { get; init; }

    /// <summary>The customer that paid; null where it is not known.</summary>
    public string? Customer { get; init; }

    /// <summary>How much is left, with the sign of the payment.</summary>
    public required Money Amount { get; init; }

    /// <summary>What that is worth in the base currency, as it was booked; null where none is kept.</summary>
    public Money? Booked { get; init; }

    /// <summary>When the payment was received.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What is to become of it. Default: it waits.</summary>
    public UnappliedUse Use { get; init; }

    /// <summary>Who left it, and why.</summary>
    public required Basis Basis { get; init; }
}
