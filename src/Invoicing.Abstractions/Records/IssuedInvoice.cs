using System.Text.Json.Serialization;
using Invoicing.Invoices;
using NodaTime;

namespace Invoicing.Records;

/// <summary>An invoice that was issued: it has a number and is never changed again. Immutable.</summary>
public sealed record IssuedInvoice
{
    /// <summary>The invoice with its number (BT-1) and issue date (BT-2).</summary>
    public required Invoice Invoice { get; init; }

    /// <summary>The series that gave the number.</summary>
    public required string Series { get; init; }

    /// <summary>When it was issued.</summary>
    public required Instant IssuedAt { get; init; }

    /// <summary>Invoice number (BT-1).</summary>
    [JsonIgnore]
    public string Number => Invoice.Number ?? string.Empty;
}
