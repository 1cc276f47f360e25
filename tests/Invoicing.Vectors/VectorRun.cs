namespace Invoicing.Vectors;

/// <summary>Runs the cases of any files and folders, prints each difference, and counts.</summary>
public sealed class VectorRun
{
    private readonly Dictionary<string, IVectorKind> _kinds;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly TextWriter _output;
    private int _passed;
    private int _failed;

    private VectorRun(IEnumerable<IVectorKind> kinds, TextWriter output)
    {
        _kinds = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);
        _output = output;
    }

    /// <summary>Runs the cases below the paths. Exit status 0 when there are cases and all pass.</summary>
    public static int Over(IReadOnlyList<string> paths, IEnumerable<IVectorKind> kinds, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(output);
        if (paths.Count == 0)
        {
            output.WriteLine("usage: dotnet run --project tests/Invoicing.Vectors -- PATH…   (files of JSON lines, or folders)");
            return 1;
        }

        var run = new VectorRun(kinds, output);
        foreach (var path in paths) run.Path(path);
        if (run._passed + run._failed == 0) run.Fail("(no case)", "", "a case", "none below the paths given");
        output.WriteLine($"{run._passed} passed, {run._failed} failed");
        return run._failed == 0 ? 0 : 1;
    }

    private void Path(string path)
    {
        if (Directory.Exists(path))
        {
            var files = Directory.GetFiles(path, "*.jsonl", SearchOption.AllDirectories);
            Array.Sort(files, StringComparer.Ordinal);
            foreach (var file in files) Lines(file);
        }
        else if (File.Exists(path))
        {
            Lines(path);
        }
        else
        {
            Fail(path, "", "a file or folder", "nothing there");
        }
    }

    private void Lines(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (VectorCase.Read(line, out var wrong) is { } vector) Case(vector);
            else Fail($"{file}:{number}", "", "a case", wrong!);
        }
    }

    private void Case(VectorCase vector)
    {
        if (!_ids.Add(vector.Id))
        {
            Fail(vector.Id, "", "an id of its own", "it is used twice");
        }
        else if (!_kinds.TryGetValue(vector.Kind, out var kind))
        {
            Fail(vector.Id, "/kind", string.Join(" or ", _kinds.Keys), vector.Kind);
        }
        else
        {
            var differences = Comparison.Differences(vector.Expect, kind.Run(vector.Given));
            foreach (var (path, expected, actual) in differences) Print(vector.Id, path, expected, actual);
            if (differences.Count == 0) _passed++;
            else _failed++;
        }
    }

    private void Fail(string id, string path, string expected, string actual)
    {
        Print(id, path, expected, actual);
        _failed++;
    }

    private void Print(string id, string path, string expected, string actual) =>
        _output.WriteLine($"{id} {path}: expected {expected}, actual {actual}");
}
