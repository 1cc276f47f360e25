using System.Globalization;
using System.Text;

namespace Invoicing.Rendering.Text;

/// <summary>Measures, fills and wraps text by what a reader sees as one character.</summary>
internal static class Layout
{
    public static int WidthOf(string text) => new StringInfo(text).LengthInTextElements;

    public static string Left(string text, int width) => text + Gap(text, width);

    public static string Right(string text, int width) => Gap(text, width) + text;

    /// <summary>The text on one line: control characters and line ends in data never break the layout.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(IsUnseen)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text) clean.Append(IsUnseen(c) ? ' ' : c);
        return clean.ToString();
    }

    /// <summary>The text in lines that are not wider, broken between words where that can be; at least one
    /// line.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = new StringBuilder();
            foreach (var word in Clean(paragraph).Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(each => Cut(each, width)))
            {
                if (line.Length > 0 && WidthOf(line.ToString()) + 1 + WidthOf(word) > width)
                {
                    yield return line.ToString();
                    line.Clear();
                }

                if (line.Length > 0) line.Append(' ');
                line.Append(word);
            }

            yield return line.ToString();
        }
    }

    private static IEnumerable<string> Cut(string word, int width)
    {
        var elements = new StringInfo(word);
        for (var from = 0; from < elements.LengthInTextElements; from += width)
            yield return elements.SubstringByTextElements(from, Math.Min(width, elements.LengthInTextElements - from));
    }

    private static string Gap(string text, int width) => new(' ', Math.Max(0, width - WidthOf(text)));

    private static bool IsUnseen(char c) =>
        char.IsControl(c)
            || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
