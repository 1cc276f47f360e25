using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Core.Tests.Independent;
using Invoicing.Invoices;
using Invoicing.Serialization;

namespace Invoicing.Core.Tests.Vectors;

/// <summary>A case whose values the independent calculator gives.</summary>
/// <param name="Id">The id of the case.</param>
/// <param name="Rules">The ids of the rules that it shows, with spaces between.</param>
/// <param name="Note">The arithmetic in words.</param>
/// <param name="Draft">What is given.</param>
internal sealed record Scenario(string Id, string Rules, string Note, InvoiceDraft Draft)
{
    private static readonly JsonSerializerOptions Layout =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of a vector file.</summary>
    public string ToLine() => new JsonObject
    {
        ["id"] = Id,
        ["kind"] = "calculate",
        ["rules"] = new JsonArray([.. Rules.Split(' ').Select(rule => JsonValue.Create(rule))]),
        ["note"] = Note,
        ["given"] = JsonNode.Parse(InvoicingJson.Write(Draft)),
        ["expect"] = Expected(),
    }.ToJsonString(Layout);

    private JsonObject Expected()
    {
        var amounts = new IndependentJson(Draft, IndependentCalculator.Calculate(Draft));
        if (amounts.LeavesMoney) return new JsonObject { ["refusal"] = nameof(OverflowException) };
        var expected = amounts.Shown();
        expected["findings"] = new JsonArray();
        return expected;
    }
}
