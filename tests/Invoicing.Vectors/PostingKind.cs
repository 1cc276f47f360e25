using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Payments;
using Invoicing.Postings;
using Invoicing.Serialization;
using NodaTime.Text;

namespace Invoicing.Vectors;

/// <summary>
/// <c>posting</c>: given the facts of an allocation with a policy and a base currency, what to post for each allocation
/// and the tax on payment; or given a revaluation; or a prepayment with the invoices that deduct it.
/// </summary>
public sealed class PostingKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "posting";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var result = given.TryGetProperty("revaluation", out _) ? Revalued(parts)
            : given.TryGetProperty("prepayment", out _) ? Prepaid(parts, given)
            : Allocated(parts);
        return parts.Findings.HasErrors ? new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) } : result;
    }

    private static JsonObject Allocated(GivenParts parts)
    {
        var facts = parts.Read<AllocationFacts>("facts");
        var policy = parts.ReadOptional<SettlementPolicy>("policy") ?? new SettlementPolicy();
        if (facts is null) return [];
        var outcome = PaymentAllocator.Standard.With(policy).Allocate(facts);
        if (!outcome.TryGet(out var report))
            return new JsonObject { ["findings"] = GivenParts.Shown(outcome.Findings) };
        var currency = parts.Text("baseCurrency") is { } code ? Currency.Parse(code, null) : (Currency?)null;
        return new JsonObject
        {
            ["postings"] = Shown(PaymentPostings.Of(report, facts.Payments, currency)),
            ["tax"] = new JsonArray(
            [
                .. TaxOnPayment.Of(report.Allocations, report.OpenItems).Totals().Select(total => new JsonObject
                {
                    ["id"] = $"{total.Ledger} {PaymentPostings.TaxGroupOf(total.Group)}",
                    ["net"] = total.Net.ToString(),
                    ["tax"] = total.Tax.ToString(),
                    ["reducedNet"] = total.ReducedNet.ToString(),
                    ["reducedTax"] = total.ReducedTax.ToString(),
                }),
            ]),
        };
    }

    private static JsonObject Revalued(GivenParts parts)
    {
        var facts = parts.Read<RevaluationFacts>("revaluation");
        if (facts is null) return [];
        var outcome = Revaluation.Of(facts);
        var result = new JsonObject { ["findings"] = GivenParts.Shown(outcome.Findings) };
        if (!outcome.TryGet(out var report)) return result;
        result["amounts"] = new JsonArray(
        [
            .. report.Amounts.Select(each => new JsonObject
            {
                ["id"] = each.Id, ["value"] = each.Value.ToString(), ["difference"] = each.Difference.ToString(),
            }),
        ]);
        result["gain"] = report.Gain.ToString();
        result["loss"] = report.Loss.ToString();
        result["postings"] = Shown([Revaluation.PostingOf(report), Revaluation.ReversalOf(report)]);
        return result;
    }

    private static JsonObject Prepaid(GivenParts parts, JsonElement given)
    {
        var payment = parts.Read<Payment>("prepayment");
        var shares = given.GetProperty("shares").EnumerateArray()
            .Select(share => InvoicingJson.Read<PrepaymentShare>(share.GetRawText()).Value).ToImmutableArray();
        if (payment is null) return [];
        var tax = PrepaymentTaxes.Of(payment, shares);
        var postings = ImmutableArray.CreateBuilder<Posting>();
        postings.Add(PrepaymentTaxes.PostingOf(tax));
        var deductions = given.TryGetProperty("deductions", out var listed) ? listed.EnumerateArray() : default;
        foreach (var deduction in deductions)
        {
            (tax, var reversal) = PrepaymentTaxes.Deduct(tax,
                Money.Parse(deduction.GetProperty("gross").GetString()!, null),
                deduction.GetProperty("document").GetString()!, payment.Received);
            postings.Add(PrepaymentTaxes.PostingOf(reversal));
        }

        return new JsonObject
        {
            ["open"] = tax.Open.ToString(),
            ["taxes"] = new JsonArray(
            [
                .. tax.Taxes.Select(each => new JsonObject
                {
                    ["id"] = PaymentPostings.TaxGroupOf(each.Group),
                    ["gross"] = each.Gross.ToString(),
                    ["tax"] = each.Tax.ToString(),
                    ["openTax"] = each.OpenTax.ToString(),
                }),
            ]),
            ["postings"] = Shown(postings),
        };
    }

    private static JsonArray Shown(IEnumerable<Posting> postings) =>
    [
        .. postings.Select(posting => new JsonObject
        {
            ["id"] = posting.Id,
            ["date"] = LocalDatePattern.Iso.Format(posting.Date),
            ["balanced"] = posting.IsBalanced,
            ["lines"] = new JsonArray([.. posting.Lines.Select(line => JsonValue.Create(Text(line)))]),
        }),
    ];

    private static string Text(PostingLine line)
    {
        var text = $"{line.Account} {line.Amount}";
        if (line.Base is { } booked) text += $" ({booked})";
        return line.TaxGroup is null ? text : $"{text} {line.TaxGroup}";
    }
}
