using Invoicing.Documents;
using Invoicing.Invoices;

namespace Invoicing.Rendering.Pages;

/// <summary>The totals of an invoice (BG-22): those that every document has, and of the others those that are not
/// zero.</summary>
internal static class InvoiceSums
{
    public static List<Fact> Of(Invoice invoice, DocumentLanguage language)
    {
        var totals = invoice.Totals;
        var sums = new List<Fact>();
        if (invoice.Adjustments.Count > 0) Add(Label.SumOfLines, totals.SumOfLineNets);
        foreach (var each in invoice.Adjustments)
            sums.Add(new Fact(InvoiceLineTable.NameOf(each.Adjustment, language),
                language.Text(each.Amount * each.Adjustment.Sign)));
        Add(Label.TotalWithoutTax, totals.WithoutTax);
        Add(Label.TotalTax, totals.Tax);
        if (totals.TaxInAccountingCurrency is { } accounting) Add(Label.TotalTaxInAccountingCurrency, accounting);
        Add(Label.TotalWithTax, totals.WithTax);
        if (!totals.Paid.IsZero) Add(Label.Paid, -totals.Paid);
        if (!totals.Rounding.IsZero) Add(Label.RoundingAmount, totals.Rounding);
        var isCredit = invoice.Type.Effect == DocumentEffect.Credit;
        var isPaidInParts = totals.AmountToPay != totals.Due;
        sums.Add(new Fact(language[isCredit ? Label.Credited : Label.Due], language.Text(totals.Due), !isPaidInParts));
        if (!isPaidInParts) return sums;
        if (!totals.Withheld.IsZero) Add(Label.Withheld, -totals.Withheld);
        if (!totals.SplitPayment.IsZero) Add(Label.SplitPayment, -totals.SplitPayment);
        sums.Add(new Fact(language[Label.AmountToPay], language.Text(totals.AmountToPay), IsStrong: true));
        return sums;

        void Add(Label label, Money amount) => sums.Add(new Fact(language[label], language.Text(amount)));
    }
}
