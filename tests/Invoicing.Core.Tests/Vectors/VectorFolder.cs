using System.Collections.Immutable;
using Invoicing.Vectors;

namespace Invoicing.Core.Tests.Vectors;

/// <summary>The committed cases of the checkout that these tests run in.</summary>
internal static class VectorFolder
{
    /// <summary>The environment variable that writes generated files anew instead of comparing them.</summary>
    public const string Variable = "INVOICING_WRITE_VECTORS";

    public static string Root { get; } = FindRoot();

    public static string Calculate { get; } = Path.Combine(Root, "tests", "Invoicing.Vectors", "cases", "calculate");

    /// <summary>All cases of <c>calculate</c>, files by name.</summary>
    public static ImmutableArray<VectorCase> Cases { get; } =
    [
        .. VectorLine.Below(Calculate)!.Select(line => line.Case
            ?? throw new InvalidOperationException($"{line.Place}: {line.Wrong}")),
    ];

    public static VectorCase Case(string id) => Cases.Single(vector => vector.Id == id);

    /// <summary>Compares a committed text with what it is to be; writes it where the environment asks.</summary>
    public static void Compare(string path, string text)
    {
        if (Environment.GetEnvironmentVariable(Variable) == "1") File.WriteAllText(path, text);
        var committed = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(
            committed.ReplaceLineEndings("\n") == text,
            $"{Path.GetFileName(path)} is not what it is generated from; {Variable}=1 writes it anew.");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Invoicing.sln"))) return folder.FullName;
        throw new InvalidOperationException($"No Invoicing.sln above {AppContext.BaseDirectory}");
    }
}
