using System.Text;

namespace Invoicing.Rendering.Html;

/// <summary>Collects HTML; what comes from data goes through <see cref="Text"/>, which escapes it.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();

    /// <summary>Markup of this library's own.</summary>
    public HtmlWriter Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Text, safe between tags and inside quoted attributes. What HTML does not allow is shown as
    /// U+FFFD.</summary>
    public HtmlWriter Text(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                _html.Append(text[i]).Append(text[++i]);
            else _html.Append(Escaped(text[i]));
        }

        return this;
    }

    /// <summary>Text whose line ends are kept.</summary>
    public HtmlWriter Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++) (i == 0 ? this : Raw("<br>")).Text(lines[i]);
        return this;
    }

    /// <summary>An element that holds text, on a line of its own.</summary>
    public HtmlWriter Element(string name, string text) =>
        Raw("<").Raw(name).Raw(">").Text(text).Raw("</").Raw(name).Raw(">\n");

    public override string ToString() => _html.ToString();

    private static string Escaped(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\u00A0' => "&nbsp;",
        '\t' or '\n' or '\r' => " ",
        '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => "\uFFFD",
        _ => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? "\uFFFD" : c.ToString(),
    };
}
