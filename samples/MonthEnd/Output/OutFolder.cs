using System.Text;

namespace MonthEnd.Output;

/// <summary>Collects what a run writes, and puts it in place at the end: all of it, or nothing.</summary>
sealed class OutFolder
{
    const string Mark = ".month-end";

    readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public int Count => _files.Count;

    public void Add(string file, string text) => Add(file, Encoding.UTF8.GetBytes(text));

    public void Add(string file, byte[] content) => _files.Add(file, content);

    /// <summary>Writes everything into a folder beside, then moves that to where the old one was.</summary>
    /// <exception cref="IOException">It cannot be written; what was there before is there still.</exception>
    /// <exception cref="UnauthorizedAccessException">So is this.</exception>
    public void Publish(string folder)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (staged, previous) = ($"{target}.new", $"{target}.old");
        foreach (var ours in new[] { target, staged, previous }) RefuseOthersFiles(ours);
        Delete(staged);
        Delete(previous);
        try
        {
            Write(staged);
            Replace(target, staged, previous);
        }
        catch
        {
            Delete(staged);
            throw;
        }

        Delete(previous);
    }

    // The mark comes first and names every file, so that what an interrupted run leaves is known to be ours.
    void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, Mark),
            $"Written by MonthEnd; the next run replaces this folder.\n{string.Join('\n', _files.Keys)}\n");
        foreach (var (file, content) in _files)
        {
            var path = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }
    }

    static void Replace(string target, string staged, string previous)
    {
        if (Directory.Exists(target)) Directory.Move(target, previous);
        try
        {
            Directory.Move(staged, target);
        }
        catch
        {
            if (Directory.Exists(previous)) Directory.Move(previous, target);
            throw;
        }
    }

    static void Delete(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    // A folder with a file that no run wrote is never replaced.
    static void RefuseOthersFiles(string folder)
    {
        if (File.Exists(folder)) throw new IOException($"{folder} is a file; name a folder with --out.");
        if (!Directory.Exists(folder)) return;
        var mark = Path.Combine(folder, Mark);
        var ours = File.Exists(mark) ? File.ReadLines(mark).Append(Mark).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var file = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!ours.Contains(file))
                throw new IOException(
                    $"{folder} holds {file}, which no run wrote; name an empty or a new folder with --out.");
        }
    }
}
