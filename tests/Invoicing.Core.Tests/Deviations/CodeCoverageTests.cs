using System.Reflection;
using System.Text.Json;
using Invoicing.Core.Tests.Vectors;
using Invoicing.Findings;
using Invoicing.Matching;
using Invoicing.Review;
using Invoicing.Vectors;

namespace Invoicing.Core.Tests.Deviations;

/// <summary>Every code of the review is put wrong on purpose somewhere: those of matching by a deviation, the others
/// by a deviation or a vector.</summary>
public class CodeCoverageTests
{
    // What is no fault of a document, or needs an engine that vectors do not ask for, and where it is tested.
    static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        [MatchFindings.RuleFailed] = "a fault of a rule: MatchEngineTests",
        [ReviewFindings.RuleFailed] = "a fault of a rule: ReviewEngineTests",
        [SignalFindings.RuleFailed] = "a fault of a rule: SignalEngineTests",
        [ParticularsFindings.IssueDate] = "a draft without a date is no JSON: ParticularsLawTests",
        [ShapeFindings.ReferenceMissing] = "an option of the engine: ShapeTests",
        [ShapeFindings.ReferenceUnknown] = "an option of the engine: ShapeTests",
    };

    [Fact]
    public void Every_code_of_matching_has_a_deviation()
    {
        var seeded = DeviationLists.All.Select(deviation => deviation.Code).ToHashSet(StringComparer.Ordinal);
        var without = Codes("MATCH-", "INPUT-TAX-").Except(seeded).Except(Elsewhere.Keys).ToList();
        Assert.True(without.Count == 0, $"No deviation: {string.Join(", ", without)}");
    }

    [Fact]
    public void Every_code_of_the_review_has_a_case()
    {
        var seen = DeviationLists.All.Select(deviation => deviation.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var line in VectorLine.Below(Path.Combine(VectorFolder.Root, "tests", "Invoicing.Vectors", "cases"))!)
            if (line.Case is { } vector) Collect(vector.Expect, seen);
        var codes = Codes("REVIEW-", "ARITHMETIC-", "PARTICULARS-", "SHAPE-", "SIGNAL-", "STATEMENT-");
        var without = codes.Except(seen).Except(Elsewhere.Keys).ToList();
        Assert.True(without.Count == 0, $"No case: {string.Join(", ", without)}");
    }

    [Fact]
    public void What_is_tested_elsewhere_is_not_tested_here_too() =>
        Assert.Empty(Elsewhere.Keys.Intersect(DeviationLists.All.Select(deviation => deviation.Code)));

    static List<string> Codes(params string[] families) =>
    [
        .. typeof(Finding).Assembly.GetExportedTypes()
            .Where(type => type.Name.EndsWith("Findings", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(code => families.Any(family => code.StartsWith(family, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    static void Collect(JsonElement expected, HashSet<string> seen)
    {
        if (expected.ValueKind == JsonValueKind.Array)
            foreach (var item in expected.EnumerateArray()) Collect(item, seen);
        if (expected.ValueKind != JsonValueKind.Object) return;
        foreach (var member in expected.EnumerateObject())
        {
            if (member.NameEquals("code") && member.Value.GetString() is { } code) seen.Add(code);
            else Collect(member.Value, seen);
        }
    }
}
