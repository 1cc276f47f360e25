using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;

namespace Invoicing.Testing;

public static partial class CalculationLaws
{
    /// <summary>What is shown adds up, under every policy: parts to nets, nets to their sum and to the bases, shares to
    /// their amounts, taxes to the tax, and every total follows from those above it.</summary>
    /// <inheritdoc cref="Check"/>
    public static void CheckSums(InvoiceDraft draft, Func<InvoiceDraft, Invoice>? calculate = null)
    {
        var law = CheckedDraft.Of("Adds up", draft, calculate);
        CheckLines(law);
        CheckBases(law);
        CheckTotals(law, law.Invoice.Totals);
        CheckSteps(law);
    }

    private static void CheckLines(CheckedDraft law)
    {
        foreach (var line in law.Invoice.Lines)
        {
            law.Equal($"the net of line {line.Id}", line.Gross - line.Allowances + line.Charges, line.Net);
            var parts = line.Gross;
            foreach (var adjustment in line.Adjustments)
                parts += adjustment.Amount * adjustment.Adjustment.Sign;
            law.Equal($"the net of line {line.Id} from its parts", parts, line.Net);
        }

        foreach (var adjustment in law.Invoice.Adjustments)
            law.Equal(
                "a document allowance or charge from its shares",
                Money.Sum(adjustment.Shares.Select(share => share.Amount), law.Draft.Currency),
                adjustment.Amount);
    }

    private static void CheckBases(CheckedDraft law)
    {
        foreach (var group in law.Invoice.TaxGroups)
        {
            var expected = Money.Zero(law.Draft.Currency);
            foreach (var line in law.Invoice.Lines)
                if (line.Line.Kind == LineKind.Priced && Has(line.Line.Taxes, group.Key)) expected += line.Net;
            foreach (var adjustment in law.Invoice.Adjustments)
                foreach (var share in adjustment.Shares)
                    if (Has(share.Taxes, group.Key)) expected += share.Amount * adjustment.Adjustment.Sign;
            law.Equal($"the base of {group.Key}", expected, group.Base);
        }
    }

    private static bool Has(IEnumerable<Tax> taxes, TaxGroupKey key) => taxes.Any(tax => tax.GroupKey.Equals(key));

    private static void CheckTotals(CheckedDraft law, InvoiceTotals totals)
    {
        var invoice = law.Invoice;
        law.Equal("BT-106", Sum(invoice.Lines.Select(line => line.Net)), totals.SumOfLineNets);
        law.Equal("BT-107", Sum(Adjustments(AdjustmentKind.Allowance)), totals.Allowances);
        law.Equal("BT-108", Sum(Adjustments(AdjustmentKind.Charge)), totals.Charges);
        law.Equal("BT-109", totals.SumOfLineNets - totals.Allowances + totals.Charges, totals.WithoutTax);
        law.Equal("BT-110", Sum(Groups(g => g.Key.Kind != TaxKind.Withheld)), totals.Tax);
        law.Equal("BT-110 of BG-23", Sum(invoice.TaxBreakdown.Select(row => row.Tax)), totals.Tax);
        law.Equal("BT-112", totals.WithoutTax + totals.Tax, totals.WithTax);
        law.Equal("BT-115", totals.WithTax - totals.Paid + totals.Rounding, totals.Due);
        law.Equal("tax withheld", Sum(Groups(g => g.Key.Kind == TaxKind.Withheld)), totals.Withheld);
        law.Equal(
            "split payment",
            Sum(Groups(g => g.Key.Kind != TaxKind.Withheld && g.Key.Category == TaxCategory.B)),
            totals.SplitPayment);
        law.Equal("the amount to pay", totals.Due - totals.Withheld - totals.SplitPayment, totals.AmountToPay);
        law.Equal("the currency of BT-111", law.Draft.AccountingRate?.To, totals.TaxInAccountingCurrency?.Currency);
        if (law.Draft.AccountingRate is { } rate)
            law.Equal(
                "BT-111",
                Money.Sum(
                    invoice.TaxGroups.Where(g => g.Key.Kind != TaxKind.Withheld)
                        .Select(g => rate.Convert(g.Tax, law.Draft.Rounding.TaxMode)),
                    rate.To),
                totals.TaxInAccountingCurrency!.Value);

        Money Sum(IEnumerable<Money> amounts) => Money.Sum(amounts, law.Draft.Currency);

        IEnumerable<Money> Adjustments(AdjustmentKind kind) =>
            invoice.Adjustments.Where(a => a.Adjustment.Kind == kind).Select(a => a.Amount);

        IEnumerable<Money> Groups(Func<TaxGroup, bool> which) => invoice.TaxGroups.Where(which).Select(g => g.Tax);
    }

    /// <summary>What is shown is a multiple of the step, and what is paid in cash of the cash step.</summary>
    private static void CheckSteps(CheckedDraft law)
    {
        var step = law.Draft.Rounding.StepMinorUnits ?? 1;
        foreach (var line in law.Invoice.Lines)
        {
            Multiple($"the gross of line {line.Id}", line.Gross);
            foreach (var adjustment in line.Adjustments) Multiple($"a part of line {line.Id}", adjustment.Amount);
        }

        foreach (var share in law.Invoice.Adjustments.SelectMany(a => a.Shares)) Multiple("a share", share.Amount);
        foreach (var group in law.Invoice.TaxGroups) Multiple($"the tax of {group.Key}", group.Tax);
        if (law.Draft.Rounding.Cash is { } cash)
            law.Equal("what is over a cash step", 0, law.Invoice.Totals.AmountToPay.MinorUnits % cash.StepMinorUnits);

        void Multiple(string what, Money amount) =>
            law.Equal($"what {what} ({amount}) is over a multiple of the step", 0, amount.MinorUnits % step);
    }
}
