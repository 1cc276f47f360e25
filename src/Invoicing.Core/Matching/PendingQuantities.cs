using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>What of the quantities billed before is in documents that are not yet posted.</summary>
internal sealed class PendingQuantities
{
    private readonly BilledTotals _totals;

    public PendingQuantities(MatchFacts facts) => _totals = new BilledTotals(
        new BilledSoFar { Items = facts.BilledSoFar.Items.RemoveAll(item => !item.IsPending) });

    public Quantity? Of(string order, string line, UnitOfMeasure unit) => _totals.OfOrderLine(order, line, unit);
}
