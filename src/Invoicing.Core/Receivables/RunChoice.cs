using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>A run in which something may be paid, and when the payee has it.</summary>
internal readonly record struct PaymentRun(LocalDate Day, LocalDate Arrives);

/// <summary>In which run an item is paid, with which discount.</summary>
internal sealed record RunChoice(PaymentRun Run, Money Discount, PayBecause Because, Exact? Yield, bool IsLate)
{
    private const int DaysOfYear = 365;

    /// <summary>
    /// The choice for an item, amounts above zero: the last run that pays it when due, or the last run that earns a
    /// discount where that gains more than the money costs by which it is paid earlier. Of several discounts the one
    /// that gains most, then the one that is paid later.
    /// </summary>
    /// <param name="open">What is open.</param>
    /// <param name="item">The item.</param>
    /// <param name="runs">The runs, in order; not empty.</param>
    /// <param name="cost">What money costs a year.</param>
    /// <param name="lost">The discount that is still offered and that no run earns; null: none.</param>
    public static RunChoice Of(
        Money open, OpenItem item, ImmutableArray<PaymentRun> runs, Percentage cost, out CashDiscount? lost)
    {
        lost = null;
        var inTime = Last(runs, item.Due);
        var usual = inTime ?? runs[0];
        var best = new RunChoice(usual, Money.Zero(open.Currency),
            inTime is null ? PayBecause.Late : PayBecause.Due, null, inTime is null);
        var gained = Exact.Zero;
        foreach (var discount in item.Discounts.OrderByDescending(each => each.Until))
        {
            var off = Money.Min(discount.Amount.Abs(), open);
            if (off.IsZero) continue;
            if (Last(runs, discount.Until) is not { } run)
            {
                if (discount.Until >= runs[0].Day) lost = discount;
                continue;
            }

            if (run.Arrives > usual.Arrives) run = usual;
            var days = Period.DaysBetween(run.Arrives, usual.Arrives);
            var paid = Exact.Of(open - off);
            var gain = Exact.Of(off) - (paid * cost.Fraction * days / DaysOfYear);
            if (gain <= gained) continue;
            gained = gain;
            var yield = days == 0 || paid.IsZero
                ? default(Exact?)
                : (Exact.Of(off) / paid * DaysOfYear / days).Reduced();
            best = new RunChoice(run, off, PayBecause.Discount, yield, run.Arrives > item.Due);
        }

        return best;
    }

    private static PaymentRun? Last(ImmutableArray<PaymentRun> runs, LocalDate day)
    {
        var found = default(PaymentRun?);
        foreach (var run in runs)
        {
            if (run.Arrives > day) break;
            found = run;
        }

        return found;
    }
}
