using System.Text;

namespace MonthEnd.Output;

/// <summary>Collects what a run writes, and puts it in place at the end: all of it, or nothing.</summary>
sealed class OutFolder
{
    readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public int Count => _files.Count;

    public void Add(string file, string text) => Add(file, Encoding.UTF8.GetBytes(text));

    public void Add(string file, byte[] content) => _files.Add(file, content);

    /// <summary>Writes everything into a folder beside, then moves that to where the old one was.</summary>
    /// <exception cref="IOException">It cannot be written; what was there before is there still.</exception>
    public void Publish(string folder)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RefuseOthersFiles(target);
        var staged = $"{target}.new";
        var previous = $"{target}.old";
        foreach (var left in new[] { staged, previous })
            if (Directory.Exists(left)) Directory.Delete(left, recursive: true);
        foreach (var (file, content) in _files)
        {
            var path = Path.Combine(staged, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }

        Directory.CreateDirectory(staged);
        File.WriteAllText(Path.Combine(staged, Mark), "Written by MonthEnd; the next run replaces this folder.\n");
        if (Directory.Exists(target)) Directory.Move(target, previous);
        Directory.Move(staged, target);
        if (Directory.Exists(previous)) Directory.Delete(previous, recursive: true);
    }

    const string Mark = ".month-end";

    // A folder with files that are not ours is never replaced.
    static void RefuseOthersFiles(string target)
    {
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()
            && !File.Exists(Path.Combine(target, Mark)))
            throw new IOException($"{target} holds other files; name an empty or a new folder with --out.");
    }
}
