using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Invoicing.Architecture.Tests.Api;

/// <summary>What may still change says so to the compiler, by an id that the documentation explains.</summary>
public partial class ExperimentalTests
{
    [GeneratedRegex(@"^\| (?<id>INV\d{4}) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"`(?<name>\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted { get; }

    [Fact]
    public void Every_experimental_type_stands_in_the_row_of_its_id_and_no_other_type_does()
    {
        var marked = PublicTypes.All
            .Select(type => (Id: type.GetCustomAttribute<ExperimentalAttribute>()?.DiagnosticId, type.Name))
            .Where(type => type.Id is not null)
            .Select(type => $"{type.Id} {type.Name}");
        var page = File.ReadAllLines(Repository.PathOf("docs/compatibility.md"));
        var named = page.Where(line => Row.IsMatch(line)).SelectMany(line => Quoted.Matches(line)
            .Select(match => $"{Row.Match(line).Groups["id"].Value} {match.Groups["name"].Value}"));
        Assert.Equal(marked.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

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
