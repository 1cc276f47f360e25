using System.Globalization;
using Invoicing.Findings;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>Puts declared amounts into the columns of an invoice.</summary>
internal sealed class DeclaredReader(InvoiceDraft draft, DeclaredAmounts declared, FindingSink findings)
{
    private readonly Currency _accounting = draft.AccountingRate is { } rate ? rate.To : default;
    private long[] _columns = [];
    private AmountsLayout _layout;

    /// <summary>The amounts, or null where something has no place; that is then found.</summary>
    public InvoiceAmounts? Read()
    {
        var lines = LinesInOrder();
        var documentAdjustments = draft.Adjustments.Count(adjustment => adjustment.Lines.IsEmpty);
        if (documentAdjustments != declared.Adjustments.Length)
            Misfit("adjustments", documentAdjustments, declared.Adjustments.Length);
        if (findings.HasErrors) return null;

        var shares = declared.Adjustments.SelectMany(adjustment => adjustment.Shares).ToArray();
        var groups = declared.Groups.ToArray();
        Array.Sort(groups, (left, right) => TaxGroupOrder.Compare(TaxOf(left.Key), TaxOf(right.Key)));
        _layout = new AmountsLayout(lines.Length, lines.Sum(line => line.Adjustments.Length), documentAdjustments,
            shares.Length, groups.Length);
        _columns = new long[_layout.Length];
        PutTotals();
        PutLines(lines);
        PutAdjustments();
        for (var i = 0; i < groups.Length; i++) PutGroup(i, groups[i]);
        return findings.HasErrors ? null : new InvoiceAmounts(
            draft.Currency, _accounting, _layout, _columns,
            [.. groups.Select(group => TaxOf(group.Key))], [.. shares.Select(share => share.Taxes)]);
    }

    private DeclaredLine[] LinesInOrder()
    {
        if (draft.Lines.Length != declared.Lines.Length)
        {
            Misfit("lines", draft.Lines.Length, declared.Lines.Length);
            return [];
        }

        var found = new Dictionary<string, DeclaredLine>(StringComparer.Ordinal);
        foreach (var line in declared.Lines)
            if (!found.TryAdd(line.Id, line))
                findings.Add(InvoiceFindings.LineIdRepeated, Severity.Error, $"/amounts/lines/{line.Id}",
                    ("line", line.Id));
        var ordered = new DeclaredLine[draft.Lines.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            var asked = draft.Lines[i];
            var id = LineKeys.Of(asked, i);
            var expected = asked.Adjustments.Length + draft.Adjustments.Count(a => LineKeys.IsNamed(a, id));
            if (!found.TryGetValue(id, out var line)) Misfit($"lines/{id}", 1, 0);
            else if (line.Adjustments.Length != expected)
                Misfit($"lines/{id}/adjustments", expected, line.Adjustments.Length);
            else ordered[i] = line;
        }

        return ordered;
    }

    private void PutTotals()
    {
        var totals = declared.Totals;
        Put(AmountsLayout.SumOfLineNets, totals.SumOfLineNets, "totals/sumOfLineNets");
        Put(AmountsLayout.Allowances, totals.Allowances, "totals/allowances");
        Put(AmountsLayout.Charges, totals.Charges, "totals/charges");
        Put(AmountsLayout.WithoutTax, totals.WithoutTax, "totals/withoutTax");
        Put(AmountsLayout.Tax, totals.Tax, "totals/tax");
        PutAccounting(AmountsLayout.TaxInAccounting, totals.TaxInAccountingCurrency, "totals/taxInAccountingCurrency");
        Put(AmountsLayout.WithTax, totals.WithTax, "totals/withTax");
        Put(AmountsLayout.Paid, totals.Paid, "totals/paid");
        Put(AmountsLayout.Rounding, totals.Rounding, "totals/rounding");
        Put(AmountsLayout.Due, totals.Due, "totals/due");
        Put(AmountsLayout.Withheld, totals.Withheld, "totals/withheld");
        Put(AmountsLayout.SplitPayment, totals.SplitPayment, "totals/splitPayment");
        Put(AmountsLayout.AmountToPay, totals.AmountToPay, "totals/amountToPay");
    }

    private void PutLines(DeclaredLine[] lines)
    {
        var adjustment = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var at = _layout.LineAt(i);
            Put(at, line.Gross, $"lines/{line.Id}/gross");
            Put(at + 1, line.Net, $"lines/{line.Id}/net");
            _columns[at + 2] = adjustment;
            foreach (var amount in line.Adjustments)
                Put(_layout.AdjustmentAt(adjustment++), amount, $"lines/{line.Id}/adjustments");
        }
    }

    private void PutAdjustments()
    {
        var share = 0;
        for (var i = 0; i < declared.Adjustments.Length; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"adjustments/{i + 1}");
            Put(_layout.DocumentAt(i), declared.Adjustments[i].Amount, path);
            _columns[_layout.DocumentAt(i) + 1] = share;
            foreach (var part in declared.Adjustments[i].Shares) Put(_layout.ShareAt(share++), part.Amount, path);
        }
    }

    private void PutGroup(int index, DeclaredGroup group)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"groups/{index + 1}");
        Put(_layout.GroupAt(index), group.Base, $"{path}/base");
        Put(_layout.GroupAt(index) + 1, group.Tax, $"{path}/tax");
        PutAccounting(_layout.GroupAt(index) + 2, group.TaxInAccountingCurrency, $"{path}/taxInAccountingCurrency");
    }

    private void Put(int at, Money amount, string path)
    {
        if (amount.Currency == draft.Currency) _columns[at] = amount.MinorUnits;
        else Mixed(path, draft.Currency, amount.Currency);
    }

    private void PutAccounting(int at, Money? amount, string path)
    {
        var currency = amount is { } given ? given.Currency : default;
        if (currency == _accounting) _columns[at] = amount?.MinorUnits ?? 0;
        else Mixed(path, _accounting, currency);
    }

    private void Mixed(string path, Currency expected, Currency found) => findings.Add(
        InvoiceFindings.CurrencyMixed, Severity.Error, $"/amounts/{path}",
        ("document", expected.Code), ("found", found.Code));

    private void Misfit(string path, int expected, int found) => findings.Add(
        InvoiceFindings.DeclaredShape, Severity.Error, $"/amounts/{path}", ("expected", expected), ("found", found));

    private static Tax TaxOf(TaxGroupKey key) => new()
    {
        Scheme = key.Scheme,
        Category = key.Category,
        Kind = key.Kind,
        Rate = key.Rate,
        PerUnit = key.PerUnit,
        ExemptionReasonCode = key.ExemptionReasonCode,
        ExemptionReason = key.ExemptionReason,
        Jurisdiction = key.Jurisdiction,
    };
}
