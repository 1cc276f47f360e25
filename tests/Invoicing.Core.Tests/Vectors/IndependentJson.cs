using System.Numerics;
using System.Text.Json.Nodes;
using Invoicing.Core.Tests.Independent;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Taxes;
using Invoicing.Vectors;

namespace Invoicing.Core.Tests.Vectors;

/// <summary>The amounts of the independent calculator, as vectors name them.</summary>
internal sealed class IndependentJson(InvoiceDraft draft, IndependentAmounts amounts)
{
    /// <summary>Whether an amount is beyond what money holds.</summary>
    public bool LeavesMoney => AllAmounts().Any(units => units < long.MinValue || units > long.MaxValue);

    /// <summary>Lines, document adjustments, groups and totals.</summary>
    public JsonObject Shown()
    {
        var shown = new JsonObject { ["lines"] = Array(amounts.Lines, Line) };
        if (!amounts.Adjustments.IsEmpty) shown["adjustments"] = Array(amounts.Adjustments, Adjustment);
        shown["groups"] = Array(amounts.Groups, Group);
        shown["totals"] = Totals(amounts.Totals);
        return shown;
    }

    /// <summary>The same, with what follows from it: sums of a line's adjustments, and the rows of BG-23.</summary>
    public JsonObject Complete()
    {
        var shown = Shown();
        foreach (var (node, line) in shown["lines"]!.AsArray().Zip(amounts.Lines))
        {
            node!["allowances"] = Text(SumOf(line, AdjustmentKind.Allowance));
            node["charges"] = Text(SumOf(line, AdjustmentKind.Charge));
        }

        shown["breakdown"] = Array(
            amounts.Groups.Where(group => group.Tax.Kind != TaxKind.Withheld)
                .GroupBy(group => (group.Tax.Scheme, group.Tax.Category, group.Tax.Rate)),
            row => new JsonObject
            {
                ["category"] = row.Key.Category.ToString(),
                ["rate"] = row.Key.Category == TaxCategory.O ? null : row.Key.Rate.ToString(),
                ["base"] = Text(row.Select(group => group.Base).Total()),
                ["tax"] = Text(row.Select(group => group.Amount).Total()),
            });
        return shown;
    }

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> show) => [.. items.Select(show)];

    private JsonObject Line(IndependentLine line) => new()
    {
        ["id"] = line.Id,
        ["gross"] = Text(line.Gross),
        ["adjustments"] = Array(line.Adjustments, amount => JsonValue.Create(Text(amount))),
        ["net"] = Text(line.Net),
    };

    private JsonObject Adjustment(IndependentAdjustment adjustment) => new()
    {
        ["amount"] = Text(adjustment.Amount),
        ["shares"] = Array(adjustment.Shares, share => JsonValue.Create(Text(share.Amount))),
    };

    private JsonObject Group(IndependentGroup group)
    {
        var shown = new JsonObject
        {
            ["id"] = CalculateKind.GroupId(group.Tax.GroupKey),
            ["base"] = Text(group.Base),
            ["tax"] = Text(group.Amount),
        };
        if (group.InAccountingCurrency is { } tax) shown["taxInAccountingCurrency"] = Accounting(tax);
        return shown;
    }

    private JsonObject Totals(IndependentTotals totals) => new()
    {
        ["sumOfLineNets"] = Text(totals.SumOfLineNets),
        ["allowances"] = Text(totals.Allowances),
        ["charges"] = Text(totals.Charges),
        ["withoutTax"] = Text(totals.WithoutTax),
        ["tax"] = Text(totals.Tax),
        ["taxInAccountingCurrency"] = totals.TaxInAccountingCurrency is { } tax ? Accounting(tax) : null,
        ["withTax"] = Text(totals.WithTax),
        ["paid"] = Text(totals.Paid),
        ["rounding"] = Text(totals.Rounding),
        ["due"] = Text(totals.Due),
        ["withheld"] = Text(totals.Withheld),
        ["splitPayment"] = Text(totals.SplitPayment),
        ["amountToPay"] = Text(totals.AmountToPay),
    };

    private BigInteger SumOf(IndependentLine line, AdjustmentKind kind)
    {
        var position = amounts.Lines.IndexOf(line);
        var applied = draft.Lines[position].Adjustments
            .Concat(draft.Adjustments.Where(a => a.Lines.Contains(line.Id, StringComparer.Ordinal)));
        return applied.Zip(line.Adjustments).Where(x => x.First.Kind == kind).Select(x => x.Second).Total();
    }

    private string Text(BigInteger units) => Money.FromMinor((long)units, draft.Currency).ToString();

    private string Accounting(BigInteger units) =>
        Money.FromMinor((long)units, draft.AccountingRate!.Value.To).ToString();

    private IEnumerable<BigInteger> AllAmounts()
    {
        foreach (var line in amounts.Lines)
            foreach (var amount in line.Adjustments.Append(line.Gross).Append(line.Net)) yield return amount;
        foreach (var adjustment in amounts.Adjustments)
        {
            yield return adjustment.Amount;
            foreach (var share in adjustment.Shares) yield return share.Amount;
        }

        foreach (var group in amounts.Groups)
        {
            yield return group.Base;
            yield return group.Amount;
            yield return group.InAccountingCurrency ?? 0;
        }

        var t = amounts.Totals;
        foreach (var amount in new[]
        {
            t.SumOfLineNets, t.Allowances, t.Charges, t.WithoutTax, t.Tax, t.TaxInAccountingCurrency ?? 0, t.WithTax,
            t.Paid, t.Rounding, t.Due, t.Withheld, t.SplitPayment, t.AmountToPay,
        }) yield return amount;
    }
}
