namespace Invoicing.Architecture.Tests.Api;

public class FindingCodeTests
{
    const string ListFile = "api/finding-codes.txt";
    const string Retired = " (retired)";

    /// <summary>The list of codes: one a line in the order in which they came, a retired one marked so.</summary>
    static IReadOnlyList<string> Listed { get; } =
        File.Exists(Repository.PathOf(ListFile)) ? File.ReadAllLines(Repository.PathOf(ListFile)) : [];

    static IEnumerable<string> ListedCodes =>
        Listed.Select(line => line.Replace(Retired, "", StringComparison.Ordinal));

    [Fact]
    public void The_list_of_codes_only_grows()
    {
        var inCode = FindingCodes.All.Select(found => found.Code).ToList();
        Assert.NotEmpty(inCode);
        var appended = inCode.Except(ListedCodes, StringComparer.Ordinal);
        Approval.Compare(ListFile, [.. Listed, .. appended]);

        var gone = Listed.Where(line => !line.EndsWith(Retired, StringComparison.Ordinal))
            .Except(inCode, StringComparer.Ordinal);
        Assert.True(!gone.Any(),
            $"A code is for ever; a retired one stays in the list, marked '{Retired}': {string.Join(", ", gone)}");
    }

    [Fact]
    public void A_retired_code_is_never_used_again()
    {
        var retired = Listed.Where(line => line.EndsWith(Retired, StringComparison.Ordinal)).Select(line =>
            line[..^Retired.Length]);
        Assert.Empty(retired.Intersect(FindingCodes.All.Select(found => found.Code), StringComparer.Ordinal));
    }

    [Fact]
    public void A_code_is_written_once_and_in_its_form()
    {
        Assert.All(FindingCodes.All, found => Assert.Matches(FindingCodes.Form, found.Code));
        var twice = FindingCodes.All.GroupBy(found => found.Code, StringComparer.Ordinal).Where(same =>
            same.Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(found => found.Where))}").ToList();
        Assert.True(twice.Count == 0, string.Join('\n', twice));
    }

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code()
    {
        var codes = FindingCodes.All.Select(found => found.Code).Union(ListedCodes, StringComparer.Ordinal).ToList();
        var pages = Pages().Select(page => Path.GetFileNameWithoutExtension(page)!).ToList();
        var wrong = codes.Except(pages, StringComparer.Ordinal).Select(code => $"docs/rules/{code}.md is missing")
            .Concat(pages.Except(codes, StringComparer.Ordinal).Select(page => $"docs/rules/{page}.md has no code"))
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_page_says_what_its_code_means_with_an_example_and_how_to_mend_it()
    {
        var wrong = Pages().Where(page => !IsWhole(page, File.ReadAllText(Repository.PathOf(page)))).ToList();
        Assert.True(wrong.Count == 0, "Not as docs/rules/README.md asks: " + string.Join(", ", wrong));
    }

    [Theory]
    [InlineData("# A-B\n\n**Error.** It means.\n\nExample: x\n\nMend it by y\n", true)]
    [InlineData("# A-C\n\n**Error.** It means.\n\nExample: x\n\nMend it by y\n", false)]
    [InlineData("# A-B\n\nIt means.\n\nExample: x\n\nMend it by y\n", false)]
    [InlineData("# A-B\n\n**Error.** It means.\n\nMend it by y\n", false)]
    [InlineData("# A-B\n\n**Error.** It means.\n\nExample: x\n", false)]
    public void A_page_is_whole_or_not(string text, bool whole) =>
        Assert.Equal(whole, IsWhole("docs/rules/A-B.md", text));

    static IEnumerable<string> Pages() =>
        Repository.Files(".md", "docs/rules").Where(page => Path.GetFileName(page) != "README.md");

    static bool IsWhole(string page, string text) =>
        text.StartsWith($"# {Path.GetFileNameWithoutExtension(page)}\n", StringComparison.Ordinal)
        && text.Contains("\n\n**", StringComparison.Ordinal)
        && text.Contains("\nExample", StringComparison.Ordinal)
        && text.Contains("\nMend it", StringComparison.Ordinal);
}
