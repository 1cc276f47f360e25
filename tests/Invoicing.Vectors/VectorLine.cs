namespace Invoicing.Vectors;

/// <summary>A line of a vector file: a case, or what is wrong with it.</summary>
/// <param name="Place">The file and the line, counted from 1: <c>cases/lines.jsonl:3</c>.</param>
/// <param name="Case">The case, or null.</param>
/// <param name="Wrong">What is wrong, or null.</param>
public sealed record VectorLine(string Place, VectorCase? Case, string? Wrong)
{
    /// <summary>The lines of a file, or of all <c>*.jsonl</c> below a folder; null where neither is there.</summary>
    public static IEnumerable<VectorLine>? Below(string path)
    {
        if (File.Exists(path)) return Of(path);
        if (!Directory.Exists(path)) return null;
        var files = Directory.GetFiles(path, "*.jsonl", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files.SelectMany(Of);
    }

    private static IEnumerable<VectorLine> Of(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var vector = VectorCase.Read(line, out var wrong);
            yield return new(FormattableString.Invariant($"{file}:{number}"), vector, wrong);
        }
    }
}
