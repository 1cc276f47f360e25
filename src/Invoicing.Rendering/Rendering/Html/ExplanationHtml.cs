using System.Diagnostics.CodeAnalysis;
using Invoicing.Explanations;

namespace Invoicing.Rendering.Html;

/// <summary>Writes explanations as HTML: a part to be put into a page, which unfolds without any script. Everything
/// that comes from data is escaped. Pure, safe to use from several threads.</summary>
[Experimental("INV1007")]
public static class ExplanationHtml
{
    /// <summary>The explanation with its operands, the first level unfolded.</summary>
    /// <param name="explanation">The explanation.</param>
    public static string Render(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var html = new HtmlWriter();
        Write(html, explanation, true);
        return html.ToString();
    }

    private static void Write(HtmlWriter html, Explanation explanation, bool isOpen)
    {
        var isLeaf = explanation.Operands.IsEmpty;
        html.Raw(isLeaf ? "<p>" : isOpen ? "<details open>\n<summary>" : "<details>\n<summary>")
            .Raw("<b>").Text(explanation.Name).Raw("</b> ").Text(explanation.ToString())
            .Raw(isLeaf ? "</p>\n" : "</summary>\n");
        if (isLeaf) return;
        html.Raw("<ul>\n");
        foreach (var operand in explanation.Operands)
        {
            html.Raw("<li>");
            Write(html, operand, false);
            html.Raw("</li>\n");
        }

        html.Raw("</ul>\n</details>\n");
    }
}
