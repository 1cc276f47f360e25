namespace Invoicing.Rendering.Pages;

/// <summary>A document as a reader sees it, before it becomes text or HTML: everything formatted, nothing
/// escaped.</summary>
/// <param name="Language">The language of its texts (BCP 47).</param>
/// <param name="Title">The title.</param>
/// <param name="Blocks">Who is concerned, side by side.</param>
/// <param name="Facts">Number, dates, references.</param>
/// <param name="Parts">What follows, from top to bottom.</param>
internal sealed record Page(
    string Language,
    string Title,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Part> Parts);

/// <summary>A few lines under a caption: a party.</summary>
internal sealed record Block(string Caption, IReadOnlyList<string> Lines);

/// <summary>A name and its value; the strong one is what the reader looks for.</summary>
internal sealed record Fact(string Name, string Value, bool IsStrong = false);

/// <summary>A part of a page, with a caption or none.</summary>
internal abstract record Part(string? Caption);

/// <summary>A table.</summary>
internal sealed record TablePart(string? Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows)
    : Part(Caption);

/// <summary>Sums, one below the other, values right.</summary>
internal sealed record SumsPart(IReadOnlyList<Fact> Sums) : Part((string?)null);

/// <summary>Names and values, then paragraphs.</summary>
internal sealed record TextPart(string? Caption, IReadOnlyList<Fact> Facts, IReadOnlyList<string> Paragraphs)
    : Part(Caption);

/// <summary>A column of a table; the one that is wide takes what space the others leave.</summary>
internal sealed record Column(string Header, bool IsNumber = false, bool IsWide = false);

/// <summary>A row of a table; notes stand below the text of the wide column.</summary>
internal sealed record Row(IReadOnlyList<string> Cells, IReadOnlyList<string> Notes, bool IsTotal = false);
