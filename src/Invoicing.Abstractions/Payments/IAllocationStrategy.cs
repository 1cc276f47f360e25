namespace Invoicing.Payments;

/// <summary>
/// Decides which items a payment settles, and in which order. A strategy is pure and knows nothing but its context; the
/// context owns the sums, so that no strategy can settle more than a payment has or an item asks.
/// </summary>
public interface IAllocationStrategy
{
    /// <summary>The name under which its decisions are recorded; stable for ever.</summary>
    string Id { get; }

    /// <summary>Settles what it is sure of; what it leaves the next strategy is asked for.</summary>
    void Allocate(AllocationContext context);
}
