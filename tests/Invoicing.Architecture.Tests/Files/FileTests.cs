namespace Invoicing.Architecture.Tests.Files;

public class FileTests
{
    [Fact]
    public void Source_files_are_short_narrow_and_finished() => Check.Holds(
        Repository.Files(".cs", "src"), file => FileCheck.Failures(file, File.ReadAllLines(Repository.PathOf(file))));

    [Fact]
    public void Tests_samples_and_benchmarks_are_narrow_and_finished() => Check.Holds(
        Repository.Files(".cs", "tests", "samples", "benchmarks"),
        file => FileCheck.Failures(file, File.ReadAllLines(Repository.PathOf(file))));

    [Fact]
    public void Functions_fit_a_screen() => Check.Holds(
        Repository.Files(".cs", "src"), file =>
            FunctionCheck.Failures(file, File.ReadAllText(Repository.PathOf(file))));

    [Fact]
    public void Links_of_the_documentation_lead_somewhere() => Check.Holds(
        Repository.Files(".md"), file => LinkCheck.Failures(file, File.ReadAllText(Repository.PathOf(file)), Read));

    [Fact]
    public void Every_page_of_the_documentation_is_in_its_index()
    {
        var index = File.ReadAllText(Repository.PathOf("docs/README.md"));
        var pages = Repository.Files(".md", "docs").Select(page => page["docs/".Length..])
            .Where(page => !page.Contains('/') || page.EndsWith("/README.md", StringComparison.Ordinal))
            .Where(page => page != "README.md");
        Assert.All(pages, page => Assert.Contains($"({page})", index, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_wide_or_unfinished_file_is_found()
    {
        var lines = Enumerable.Repeat("x", 399).Append(new string('x', 121)).Append("// TO" + "DO: more").ToList();
        Assert.Equal(
            ["a.cs has 401 lines", "a.cs:400 has 121 characters", "a.cs:401 is unfinished: TO" + "DO"],
            FileCheck.Failures("a.cs", lines));
        Assert.Empty(FileCheck.Failures("a.cs", [.. Enumerable.Repeat(new string('x', 120), 400)]));
    }

    [Theory]
    [InlineData(58, 0)]
    [InlineData(59, 1)]
    public void A_function_of_more_than_a_screen_is_found(int lines, int failures)
    {
        var body = string.Concat(Enumerable.Repeat("x();\n", lines));
        Assert.Equal(failures, FunctionCheck.Failures("a.cs", $"class A {{ void M() {{\n{body}}} }}").Count());
    }

    [Theory]
    [InlineData("[a](docs/b.md) [web](https://example.org) [c](#the-c-part)\n## The `C` part", 0)]
    [InlineData("[a](docs/missing.md)", 1)]
    [InlineData("[a](docs/b.md#no-such)", 1)]
    [InlineData("[a](#no-such)", 1)]
    [InlineData("```\n[a](missing.md)\n```", 0)]
    public void A_link_to_nothing_is_found(string text, int failures) => Assert.Equal(
        failures, LinkCheck.Failures("README.md", text, path => path == "docs/b.md" ? "# B" : null).Count());

    [Fact]
    public void A_link_is_read_from_the_folder_of_its_file() => Assert.Empty(
        LinkCheck.Failures("docs/a.md", "[a](../README.md)", path => path == "README.md" ? "" : null));

    /// <summary>The text of a file, empty for a folder, null where there is none.</summary>
    static string? Read(string path)
    {
        var full = Repository.PathOf(path);
        return File.Exists(full) ? File.ReadAllText(full) : Directory.Exists(full) ? "" : null;
    }
}
