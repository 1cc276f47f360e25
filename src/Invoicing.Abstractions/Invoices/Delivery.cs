using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Invoices;

/// <summary>Delivery information (BG-13). Immutable.</summary>
public sealed record Delivery
{
    /// <summary>Deliver to party name (BT-70), or null.</summary>
    public string? Name { get; init; }

    /// <summary>Deliver to location identifier (BT-71), or null.</summary>
    public Identifier? Location { get; init; }

    /// <summary>Actual delivery date (BT-72), or null.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Invoicing period (BG-14; BT-73, and BT-74 is its last day), or null.</summary>
    public DateRange? Period { get; init; }

    /// <summary>Deliver to address (BG-15, BT-75 to BT-80, BT-165), or null.</summary>
    public PostalAddress? Address { get; init; }
}

/// <summary>An amount paid before, or a percentage of the total with tax; it lowers what is due (BT-113).</summary>
public sealed record Prepayment
{
    /// <summary>The amount paid; null where a percentage is given.</summary>
    public Money? Amount { get; init; }

    /// <summary>A percentage of the total with tax (BT-112), rounded; null where an amount is given.</summary>
    public Percentage? Percent { get; init; }

    /// <summary>When it was paid, or null.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The reference of the payment or of the prepayment invoice, or null.</summary>
    public string? Reference { get; init; }
}
