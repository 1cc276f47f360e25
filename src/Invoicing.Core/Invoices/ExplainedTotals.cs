namespace Invoicing.Invoices;

/// <summary>Document totals of an exact calculation in units of the document's currency.</summary>
internal sealed class ExplainedTotals(ExactCalculation calculation)
{
    private readonly InvoiceTotals _totals = calculation.Amounts.Totals;

    public long SumOfLineNets => _totals.SumOfLineNets.MinorUnits;

    public long Allowances => _totals.Allowances.MinorUnits;

    public long Charges => _totals.Charges.MinorUnits;

    public long WithoutTax => _totals.WithoutTax.MinorUnits;

    public long Tax => _totals.Tax.MinorUnits;

    public long WithTax => _totals.WithTax.MinorUnits;

    public long Paid => _totals.Paid.MinorUnits;

    public long Rounding => _totals.Rounding.MinorUnits;

    public long Due => _totals.Due.MinorUnits;

    public long Withheld => _totals.Withheld.MinorUnits;

    public long SplitPayment => _totals.SplitPayment.MinorUnits;

    public long AmountToPay => _totals.AmountToPay.MinorUnits;

    public long Missing => calculation.Rounding.Missing;

    public long CashDifference => calculation.Rounding.CashDifference;

    /// <summary>BT-111.</summary>
    public Money InAccountingCurrency => _totals.TaxInAccountingCurrency.GetValueOrDefault();

    /// <summary>What a group adds to BT-111.</summary>
    public Money InAccountingCurrencyOf(ExactGroup group) => calculation.Amounts
        .Group(Array.IndexOf(calculation.Groups, group)).TaxInAccountingCurrency.GetValueOrDefault();

    /// <summary>What a prepayment counts.</summary>
    public long Prepaid(Prepayment paid) => TotalAmounts.PaidOf(calculation.Draft, paid, WithTax);
}
