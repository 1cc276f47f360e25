namespace Invoicing.Architecture.Tests;

/// <summary>The checkout that these tests run in, and the packages that it builds.</summary>
static class Repository
{
    static readonly string[] Generated = ["bin", "obj", "out", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    /// <summary>The names of the packages: one for each folder of <c>src</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Packages { get; } = Directory.EnumerateDirectories(Path.Combine(Root, "src"))
        .Select(folder => Path.GetFileName(folder))
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>The compiled assembly of a package, as it lies beside this test assembly.</summary>
    public static string AssemblyPath(string package)
    {
        var path = Path.Combine(AppContext.BaseDirectory, package + ".dll");
        Assert.True(File.Exists(path), $"{package} is in src/ but not referenced by Invoicing.Architecture.Tests");
        return path;
    }

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Files of the checkout that end so, without build output, relative and with forward slashes.</summary>
    public static IEnumerable<string> Files(string extension, params string[] folders)
    {
        var roots = folders.Length == 0 ? [Root] : folders.Select(PathOf);
        return roots.Where(Directory.Exists)
            .SelectMany(root => Directory.EnumerateFiles(root, "*" + extension, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => Generated.Contains(part) || part is ".git"))
            .Order(StringComparer.Ordinal);
    }

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Invoicing.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Invoicing.sln above {AppContext.BaseDirectory}");
    }
}
