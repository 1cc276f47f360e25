using System.Numerics;
using Invoicing.Invoices;

namespace Invoicing.Core.Tests.Independent;

/// <summary>Independently computed amounts in the library's own words.</summary>
public static class IndependentInvoice
{
    public static Invoice Of(InvoiceDraft draft) =>
        new(draft, InvoiceAmounts.From(draft, Declared(draft, IndependentCalculator.Calculate(draft))).Value);

    /// <summary>The amounts as a document would declare them.</summary>
    /// <exception cref="OverflowException">An amount is beyond 64 bits of units.</exception>
    public static DeclaredAmounts Declared(InvoiceDraft draft, IndependentAmounts amounts)
    {
        return new()
        {
            Lines =
            [
                .. amounts.Lines.Select(line => new DeclaredLine
                {
                    Id = line.Id,
                    Gross = Amount(line.Gross),
                    Adjustments = [.. line.Adjustments.Select(Amount)],
                    Net = Amount(line.Net),
                }),
            ],
            Adjustments =
            [
                .. amounts.Adjustments.Select(adjustment => new DeclaredAdjustment
                {
                    Amount = Amount(adjustment.Amount),
                    Shares = [.. adjustment.Shares.Select(Share)],
                }),
            ],
            Groups = [.. amounts.Groups.Select(group => Group(draft, group))],
            Totals = Totals(draft, amounts.Totals),
        };

        Money Amount(BigInteger units) => Money.FromMinor((long)units, draft.Currency);

        DeclaredShare Share(IndependentShare share) => new() { Taxes = share.Taxes, Amount = Amount(share.Amount) };
    }

    private static DeclaredGroup Group(InvoiceDraft draft, IndependentGroup group) => new()
    {
        Key = group.Tax.GroupKey,
        Base = Money.FromMinor((long)group.Base, draft.Currency),
        Tax = Money.FromMinor((long)group.Amount, draft.Currency),
        TaxInAccountingCurrency = draft.AccountingRate is { } rate
            ? Money.FromMinor((long)(group.InAccountingCurrency ?? 0), rate.To)
            : null,
    };

    private static InvoiceTotals Totals(InvoiceDraft draft, IndependentTotals totals)
    {
        return new()
        {
            SumOfLineNets = Amount(totals.SumOfLineNets),
            Allowances = Amount(totals.Allowances),
            Charges = Amount(totals.Charges),
            WithoutTax = Amount(totals.WithoutTax),
            Tax = Amount(totals.Tax),
            TaxInAccountingCurrency = totals.TaxInAccountingCurrency is { } tax
                ? Money.FromMinor((long)tax, draft.AccountingRate!.Value.To)
                : null,
            WithTax = Amount(totals.WithTax),
            Paid = Amount(totals.Paid),
            Rounding = Amount(totals.Rounding),
            Due = Amount(totals.Due),
            Withheld = Amount(totals.Withheld),
            SplitPayment = Amount(totals.SplitPayment),
            AmountToPay = Amount(totals.AmountToPay),
        };

        Money Amount(BigInteger units) => Money.FromMinor((long)units, draft.Currency);
    }
}
