namespace Invoicing.Architecture.Tests.Api;

/// <summary>
/// Compares a text with its approved file under <c>api/</c>. With the environment variable INVOICING_UPDATE_API set
/// to 1 the file is written instead.
/// </summary>
static class Approval
{
    public static bool Updates => Environment.GetEnvironmentVariable("INVOICING_UPDATE_API") == "1";

    public static void Compare(string file, IReadOnlyList<string> lines)
    {
        var path = Repository.PathOf(file);
        if (Updates)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
            return;
        }

        var approved = File.Exists(path) ? File.ReadAllLines(path) : [];
        var changes = Changes(approved, lines).ToList();
        Assert.True(
            changes.Count == 0,
            $"{file} is not what the assemblies say. Where that is meant, write it anew "
            + $"(INVOICING_UPDATE_API=1 dotnet test tests/Invoicing.Architecture.Tests) and read the difference:\n"
            + string.Join('\n', changes));
    }

    public static IEnumerable<string> Changes(IReadOnlyList<string> approved, IReadOnlyList<string> actual) =>
        approved.Except(actual, StringComparer.Ordinal).Select(line => "- " + line)
            .Concat(actual.Except(approved, StringComparer.Ordinal).Select(line => "+ " + line));
}
