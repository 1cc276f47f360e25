using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Invoices;
using Invoicing.Review;

namespace Invoicing.Vectors;

/// <summary><c>arithmetic</c>: given an invoice with the amounts that it declares, which rounding policy explains them,
/// or which comes nearest and by how much.</summary>
public sealed class ArithmeticKind : IVectorKind
{
    /// <inheritdoc/>
    public string Name => "arithmetic";

    /// <inheritdoc/>
    public JsonObject Run(JsonElement given)
    {
        var parts = new GivenParts(given);
        var invoice = parts.Read<Invoice>("invoice");
        if (parts.Findings.HasErrors) return new JsonObject { ["unread"] = GivenParts.Shown(parts.Findings) };
        var engine = parts.Text("infers") == "no" ? ArithmeticEngine.StatedOnly : ArithmeticEngine.Standard;
        var report = engine.Explain(invoice!);
        return new JsonObject
        {
            ["policy"] = report.Policy?.ToString(),
            ["isStated"] = report.IsStated,
            ["nearest"] = report.Nearest.ToString(),
            ["differing"] = report.Differing,
            ["totalDifference"] = report.TotalDifference?.ToString(),
            ["largestDifference"] = report.LargestDifference?.ToString(),
            ["largestPath"] = report.LargestPath,
            ["findings"] = GivenParts.Shown(report.Findings),
        };
    }
}
