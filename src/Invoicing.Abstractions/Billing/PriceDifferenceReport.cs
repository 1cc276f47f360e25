using System.Collections.Immutable;
using Invoicing.Invoices;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>What a price agreed anew makes of what was billed. Immutable.</summary>
public sealed record PriceDifferenceReport
{
    private readonly Sequence<PriceDifferenceLine> _lines;

    /// <summary>The document for the difference: a debit note (84) where more is owed, a credit note (83) where less
    /// is, both related to financial adjustments, so that they change the value and not the quantity billed; null where
    /// nothing differs.</summary>
    public InvoiceDraft? Draft { get; init; }

    /// <summary>What was billed since, piece by piece, in the order in which it was billed.</summary>
    public ImmutableArray<PriceDifferenceLine> Lines
    {
        get => _lines.Items;
        init => _lines = value;
    }
}

/// <summary>A piece that was billed, at the old price and at the new. Immutable.</summary>
/// <param name="DocumentNumber">The number of the document (BT-1), or null.</param>
/// <param name="Date">Its date (BT-2).</param>
/// <param name="Quantity">How much it billed; negative: it credited.</param>
/// <param name="Billed">For how much, before tax; of a credit negative.</param>
/// <param name="AtNewPrice">For how much it would be at the new price.</param>
public sealed record PriceDifferenceLine(
    string? DocumentNumber, LocalDate Date, Quantity Quantity, Money Billed, Money AtNewPrice)
{
    /// <summary>What more is owed; negative: less.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Money Difference => AtNewPrice - Billed;
}
