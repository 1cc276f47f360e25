using System.Collections.Immutable;
using System.Numerics;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>The totals from what is shown (TOTALS, AMOUNT-TO-PAY, CASH).</summary>
public static class ShownTotals
{
    public static IndependentTotals Of(
        InvoiceDraft draft,
        ImmutableArray<IndependentLine> lines,
        ImmutableArray<IndependentAdjustment> adjustments,
        ImmutableArray<IndependentGroup> groups,
        BigInteger missing,
        WorkingRules rules)
    {
        var sumOfLineNets = lines.Select(line => line.Net).Total();
        var allowances = SumOf(AdjustmentKind.Allowance);
        var charges = SumOf(AdjustmentKind.Charge);
        var withoutTax = sumOfLineNets - allowances + charges;
        var counted = groups.Where(group => group.Tax.Kind != TaxKind.Withheld).ToArray();
        var tax = counted.Select(group => group.Amount).Total();
        var withTax = withoutTax + tax;
        var paid = draft.Prepayments.Select(PaidBy).Total();
        var withheld = groups.Select(group => group.Amount).Total() - tax;
        var split = counted.Where(group => group.Tax.Category == TaxCategory.B).Select(group => group.Amount).Total();
        var rounding = (draft.RoundingAmount?.MinorUnits ?? 0) + missing;
        var toPay = withTax - paid + rounding - withheld - split;
        rounding += InCash(toPay, rules) - toPay;
        var due = withTax - paid + rounding;
        return new()
        {
            SumOfLineNets = sumOfLineNets, Allowances = allowances, Charges = charges, WithoutTax = withoutTax,
            Tax = tax, WithTax = withTax, Paid = paid, Rounding = rounding, Due = due,
            Withheld = withheld, SplitPayment = split, AmountToPay = due - withheld - split,
            TaxInAccountingCurrency = draft.AccountingRate is null
                ? null
                : counted.Select(group => group.InAccountingCurrency!.Value).Total(),
        };

        BigInteger SumOf(AdjustmentKind kind) =>
            adjustments.Where(a => draft.Adjustments[a.Position].Kind == kind).Select(a => a.Amount).Total();

        BigInteger PaidBy(Prepayment prepayment) => prepayment switch
        {
            { Amount: { } amount } => amount.MinorUnits,
            { Percent: { } percent } => rules.R.Round(percent.Number() * withTax),
            _ => throw new DraftRefusedException("A prepayment has neither amount nor percentage."),
        };
    }

    private static BigInteger InCash(BigInteger toPay, WorkingRules rules)
    {
        if (rules.Policy.Cash is not { } cash) return toPay;
        var mode = cash.Mode switch
        {
            CashMode.Up => Rounding.Up,
            CashMode.Down => Rounding.Down,
            _ => Rounding.HalfUp,
        };
        return new Rounder(mode, cash.StepMinorUnits, rules.Gauge).Round(toPay);
    }
}
