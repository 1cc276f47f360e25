using System.Text.RegularExpressions;

namespace Invoicing.Architecture.Tests.Files;

/// <summary>Links of a Markdown file to files and headings of this repository lead somewhere.</summary>
static partial class LinkCheck
{
    [GeneratedRegex(@"(?<!`)\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotInAnchors { get; }

    public static IEnumerable<string> Failures(string file, string text, Func<string, string?> read)
    {
        foreach (var target in Link.Matches(WithoutCode(text)).Select(match => match.Groups["target"].Value))
        {
            if (target.Contains("://", StringComparison.Ordinal)
                || target.StartsWith("mailto:", StringComparison.Ordinal))
            {
                continue;
            }

            var parts = target.Split('#', 2);
            var path = parts[0].Length == 0 ? file : Resolve(file, parts[0]);
            if ((path == file ? text : read(path)) is not { } found)
            {
                yield return $"{file} links to {target}, which is missing";
            }
            else if (parts.Length == 2 && !Anchors(found).Contains(parts[1]))
            {
                yield return $"{file} links to {target}, but there is no such heading";
            }
        }
    }

    static string Resolve(string file, string target)
    {
        var folder = Path.GetDirectoryName(file) ?? "";
        return Path.GetRelativePath("/root", Path.GetFullPath(Path.Combine("/root", folder, target)))
            .Replace('\\', '/');
    }

    static HashSet<string> Anchors(string text) => WithoutCode(text).Split('\n')
        .Where(line => line.StartsWith('#'))
        .Select(line => NotInAnchors.Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))
        .ToHashSet(StringComparer.Ordinal);

    static string WithoutCode(string text) =>
        string.Join('\n', text.Split("```").Where((_, at) => at % 2 == 0));
}
