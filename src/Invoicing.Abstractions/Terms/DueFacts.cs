using NodaTime;

namespace Invoicing.Terms;

/// <summary>The dates that are known when a due date is derived. Immutable.</summary>
/// <param name="Issued">The invoice date (BT-2).</param>
public sealed record DueFacts(LocalDate Issued)
{
    /// <summary>The day of delivery or performance (BT-72), or null where it is not known.</summary>
    public LocalDate? Delivered { get; init; }

    /// <summary>The day on which the buyer received the invoice, or null where it is not known.</summary>
    public LocalDate? Received { get; init; }

    /// <summary>The day on which the buyer accepted what was delivered, or null where it is not known.</summary>
    public LocalDate? Accepted { get; init; }

    /// <summary>The date of a baseline, or null where it is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such baseline.</exception>
    public LocalDate? DateOf(DueBaseline baseline) => baseline switch
    {
        DueBaseline.Invoice => Issued,
        DueBaseline.Delivery => Delivered,
        DueBaseline.Receipt => Received,
        DueBaseline.Acceptance => Accepted,
        DueBaseline.EndOfMonth => Issued.With(DateAdjusters.EndOfMonth),
        _ => throw new ArgumentOutOfRangeException(nameof(baseline), baseline, "No such baseline."),
    };
}
