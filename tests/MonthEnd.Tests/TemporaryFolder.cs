namespace MonthEnd.Tests;

/// <summary>A folder that is gone after the test.</summary>
sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("month-end-").FullName;

    public string Path { get; }

    public string this[string below] => System.IO.Path.Combine(Path, below);

    /// <summary>The files below a folder, by name, with what they hold.</summary>
    public SortedDictionary<string, string> Files(string below) => new(
        Directory.EnumerateFiles(this[below], "*", SearchOption.AllDirectories)
            .ToDictionary(path => System.IO.Path.GetRelativePath(this[below], path), File.ReadAllText),
        StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
