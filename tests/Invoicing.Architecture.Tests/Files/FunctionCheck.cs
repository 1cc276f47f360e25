using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Invoicing.Architecture.Tests.Files;

/// <summary>A function fits a screen.</summary>
static class FunctionCheck
{
    public const int MostLines = 60;

    public static IEnumerable<string> Failures(string file, string text) =>
        CSharpSyntaxTree.ParseText(text, InMemoryCompilation.Parsing).GetRoot().DescendantNodes()
            .Where(node =>
                node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax)
            .Select(node => (Line: Span(node).StartLinePosition.Line + 1, Count: Lines(node)))
            .Where(function => function.Count > MostLines)
            .Select(function => $"{file}:{function.Line} is a function of {function.Count} lines");

    static int Lines(SyntaxNode node) => Span(node).EndLinePosition.Line - Span(node).StartLinePosition.Line + 1;

    static FileLinePositionSpan Span(SyntaxNode node) => node.GetLocation().GetLineSpan();
}
