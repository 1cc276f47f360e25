using System.Globalization;
using Invoicing.Invoices;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>The amounts of an invoice with one of them a unit more, for each of them.</summary>
internal static class DeclaredChanges
{
    public static IEnumerable<(string Path, Invoice Invoice)> Of(Invoice invoice)
    {
        var declared = invoice.Amounts.ToDeclared(invoice.Draft);
        return Totals(declared).Concat(Lines(declared)).Concat(Adjustments(declared)).Concat(Groups(declared))
            .Select(change => (change.Path, invoice.Declaring(change.Amounts)));
    }

    public static Invoice Declaring(this Invoice invoice, DeclaredAmounts amounts) =>
        invoice with { Amounts = InvoiceAmounts.From(invoice.Draft, amounts).Value };

    private static Money More(Money amount) => Money.FromMinor(amount.MinorUnits + 1, amount.Currency);

    private static IEnumerable<(string Path, DeclaredAmounts Amounts)> Totals(DeclaredAmounts declared)
    {
        var totals = declared.Totals;
        (string, InvoiceTotals)[] changes =
        [
            ("sumOfLineNets", totals with { SumOfLineNets = More(totals.SumOfLineNets) }),
            ("allowances", totals with { Allowances = More(totals.Allowances) }),
            ("charges", totals with { Charges = More(totals.Charges) }),
            ("withoutTax", totals with { WithoutTax = More(totals.WithoutTax) }),
            ("tax", totals with { Tax = More(totals.Tax) }),
            ("withTax", totals with { WithTax = More(totals.WithTax) }),
            ("paid", totals with { Paid = More(totals.Paid) }),
            ("rounding", totals with { Rounding = More(totals.Rounding) }),
            ("due", totals with { Due = More(totals.Due) }),
            ("withheld", totals with { Withheld = More(totals.Withheld) }),
            ("splitPayment", totals with { SplitPayment = More(totals.SplitPayment) }),
            ("amountToPay", totals with { AmountToPay = More(totals.AmountToPay) }),
        ];
        foreach (var (member, change) in changes)
            yield return ($"/amounts/totals/{member}", declared with { Totals = change });
        if (totals.TaxInAccountingCurrency is { } tax)
            yield return ("/amounts/totals/taxInAccountingCurrency",
                declared with { Totals = totals with { TaxInAccountingCurrency = More(tax) } });
    }

    private static IEnumerable<(string Path, DeclaredAmounts Amounts)> Lines(DeclaredAmounts declared)
    {
        for (var i = 0; i < declared.Lines.Length; i++)
        {
            var line = declared.Lines[i];
            var path = $"/amounts/lines/{line.Id}";
            yield return ($"{path}/gross", With(i, line with { Gross = More(line.Gross) }));
            yield return ($"{path}/net", With(i, line with { Net = More(line.Net) }));
            for (var j = 0; j < line.Adjustments.Length; j++)
                yield return (Numbered($"{path}/adjustments", j), With(i,
                    line with { Adjustments = line.Adjustments.SetItem(j, More(line.Adjustments[j])) }));
        }

        DeclaredAmounts With(int index, DeclaredLine line) =>
            declared with { Lines = declared.Lines.SetItem(index, line) };
    }

    private static IEnumerable<(string Path, DeclaredAmounts Amounts)> Adjustments(DeclaredAmounts declared)
    {
        for (var i = 0; i < declared.Adjustments.Length; i++)
        {
            var adjustment = declared.Adjustments[i];
            var path = Numbered("/amounts/adjustments", i);
            yield return (path, With(i, adjustment with { Amount = More(adjustment.Amount) }));
            for (var j = 0; j < adjustment.Shares.Length; j++)
            {
                var share = adjustment.Shares[j] with { Amount = More(adjustment.Shares[j].Amount) };
                yield return (Numbered($"{path}/shares", j),
                    With(i, adjustment with { Shares = adjustment.Shares.SetItem(j, share) }));
            }
        }

        DeclaredAmounts With(int index, DeclaredAdjustment adjustment) =>
            declared with { Adjustments = declared.Adjustments.SetItem(index, adjustment) };
    }

    // Groups are named in the path; the member is enough here.
    private static IEnumerable<(string Path, DeclaredAmounts Amounts)> Groups(DeclaredAmounts declared)
    {
        for (var i = 0; i < declared.Groups.Length; i++)
        {
            var group = declared.Groups[i];
            yield return ("/base", With(i, group with { Base = More(group.Base) }));
            yield return ("/tax", With(i, group with { Tax = More(group.Tax) }));
            if (group.TaxInAccountingCurrency is { } tax)
                yield return ("/taxInAccountingCurrency", With(i, group with { TaxInAccountingCurrency = More(tax) }));
        }

        DeclaredAmounts With(int index, DeclaredGroup group) =>
            declared with { Groups = declared.Groups.SetItem(index, group) };
    }

    private static string Numbered(string path, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}/{index + 1}");
}
