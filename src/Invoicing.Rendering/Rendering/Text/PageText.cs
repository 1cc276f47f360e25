using System.Text;
using Invoicing.Rendering.Pages;

namespace Invoicing.Rendering.Text;

/// <summary>Writes a page as plain text.</summary>
internal static class PageText
{
    internal const int Width = 80;
    private const string Indent = "  ";

    public static string Of(Page page)
    {
        var text = new StringBuilder();
        var title = Layout.Clean(page.Title);
        Line(text, title);
        Line(text, new string('=', Layout.WidthOf(title)));
        foreach (var block in page.Blocks)
        {
            Line(text, string.Empty);
            Line(text, $"{Layout.Clean(block.Caption)}:");
            foreach (var line in block.Lines) Wrapped(text, Indent, line);
        }

        Line(text, string.Empty);
        Facts(text, page.Facts);
        foreach (var part in page.Parts)
        {
            Line(text, string.Empty);
            if (part.Caption is { } caption)
            {
                Line(text, Layout.Clean(caption));
                Line(text, new string('-', Layout.WidthOf(Layout.Clean(caption))));
            }

            Write(text, part);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Part part)
    {
        switch (part)
        {
            case TablePart table:
                foreach (var line in TextTable.Lines(table, Width)) Line(text, line);
                break;
            case SumsPart sums:
                Sums(text, sums.Sums);
                break;
            case TextPart texts:
                Facts(text, texts.Facts);
                foreach (var paragraph in texts.Paragraphs) Wrapped(text, string.Empty, paragraph);
                break;
        }
    }

    private static void Facts(StringBuilder text, IReadOnlyList<Fact> facts)
    {
        var names = facts.Select(fact => Layout.WidthOf(Layout.Clean(fact.Name))).DefaultIfEmpty().Max();
        foreach (var fact in facts)
            Line(text, $"{Layout.Left($"{Layout.Clean(fact.Name)}:", names + 2)}{Layout.Clean(fact.Value)}");
    }

    private static void Sums(StringBuilder text, IReadOnlyList<Fact> sums)
    {
        var values = sums.Select(sum => Layout.WidthOf(sum.Value)).DefaultIfEmpty().Max();
        foreach (var sum in sums)
        {
            var row = $"{Layout.Clean(sum.Name)}  {Layout.Right(sum.Value, values)}";
            if (sum.IsStrong) Line(text, Layout.Right(new string('-', Layout.WidthOf(row)), Width));
            Line(text, Layout.Right(row, Width));
        }
    }

    private static void Wrapped(StringBuilder text, string indent, string paragraph)
    {
        foreach (var line in Layout.Wrap(paragraph, Width - indent.Length)) Line(text, indent + line);
    }

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');
}
