using Invoicing.Discounts;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>TOTALS, AMOUNT-TO-PAY, CASH and ACCOUNTING. Only a result can overflow.</summary>
internal static class TotalAmounts
{
    public static void Compute(ExactCalculation calculation)
    {
        var totals = calculation.Totals;
        totals.SumOfLineNets = Units.Sum(calculation.Lines.Select(line => line.ShownNet));
        totals.Allowances = SumOf(calculation, AdjustmentKind.Allowance);
        totals.Charges = SumOf(calculation, AdjustmentKind.Charge);
        totals.WithoutTax = Units.Narrow((Int128)totals.SumOfLineNets - totals.Allowances + totals.Charges);
        totals.Tax = SumOf(calculation, group => !group.IsWithheld);
        totals.Withheld = SumOf(calculation, group => group.IsWithheld);
        totals.SplitPayment = SumOf(calculation, group => !group.IsWithheld && group.Tax.Category == TaxCategory.B);
        totals.WithTax = Units.Narrow((Int128)totals.WithoutTax + totals.Tax);
        totals.Prepayments = [.. calculation.Draft.Prepayments.Select(paid => PaidOf(calculation, paid))];
        totals.Paid = Units.Sum(totals.Prepayments);
        Account(calculation);
        Settle(calculation);
    }

    private static long SumOf(ExactCalculation calculation, AdjustmentKind kind) => Units.Sum(calculation.Adjustments
        .Where(adjustment => !adjustment.NamesLines && adjustment.Adjustment.Kind == kind)
        .Select(adjustment => adjustment.Shown));

    private static long SumOf(ExactCalculation calculation, Func<ExactGroup, bool> where) =>
        Units.Sum(calculation.Groups.Where(where).Select(group => group.Total));

    private static long PaidOf(ExactCalculation calculation, Prepayment paid) => paid.Amount is { } amount
        ? amount.MinorUnits
        : calculation.RoundToUnits(calculation.Totals.WithTax * paid.Percent.GetValueOrDefault().Fraction);

    private static void Account(ExactCalculation calculation)
    {
        if (calculation.Draft.AccountingRate is not { } rate) return;
        foreach (var group in calculation.Groups)
        {
            if (group.IsWithheld) continue;
            var tax = Money.FromMinor(group.Total, calculation.Draft.Currency);
            group.InAccountingCurrency = rate.Convert(tax, calculation.Policy.TaxMode).MinorUnits;
        }

        calculation.Totals.TaxInAccountingCurrency =
            Units.Sum(calculation.Groups.Select(group => group.InAccountingCurrency));
    }

    private static void Settle(ExactCalculation calculation)
    {
        var totals = calculation.Totals;
        totals.Missing = FromNet.Missing(calculation);
        var stated = calculation.Draft.RoundingAmount is { } given ? given.MinorUnits : 0;
        var rounding = (Int128)stated + totals.Missing;
        var toPay = (Int128)totals.WithTax - totals.Paid + rounding - totals.Withheld - totals.SplitPayment;
        if (calculation.Policy.Cash is { } cash)
        {
            var rounded = RoundedDivision.Divide(toPay, cash.StepMinorUnits, cash.Rounding) * cash.StepMinorUnits;
            totals.CashDifference = Units.Narrow(rounded - toPay);
            toPay = rounded;
        }

        totals.Rounding = Units.Narrow(rounding + totals.CashDifference);
        totals.Due = Units.Narrow((Int128)totals.WithTax - totals.Paid + totals.Rounding);
        totals.AmountToPay = Units.Narrow(toPay);
    }
}
