using System.Text.RegularExpressions;

namespace Invoicing.Abstractions.Tests.Serialization;

/// <summary>Every example of docs/json.md is read as the type that its block names, and gives the findings that it
/// names.</summary>
public sealed partial class DocumentationTests
{
    [GeneratedRegex(@"^```json(?: (?<type>\w+)(?<findings>[^\n]*))?\n(?<json>.*?)^```", RegexOptions.Multiline
        | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block { get; }

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string>();
            foreach (Match block in Block.Matches(File.ReadAllText(Checkout.PathOf("docs", "json.md"))))
                examples.Add(
                    block.Groups["type"].Value, block.Groups["findings"].Value.Trim(), block.Groups["json"].Value);
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_read_as_it_says(string type, string findings, string json)
    {
        var known = typeof(Money).Assembly.GetExportedTypes().Single(found => found.Name == type);
        string[] expected = findings.Length == 0 ? [] : findings.Split(", ");
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            JsonOf.Told(JsonOf.Read(known, json).Findings).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_has_examples() => Assert.Equal(7, Examples.Count);
}
