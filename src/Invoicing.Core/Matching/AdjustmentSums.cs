using Invoicing.Contracts;
using Invoicing.Discounts;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>What was agreed and what is billed for one reason.</summary>
internal sealed class AdjustmentSum
{
    /// <summary>Whether an order has it at all.</summary>
    public bool IsAgreed { get; set; }

    /// <summary>Whether a percentage is agreed: what earlier invoices had of it does not count.</summary>
    public bool HasPercentage { get; set; }

    /// <summary>What was agreed: fixed amounts, and percentages of what the invoice bills.</summary>
    public Exact Agreed { get; set; }

    /// <summary>What the invoice has.</summary>
    public Exact Now { get; set; }

    /// <summary>What earlier invoices had of fixed amounts.</summary>
    public Exact Before { get; set; }
}

/// <summary>Charges, or allowances, of the document by reason code, those without one together, beside those agreed in
/// the orders that it bills.</summary>
internal sealed class AdjustmentSums
{
    private const string NoReason = "-";

    private readonly MatchContext _context;
    private readonly AdjustmentKind _kind;
    private readonly SortedDictionary<string, AdjustmentSum> _sums = new(StringComparer.Ordinal);

    public AdjustmentSums(MatchContext context, List<BilledOrder> orders, AdjustmentKind kind)
    {
        _context = context;
        _kind = kind;
        foreach (var order in orders) AddAgreed(order);
        foreach (var billed in context.Invoice.Adjustments)
        {
            if (billed.Adjustment.Kind != kind || IsRetainage(billed.Adjustment)) continue;
            Of(billed.Adjustment).Now += Exact.Of(billed.Amount);
        }

        AddBefore(orders);
    }

    /// <summary>The sums, in the order of the reasons.</summary>
    public IEnumerable<KeyValuePair<string, AdjustmentSum>> ByReason => _sums;

    private void AddAgreed(BilledOrder order)
    {
        foreach (var adjustment in order.Order.Adjustments)
        {
            if (adjustment.Kind != _kind) continue;
            var sum = Of(adjustment);
            sum.IsAgreed = true;
            if (adjustment.Percent is { } percent)
            {
                sum.HasPercentage = true;
                sum.Agreed += Share(order.Net, percent);
            }
            else if (adjustment.Amount is { } amount && amount.Currency == _context.Invoice.Currency)
            {
                AddFixed(order, sum, amount);
            }
        }
    }

    private AdjustmentSum Of(Adjustment adjustment)
    {
        var reason = adjustment.ReasonCode ?? NoReason;
        if (!_sums.TryGetValue(reason, out var sum)) _sums[reason] = sum = new AdjustmentSum();
        return sum;
    }

    // A document has it in minor units, so that is what was agreed.
    private Exact Share(Exact net, Percentage percent) => Exact.Of(
        Money.Round(net * percent.Fraction, _context.Invoice.Currency, Rounding.HalfUp));

    // Charges that earlier documents had for the order, where it has no percentage of that reason.
    private void AddBefore(List<BilledOrder> orders)
    {
        if (_kind != AdjustmentKind.Charge || _context.Facts.BilledSoFar.Charges.IsEmpty) return;
        var billed = orders.Select(each => each.Order.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var charge in _context.Facts.BilledSoFar.Charges)
        {
            if (charge.OrderId is not { } order || !billed.Contains(order)
                || charge.Amount.Currency != _context.Invoice.Currency
                || !_sums.TryGetValue(charge.ReasonCode ?? NoReason, out var sum) || sum.HasPercentage) continue;
            sum.Before += Exact.Of(charge.Amount);
        }
    }

    // A fixed allowance is due with the invoice that bills the whole order; of an order billed in parts it cannot be
    // told which part has it.
    private void AddFixed(BilledOrder order, AdjustmentSum sum, Money amount)
    {
        if (_kind == AdjustmentKind.Charge || WholeOrder.IsBilledBy(_context, order.Order))
            sum.Agreed += Exact.Of(amount);
    }

    private static bool IsRetainage(Adjustment adjustment) =>
        string.Equals(adjustment.Reason, Retainage.Reason, StringComparison.OrdinalIgnoreCase);
}
