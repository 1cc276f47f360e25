using System.Globalization;
using System.Runtime.Loader;

namespace Invoicing.Architecture.Tests.Snippets;

/// <summary>Runs a compiled block and takes down what it prints, one entry for each WriteLine.</summary>
static class SnippetRun
{
    /// <summary>Ends what one WriteLine wrote; a text of several lines stays one entry.</summary>
    const string End = "\u0003\n";

    public static IReadOnlyList<string> Printed(Stream program)
    {
        var context = new AssemblyLoadContext("snippet", isCollectible: true);
        var console = Console.Out;
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = End };
        try
        {
            Console.SetOut(text);
            var entry = context.LoadFromStream(program).EntryPoint!;
            entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
            context.Unload();
        }

        return text.ToString().Split(End)[..^1];
    }

    /// <summary>What differs from what the block says that it prints; " ..." at the end promises a beginning.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<string?> promised, IReadOnlyList<string> printed)
    {
        if (promised.Any(text => text is not null) && promised.Count != printed.Count)
        {
            yield return $"{promised.Count} lines are said to be printed, {printed.Count} were";
        }

        foreach (var (said, was) in promised.Zip(printed))
        {
            var holds = said is null || (said.EndsWith(" ...", StringComparison.Ordinal)
                ? was.StartsWith(said[..^4], StringComparison.Ordinal)
                : was == said);
            if (!holds)
            {
                yield return $"said to print '{said}', printed '{was}'";
            }
        }
    }
}
