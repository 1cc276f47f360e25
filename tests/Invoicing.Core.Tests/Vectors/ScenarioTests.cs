using System.Text.Json;
using System.Text.Json.Nodes;
using Invoicing.Core.Tests.Independent;
using Invoicing.Core.Tests.Vectors.Scenarios;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Serialization;
using Invoicing.Vectors;
using Comparison = Invoicing.Vectors.Comparison;

namespace Invoicing.Core.Tests.Vectors;

/// <summary>The committed cases have the values of the independent calculator, never those of the engine.</summary>
public sealed class ScenarioTests
{
    private static readonly string[] NotComputed = ["findings", "refusal"];

    public static TheoryData<string> Topics => [.. Topic.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>All but those refused by a finding, of which the independent calculator knows nothing.</summary>
    public static TheoryData<string> Calculated =>
        [.. VectorFolder.Cases.Where(vector => !IsRefused(vector)).Select(vector => vector.Id)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_generated_file_is_what_its_scenarios_give(string topic) => VectorFolder.Compare(
        Path.Combine(VectorFolder.Calculate, topic + ".jsonl"),
        string.Concat(Topic.All[topic].Select(scenario => scenario.ToLine() + "\n")));

    [Theory]
    [MemberData(nameof(Calculated))]
    public void A_case_worked_by_hand_or_generated_agrees_with_the_independent_calculator(string id)
    {
        var vector = VectorFolder.Case(id);
        var draft = InvoicingJson.Read<InvoiceDraft>(vector.Given.GetRawText()).Value;
        var expected = JsonNode.Parse(vector.Expect.GetRawText())!.AsObject();
        var isBeyondMoney = expected.ContainsKey("refusal");
        foreach (var member in NotComputed) expected.Remove(member);
        var amounts = new IndependentJson(draft, IndependentCalculator.Calculate(draft));
        Assert.Equal(isBeyondMoney, amounts.LeavesMoney);
        if (isBeyondMoney) return;
        Assert.Empty(Comparison.Differences(JsonSerializer.SerializeToElement(expected), amounts.Complete()));
    }

    private static bool IsRefused(VectorCase vector) =>
        vector.Expect.TryGetProperty("findings", out var findings)
        && findings.EnumerateArray()
            .Any(finding => finding.GetProperty("severity").GetString() == nameof(Severity.Error));
}
