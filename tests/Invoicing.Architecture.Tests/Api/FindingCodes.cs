using System.Reflection;
using System.Text.RegularExpressions;

namespace Invoicing.Architecture.Tests.Api;

/// <summary>The codes of all findings: the public text constants of the static classes named *Findings.</summary>
static partial class FindingCodes
{
    /// <summary>Words in capitals, joined by hyphens; the first is the concept.</summary>
    [GeneratedRegex("^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    public static partial Regex Form { get; }

    public static IReadOnlyList<(string Code, string Where)> All { get; } = PublicTypes.Assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsAbstract: true, IsSealed: true }
            && type.Name.EndsWith("Findings", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => ((string)field.GetRawConstantValue()!, $"{type.FullName}.{field.Name}")))
        .OrderBy(found => found.Item1, StringComparer.Ordinal)
        .ToList();
}
