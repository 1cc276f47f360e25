using Invoicing.Vectors;

namespace Invoicing.Testing.Tests.Vectors;

/// <summary>A folder of vector files that is gone when it is disposed of.</summary>
internal sealed class VectorFolderOnDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vectors");

    public string Path => _folder.FullName;

    /// <summary>Writes a file of lines and gives its path.</summary>
    public string File(string name, params string[] lines)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>Runs files or folders, with the kind <c>echo</c> too: the status, and the lines printed.</summary>
    public static (int Status, string[] Printed) Run(params string[] paths)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var status = VectorRun.Over(paths, [new EchoKind(), new CalculateKind()], output);
        return (status, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Runs the lines of one file.</summary>
    public static (int Status, string[] Printed) RunLines(params string[] lines)
    {
        using var folder = new VectorFolderOnDisk();
        return Run(folder.File("cases.jsonl", lines));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
