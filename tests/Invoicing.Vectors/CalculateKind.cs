using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Serialization;
using Invoicing.Taxes;

namespace Invoicing.Vectors;

/// <summary>
/// <c>calculate</c>: given a draft, the amounts of the invoice: lines by id, document adjustments, groups by id,
/// the breakdown of EN 16931, totals, findings; or the name of the exception that refuses it.
/// </summary>
public sealed class CalculateKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "calculate";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var draft = InvoicingJson.Read<InvoiceDraft>(given.GetRawText());
        if (!draft.IsOk) return new JsonObject { ["findings"] = Findings(draft.Findings) };
        try
        {
            var outcome = InvoiceCalculator.Calculate(draft.Value);
            var result = outcome.TryGet(out var invoice) ? Amounts(invoice) : [];
            result["findings"] = Findings(outcome.Findings);
            return result;
        }
        catch (OverflowException refusal)
        {
            return new JsonObject { ["refusal"] = refusal.GetType().Name };
        }
    }

    /// <summary>How cases name a group: <c>VAT S 19 %</c>, then what else tells it from others.</summary>
    public static string GroupId(TaxGroupKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var id = $"{key.Scheme} {key.Category} {key.PerUnit?.ToString() ?? key.Rate.ToString()}";
        if (key.Kind is TaxKind.Division or TaxKind.Withheld) id += $" {key.Kind}";
        foreach (var part in new[] { key.ExemptionReasonCode, key.ExemptionReason, key.Jurisdiction })
            if (part is not null) id += $" {part}";
        return id;
    }

    private static JsonObject Amounts(Invoice invoice) => new()
    {
        ["lines"] = Array(invoice.Lines, line => new JsonObject
        {
            ["id"] = line.Id,
            ["gross"] = Text(line.Gross),
            ["allowances"] = Text(line.Allowances),
            ["charges"] = Text(line.Charges),
            ["adjustments"] = Array(line.Adjustments, adjustment => JsonValue.Create(Text(adjustment.Amount))),
            ["net"] = Text(line.Net),
        }),
        ["adjustments"] = Array(invoice.Adjustments, adjustment => new JsonObject
        {
            ["amount"] = Text(adjustment.Amount),
            ["shares"] = Array(adjustment.Shares, share => JsonValue.Create(Text(share.Amount))),
        }),
        ["groups"] = Array(invoice.TaxGroups, group => new JsonObject
        {
            ["id"] = GroupId(group.Key),
            ["base"] = Text(group.Base),
            ["tax"] = Text(group.Tax),
            ["taxInAccountingCurrency"] = Text(group.TaxInAccountingCurrency),
        }),
        ["breakdown"] = Array(invoice.TaxBreakdown, row => new JsonObject
        {
            ["category"] = row.Category.ToString(),
            ["rate"] = row.Rate?.ToString(),
            ["base"] = Text(row.Base),
            ["tax"] = Text(row.Tax),
        }),
        ["totals"] = Totals(invoice.Totals),
    };

    private static JsonObject Totals(InvoiceTotals totals) => new()
    {
        ["sumOfLineNets"] = Text(totals.SumOfLineNets),
        ["allowances"] = Text(totals.Allowances),
        ["charges"] = Text(totals.Charges),
        ["withoutTax"] = Text(totals.WithoutTax),
        ["tax"] = Text(totals.Tax),
        ["taxInAccountingCurrency"] = Text(totals.TaxInAccountingCurrency),
        ["withTax"] = Text(totals.WithTax),
        ["paid"] = Text(totals.Paid),
        ["rounding"] = Text(totals.Rounding),
        ["due"] = Text(totals.Due),
        ["withheld"] = Text(totals.Withheld),
        ["splitPayment"] = Text(totals.SplitPayment),
        ["amountToPay"] = Text(totals.AmountToPay),
    };

    private static JsonArray Findings(FindingList findings) => Array(findings, finding => new JsonObject
    {
        ["code"] = finding.Code,
        ["severity"] = finding.Severity.ToString(),
        ["path"] = finding.Path,
    });

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> show) => [.. items.Select(show)];

    private static string? Text(Money? amount) => amount?.ToString();
}
