using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Review;
using Invoicing.Serialization;

namespace Invoicing.Vectors;

/// <summary><c>supplier-statement</c>: given a supplier's statement and the entries of our ledger, what became of each
/// and what explains the difference of the balances.</summary>
public sealed class SupplierStatementKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "supplier-statement";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var statement = parts.Read<SupplierStatement>("statement");
        if (parts.Findings.HasErrors) return new JsonObject { ["findings"] = GivenParts.Shown(parts.Findings) };
        var entries = InvoicingJson
            .Read<ImmutableArray<SupplierEntry>>(given.GetProperty("entries").GetRawText()).Value;
        var report = SupplierStatementReconciliation.Standard.Reconcile(statement!, entries);
        return new JsonObject
        {
            ["theirs"] = report.Theirs.ToString(),
            ["ours"] = report.Ours.ToString(),
            ["difference"] = report.Difference.ToString(),
            ["notItemised"] = report.NotItemised.ToString(),
            ["items"] = new JsonArray(
            [
                .. report.Items.Select(each => new JsonObject
                {
                    ["number"] = each.Number, ["status"] = each.Status.ToString(),
                    ["difference"] = each.Difference.ToString(),
                }),
            ]),
            ["findings"] = GivenParts.Shown(report.Findings),
        };
    }
}
