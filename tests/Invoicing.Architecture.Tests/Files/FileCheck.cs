using System.Text.RegularExpressions;

namespace Invoicing.Architecture.Tests.Files;

/// <summary>What a source file must not be: long, wide, or unfinished.</summary>
static partial class FileCheck
{
    public const int MostLines = 400;
    public const int MostCharacters = 120;

    /// <summary>Words of unfinished work, written here so that this file does not hold them.</summary>
    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HAC[K]|NotImplemented[E]xception)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unfinished { get; }

    public static IEnumerable<string> Failures(string file, IReadOnlyList<string> lines)
    {
        if (lines.Count > MostLines)
        {
            yield return $"{file} has {lines.Count} lines";
        }

        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at].Length > MostCharacters)
            {
                yield return $"{file}:{at + 1} has {lines[at].Length} characters";
            }

            if (Unfinished.Match(lines[at]) is { Success: true } word)
            {
                yield return $"{file}:{at + 1} is unfinished: {word.Value}";
            }
        }
    }
}
