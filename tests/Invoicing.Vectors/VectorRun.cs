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
            output.WriteLine("usage: dotnet run --project tests/Invoicing.Vectors -- PATH…   (files or folders)");
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
        if (VectorLine.Below(path) is not { } lines)
        {
            Fail(path, "", "a file or folder", "nothing there");
            return;
        }

        foreach (var line in lines)
        {
            if (line.Case is { } vector) Case(vector);
            else Fail(line.Place, "", "a case", line.Wrong!);
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
            var differences = Differences(kind, vector);
            foreach (var (path, expected, actual) in differences) Print(vector.Id, path, expected, actual);
            if (differences.Count == 0) _passed++;
            else _failed++;
        }
    }

    // What a kind does not foresee is the failure of one case, not the end of the run.
    private static IReadOnlyList<Difference> Differences(IVectorKind kind, VectorCase vector)
    {
        try
        {
            return Comparison.Differences(vector.Expect, kind.Run(vector.Given));
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return [new Difference("", "a result", $"{problem.GetType().Name}: {problem.Message}")];
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
