namespace Invoicing.Architecture.Tests.Snippets;

/// <summary>
/// A block of C# in a Markdown file, fenced as <c>csharp</c>. After that word may stand <c>compile-only</c> (it is not
/// run) and <c>continues</c> (it goes on where the file's block before it ended).
/// </summary>
sealed record Snippet(string File, int Line, string Code, bool IsRun)
{
    const string Fence = "```";

    public override string ToString() => $"{File}:{Line}";

    public static IEnumerable<Snippet> Of(string file) =>
        Of(file, System.IO.File.ReadAllLines(Repository.PathOf(file)));

    public static IEnumerable<Snippet> Of(string file, IReadOnlyList<string> lines)
    {
        Snippet? before = null;
        for (var at = 0; at < lines.Count; at++)
        {
            if (!lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            var words = lines[at][Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var first = at + 1;
            for (at++; at < lines.Count && !lines[at].StartsWith(Fence, StringComparison.Ordinal); at++)
            {
            }

            Assert.True(at < lines.Count, $"{file}:{first} opens a block that nothing closes");
            if (words is not ["csharp", .. var options])
            {
                continue;
            }

            var unknown = options.Except(["compile-only", "continues"], StringComparer.Ordinal);
            Assert.True(
                !unknown.Any(),
                $"{file}:{first} has an unknown word after csharp: {string.Join(", ", unknown)}");
            var code = string.Join('\n', lines.Take(first..at));
            if (options.Contains("continues"))
            {
                Assert.True(before is not null, $"{file}:{first} continues no block");
                code = before.Code + "\n" + code;
            }

            yield return before = new Snippet(file, first, code, !options.Contains("compile-only"));
        }
    }
}
