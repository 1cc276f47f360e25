using Invoicing.Rendering.Pages;

namespace Invoicing.Rendering.Html;

/// <summary>Writes a page as HTML.</summary>
internal static class PageHtml
{
    public static string Of(Page page)
    {
        var html = new HtmlWriter();
        html.Raw("<!DOCTYPE html>\n").Raw("<html lang=\"").Text(page.Language).Raw("\">\n<head>\n")
            .Raw("<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<title>").Text(page.Title).Raw("</title>\n")
            .Raw("<style>\n").Raw(PageStyle.Css).Raw("</style>\n</head>\n<body>\n<main>\n");
        html.Element("h1", page.Title);
        Blocks(html, page.Blocks);
        Facts(html, page.Facts, "facts");
        foreach (var part in page.Parts) Write(html, part);
        return html.Raw("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Tables of more columns are set smaller, so that they fit the width of a sheet.</summary>
    private const int MostColumns = 7;

    private static void Blocks(HtmlWriter html, IReadOnlyList<Block> blocks)
    {
        if (blocks.Count == 0) return;
        html.Raw("<div class=\"parties\">\n");
        foreach (var block in blocks)
        {
            html.Raw("<section>\n").Element("h2", block.Caption).Raw("<address>\n");
            for (var i = 0; i < block.Lines.Count; i++)
                html.Raw(i == 0 ? "<strong>" : "<br>").Text(block.Lines[i]).Raw(i == 0 ? "</strong>\n" : "\n");
            html.Raw("</address>\n</section>\n");
        }

        html.Raw("</div>\n");
    }

    private static void Facts(HtmlWriter html, IReadOnlyList<Fact> facts, string style)
    {
        if (facts.Count == 0) return;
        html.Raw("<dl class=\"").Raw(style).Raw("\">\n");
        foreach (var fact in facts)
            html.Raw(fact.IsStrong ? "<div class=\"strong\">" : "<div>").Raw("<dt>").Text(fact.Name).Raw("</dt><dd>")
                .Text(fact.Value).Raw("</dd></div>\n");
        html.Raw("</dl>\n");
    }

    private static void Write(HtmlWriter html, Part part)
    {
        switch (part)
        {
            case TablePart table:
                Table(html, table);
                break;
            case SumsPart sums:
                Facts(html, sums.Sums, "sums");
                break;
            case TextPart texts:
                html.Raw("<section>\n");
                if (texts.Caption is { } caption) html.Element("h2", caption);
                foreach (var paragraph in texts.Paragraphs) html.Raw("<p>").Lines(paragraph).Raw("</p>\n");
                Facts(html, texts.Facts, "facts");
                html.Raw("</section>\n");
                break;
        }
    }

    private static void Table(HtmlWriter html, TablePart table)
    {
        html.Raw("<div class=\"scroll\">\n<table")
            .Raw(table.Columns.Count > MostColumns ? " class=\"dense\">\n" : ">\n");
        if (table.Caption is { } caption) html.Element("caption", caption);
        html.Raw("<thead>\n<tr>");
        foreach (var column in table.Columns)
            html.Raw("<th scope=\"col\"").Raw(ClassOf(column)).Raw(">").Text(column.Header).Raw("</th>");
        html.Raw("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in table.Rows) Row(html, table.Columns, row);
        html.Raw("</tbody>\n</table>\n</div>\n");
    }

    private static void Row(HtmlWriter html, IReadOnlyList<Column> columns, Row row)
    {
        html.Raw(row.IsTotal ? "<tr class=\"total\">" : "<tr>");
        for (var i = 0; i < columns.Count; i++)
        {
            var name = columns[i].IsWide ? "th scope=\"row\"" : "td";
            html.Raw("<").Raw(name).Raw(ClassOf(columns[i])).Raw(">").Text(row.Cells[i]);
            if (columns[i].IsWide)
                foreach (var note in row.Notes) html.Raw("<small>").Lines(note).Raw("</small>");
            html.Raw(columns[i].IsWide ? "</th>" : "</td>");
        }

        html.Raw("</tr>\n");
    }

    private static string ClassOf(Column column) =>
        column.IsNumber ? " class=\"number\"" : column.IsWide ? " class=\"wide\"" : string.Empty;
}
