using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Invoicing.Architecture.Tests;

/// <summary>Compiles C# into memory, with what this test process can see as references.</summary>
static class InMemoryCompilation
{
    const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    public static CSharpParseOptions Parsing { get; } = new(LanguageVersion.CSharp14);

    static readonly IReadOnlyList<MetadataReference> Platform =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();

    public static CSharpCompilation Of(string name, OutputKind kind, params IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(
            name,
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, Parsing)],
            Platform,
            new CSharpCompilationOptions(kind, allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compiled assembly; fails with the compiler's errors where there are any.</summary>
    public static MemoryStream Emit(Compilation compilation)
    {
        var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);
        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(result.Success, string.Join('\n', errors));
        assembly.Position = 0;
        return assembly;
    }
}
