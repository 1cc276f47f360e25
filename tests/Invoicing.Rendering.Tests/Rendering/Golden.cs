using System.Runtime.CompilerServices;
using System.Text;

namespace Invoicing.Rendering.Tests;

/// <summary>
/// Compares a rendered document with its golden file, byte by byte. With the environment variable
/// INVOICING_UPDATE_GOLDEN set to 1 the file is written instead: read the difference before it is committed.
/// </summary>
static class Golden
{
    public static void Compare(string file, string rendered, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(FolderOf(test), file);
        if (Environment.GetEnvironmentVariable("INVOICING_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, rendered, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return;
        }

        Assert.True(File.Exists(path), $"{path} is missing; write it with INVOICING_UPDATE_GOLDEN=1");
        Assert.Equal(File.ReadAllText(path, Encoding.UTF8), rendered);
    }

    /// <summary>Deterministic builds map the source's root away, so the folder is found from the checkout.</summary>
    static string FolderOf(string test)
    {
        var concept = Path.GetFileName(Path.GetDirectoryName(test.Replace('\\', '/')))!;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Invoicing.sln")))
                return Path.Combine(folder.FullName, "tests", "Invoicing.Rendering.Tests", "Rendering", concept,
                    "golden");
        throw new InvalidOperationException($"No Invoicing.sln above {AppContext.BaseDirectory}");
    }
}
