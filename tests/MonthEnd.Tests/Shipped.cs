namespace MonthEnd.Tests;

/// <summary>The data that the sample comes with.</summary>
static class Shipped
{
    public static string Sample { get; } = Find();

    public static string Data => Path.Combine(Sample, "data");

    /// <summary>Copies the data to where a test may spoil it.</summary>
    public static void CopyTo(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Data, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Invoicing.sln")))
                return Path.Combine(at.FullName, "samples", "MonthEnd");
        throw new DirectoryNotFoundException("No Invoicing.sln above the tests.");
    }
}
