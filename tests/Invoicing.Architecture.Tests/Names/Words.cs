using System.Text.RegularExpressions;

namespace Invoicing.Architecture.Tests.Names;

/// <summary>The words that a name in PascalCase is made of.</summary>
static partial class Words
{
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word { get; }

    public static IEnumerable<string> Of(string name) => Word.Matches(name).Select(match => match.Value);
}
