using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Payments;

/// <summary>
/// The tax that falls due when it is paid (cash accounting; Directive 2006/112/EC, article 66 (b) for sales, 167a for
/// purchases), allocation by allocation, and the tax that reductions take off (article 90). What fell due, what was
/// reduced and what moved to claims sum to the tax of the document once it is settled. Pure, safe to use from several
/// threads.
/// </summary>
public static class TaxOnPayment
{
    /// <summary>The movements of tax of allocations.</summary>
    /// <param name="allocations">The allocations.</param>
    /// <param name="items">The items that they settle and take from, before or after.</param>
    /// <param name="takenBack">The allocations that were taken back; they are among the allocations too.</param>
    /// <exception cref="ArgumentException">An item is not there.</exception>
    public static TaxOnPaymentReport Of(ImmutableArray<Allocation> allocations, ImmutableArray<OpenItem> items,
        ImmutableArray<TakenBack> takenBack = default)
    {
        var byId = items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        var due = ImmutableArray.CreateBuilder<TaxMovement>();
        var reduced = ImmutableArray.CreateBuilder<TaxMovement>();
        foreach (var allocation in allocations) Add(allocation, 1);
        foreach (var (allocation, date) in takenBack.IsDefault ? [] : takenBack)
            Add(allocation with { Date = date }, -1);
        return new TaxOnPaymentReport { Due = due.DrainToImmutable(), Reduced = reduced.DrainToImmutable() };

        void Add(Allocation allocation, int sign)
        {
            var item = Find(byId, allocation.Item);
            foreach (var part in allocation.Parts) AddPart(allocation, item, part, sign);
            if (allocation.SourcePart is { } taken) AddPart(allocation, Find(byId, allocation.Source), taken, sign);
        }

        void AddPart(Allocation allocation, OpenItem item, SettlementPart part, int sign)
        {
            foreach (var share in DueBy(item, part)) due.Add(MovementOf(allocation, item, part, share, sign));
            if (!part.CorrectsTax) return;
            foreach (var share in part.Taxes)
                if (!share.Tax.IsZero) reduced.Add(MovementOf(allocation, item, part, share, sign));
        }
    }

    /// <summary>What falls due by a part: the tax in what is paid, in money or in kind. A reduction takes tax off
    /// instead, and a claim takes it along.</summary>
    internal static IEnumerable<TaxShare> DueBy(OpenItem item, SettlementPart part)
    {
        if (part.CorrectsTax || part.Kind == SettlementKind.Claim) yield break;
        foreach (var share in part.Taxes)
            if (!share.Tax.IsZero && IsOnPayment(item, share.Group)) yield return share;
    }

    /// <summary>Whether the tax of a group of an item falls due by payment.</summary>
    internal static bool IsOnPayment(OpenItem item, TaxGroupKey group)
    {
        foreach (var tax in item.Taxes)
            if (tax.OnPayment && tax.Group == group) return true;
        return false;
    }

    private static TaxMovement MovementOf(
        Allocation allocation, OpenItem item, SettlementPart part, TaxShare share, int sign) => new()
        {
            Allocation = allocation.Id,
            Item = item.Id,
            Document = item.Number,
            Customer = item.Customer,
            Ledger = item.Ledger,
            Date = allocation.Date,
            Kind = part.Kind,
            Group = share.Group,
            OnPayment = IsOnPayment(item, share.Group),
            Net = (share.Gross - share.Tax) * sign,
            Tax = share.Tax * sign,
        };

    private static OpenItem Find(Dictionary<string, OpenItem> items, string id) => items.TryGetValue(id, out var item)
        ? item
        : throw new ArgumentException($"The item {id} is not there.", nameof(items));
}
