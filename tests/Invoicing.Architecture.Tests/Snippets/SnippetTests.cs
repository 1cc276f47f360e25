namespace Invoicing.Architecture.Tests.Snippets;

/// <summary>The C# of the README and of the documentation compiles, runs and prints what it says.</summary>
[Collection(nameof(SnippetTests))]
public class SnippetTests
{
    public static TheoryData<string> Blocks => new(All.Select(block => block.ToString()));

    static IReadOnlyList<Snippet> All { get; } =
        Repository.Files(".md").Where(file => file == "README.md" || file.StartsWith("docs/", StringComparison.Ordinal))
            .SelectMany(Snippet.Of).ToList();

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_of_CSharp_compiles_and_does_what_it_says(string block)
    {
        var snippet = All.Single(found => found.ToString() == block);

        using var program = SnippetCompiler.Compile(snippet);
        if (snippet.IsRun)
        {
            var differences = SnippetRun.Differences(SnippetCompiler.Promised(snippet), SnippetRun.Printed(program))
                .ToList();
            Assert.True(differences.Count == 0, string.Join('\n', differences));
        }
    }

    [Fact]
    public void The_README_shows_code_and_all_of_it_is_run()
    {
        var blocks = All.Where(block => block.File == "README.md").ToList();
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.True(block.IsRun, $"{block} is not run"));
    }

    [Fact]
    public void A_block_that_prints_something_else_is_found()
    {
        var printed = Print("Console.WriteLine(1 + 1); // 3", out var promised);
        Assert.Equal(["said to print '3', printed '2'"], SnippetRun.Differences(promised, printed));
    }

    [Fact]
    public void A_block_that_prints_less_is_found()
    {
        var printed =
            Print("Console.WriteLine(\"x\"); // x\nif (Environment.ProcessId == 0)\nConsole.WriteLine(2);", out _);
        Assert.Equal(["2 lines are said to be printed, 1 were"], SnippetRun.Differences(["x", "y"], printed));
    }

    [Fact]
    public void A_beginning_is_enough_where_three_dots_say_so()
    {
        var printed = Print("sealed record R(int N);\nConsole.WriteLine(new R(12)); // R { N = ...", out var promised);
        Assert.Empty(SnippetRun.Differences(promised, printed));
    }

    [Fact]
    public void A_block_that_does_not_compile_is_found() =>
        Assert.Contains("CS0103", Assert.ThrowsAny<Exception>(() =>
            Print("Nothing();", out _)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_block_may_continue_the_one_before()
    {
        string[] lines = ["```csharp", "var a = 1;", "```", "```json", "{}", "```", "```csharp compile-only continues",
            "a++;", "```"];
        Assert.Equal(
            [new Snippet("x.md", 1, "var a = 1;", true), new Snippet("x.md", 7, "var a = 1;\na++;", false)],
            Snippet.Of("x.md", lines));
    }

    static IReadOnlyList<string> Print(string code, out IReadOnlyList<string?> promised)
    {
        var snippet = new Snippet("x.md", 1, code, true);
        promised = SnippetCompiler.Promised(snippet);
        using var program = SnippetCompiler.Compile(snippet);
        return SnippetRun.Printed(program);
    }
}

/// <summary>Blocks print to the console of the process, so they run by themselves.</summary>
[CollectionDefinition(nameof(SnippetTests), DisableParallelization = true)]
public class SnippetCollection;
