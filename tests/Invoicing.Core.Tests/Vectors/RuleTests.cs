using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Invoicing.Vectors;

namespace Invoicing.Core.Tests.Vectors;

/// <summary>The rules of docs/calculation.md and the cases that cite them.</summary>
public sealed partial class RuleTests
{
    private const string Heading = "## Cases\n";
    private const int Shown = 3;

    private static string Page { get; } = Path.Combine(VectorFolder.Root, "docs", "calculation.md");

    private static string Text { get; } = File.ReadAllText(Page).ReplaceLineEndings("\n");

    private static ImmutableArray<string> Rules { get; } =
        [.. RuleHeading().Matches(Text).Select(heading => heading.Groups["rule"].Value)];

    [Fact]
    public void The_page_has_rules_and_each_once()
    {
        Assert.True(Rules.Length > 30, $"only {Rules.Length} rules found");
        Assert.Equal(Rules.Length, Rules.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_rule_is_cited_by_a_case() =>
        Assert.Empty(Rules.Except(VectorFolder.Cases.SelectMany(vector => vector.Rules), StringComparer.Ordinal));

    [Fact]
    public void Every_case_cites_rules_that_exist_and_says_its_arithmetic() => Assert.All(VectorFolder.Cases, vector =>
    {
        Assert.NotEmpty(vector.Rules);
        Assert.Empty(vector.Rules.Except(Rules, StringComparer.Ordinal));
        Assert.NotEmpty(vector.Note);
    });

    [Fact]
    public void The_page_names_cases_of_each_rule()
    {
        var end = Text.IndexOf(Heading, StringComparison.Ordinal);
        VectorFolder.Compare(Page, (end < 0 ? Text + "\n" : Text[..end]) + Table());
    }

    private static string Table()
    {
        var table = new StringBuilder(Heading)
            .Append("Up to three for each rule, of all that cite it, under `tests/Invoicing.Vectors/cases`.\n\n")
            .Append("| rule | cases |\n|---|---|\n");
        foreach (var rule in Rules)
            table.Append($"| {rule} | ").AppendJoin(", ", CasesOf(rule).Select(id => $"`{id}`")).Append(" |\n");
        return table.ToString();
    }

    /// <summary>Those first that name the rule first.</summary>
    private static IEnumerable<string> CasesOf(string rule) => VectorFolder.Cases
        .Where(vector => vector.Rules.Contains(rule, StringComparer.Ordinal))
        .OrderBy(vector => vector.Rules.IndexOf(rule))
        .Take(Shown)
        .Select(vector => vector.Id);

    [GeneratedRegex("^### (?<rule>[A-Z][A-Z-]*[A-Z])$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RuleHeading();
}
