using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Invoicing.Architecture.Tests.Snippets;

/// <summary>Compiles a block of documentation as a program: its types may stand before its statements.</summary>
static class SnippetCompiler
{
    public static MemoryStream Compile(Snippet snippet)
    {
        var root = CSharpSyntaxTree.ParseText(snippet.Code, InMemoryCompilation.Parsing).GetCompilationUnitRoot();
        var statements = root.Members.OfType<GlobalStatementSyntax>().ToList();
        var types = root.Members.Where(member => member is not GlobalStatementSyntax);
        var program = root.WithMembers([]).ToFullString()
            + string.Join('\n', statements.Concat<SyntaxNode>(types).Select(member => member.ToFullString()));
        var tree = CSharpSyntaxTree.ParseText(program, InMemoryCompilation.Parsing);
        var kind = statements.Count > 0 ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return InMemoryCompilation.Emit(InMemoryCompilation.Of("Snippet", kind, tree));
    }

    /// <summary>
    /// What the block says that it prints: for each statement <c>Console.WriteLine(…);</c> the comment on its last
    /// line, null where it has none.
    /// </summary>
    public static IReadOnlyList<string?> Promised(Snippet snippet) =>
        CSharpSyntaxTree.ParseText(snippet.Code, InMemoryCompilation.Parsing).GetCompilationUnitRoot().Members
            .OfType<GlobalStatementSyntax>()
            .Where(statement => statement.ToString().StartsWith("Console.WriteLine(", StringComparison.Ordinal))
            .Select(Comment)
            .ToList();

    static string? Comment(SyntaxNode statement)
    {
        var comment = statement.GetTrailingTrivia().FirstOrDefault(
            trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia));
        return comment == default ? null : comment.ToString()[2..].Trim();
    }
}
