using System.Text.Json.Serialization;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>How often a mandate is used.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<MandateUse>))]
public enum MandateUse
{
    /// <summary>For a series of collections.</summary>
    Recurrent = 0,

    /// <summary>Once.</summary>
    OneOff,
}

/// <summary>The place of a collection in the use of its mandate (ISO 20022 SequenceType).</summary>
[JsonConverter(typeof(EnumNameJsonConverter<DebitSequence>))]
public enum DebitSequence
{
    /// <summary>FRST: the first of a series.</summary>
    First = 0,

    /// <summary>RCUR: one of a series.</summary>
    Recurrent,

    /// <summary>OOFF: the only one.</summary>
    OneOff,

    /// <summary>FNAL: the last of a series.</summary>
    Final,
}

/// <summary>A customer's mandate to collect by SEPA direct debit. Immutable.</summary>
public sealed record Mandate
{
    /// <summary>The mandate reference (BT-89).</summary>
    public required string Id { get; init; }

    /// <summary>The customer that gave it.</summary>
    public required string Customer { get; init; }

    /// <summary>The account that is debited (BT-91).</summary>
    public required Iban Account { get; init; }

    /// <summary>The day of the signature.</summary>
    public required LocalDate Signed { get; init; }

    /// <summary>How often it is used. Default: for a series.</summary>
    public MandateUse Use { get; init; }

    /// <summary>The day of the latest collection that was presented, also where it was returned; null: there was
    /// none.</summary>
    public LocalDate? LastCollected { get; init; }

    /// <summary>The last day on which it is used; null: no end was agreed.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The day on which the customer withdrew it; null: it stands.</summary>
    public LocalDate? Cancelled { get; init; }

    /// <summary>The most that is collected at once; null: no limit was agreed.</summary>
    public Money? Limit { get; init; }

    /// <summary>Whether the next collection is the last one of the series. Default: no.</summary>
    public bool IsLastCollection { get; init; }
}
