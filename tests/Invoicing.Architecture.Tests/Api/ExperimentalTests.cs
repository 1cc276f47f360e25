using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Invoicing.Architecture.Tests.Api;

/// <summary>What may still change says so to the compiler, by an id that the documentation explains.</summary>
public partial class ExperimentalTests
{
    [GeneratedRegex(@"^\| (?<id>INV\d{4}) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row { get; }

    [Fact]
    public void Every_experimental_id_is_explained_and_every_explained_id_is_used()
    {
        var used = PublicTypes.All
            .SelectMany(type => type.GetMembers().Prepend(type))
            .Select(member => member.GetCustomAttribute<ExperimentalAttribute>()?.DiagnosticId)
            .OfType<string>();
        var page = File.ReadAllText(Repository.PathOf("docs/compatibility.md"));
        var explained = Row.Matches(page).Select(match => match.Groups["id"].Value);
        Assert.Equal(used.Distinct().Order(StringComparer.Ordinal), explained);
    }
}
