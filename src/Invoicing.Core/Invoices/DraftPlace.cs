using System.Globalization;

namespace Invoicing.Invoices;

/// <summary>A place in a draft, for the paths of findings: lines by id, what has none by position counted from 1. The
/// path is made when it is asked for.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Line">The position of the line; -1 on document level.</param>
/// <param name="Adjustment">The position of the allowance or charge, of the line or of the document; -1 for
/// none.</param>
internal readonly record struct DraftPlace(InvoiceDraft Draft, int Line, int Adjustment)
{
    public static DraftPlace OfLine(InvoiceDraft draft, int line) => new(draft, line, -1);

    public static DraftPlace OfAdjustment(InvoiceDraft draft, int adjustment) => new(draft, -1, adjustment);

    /// <summary>The path of the place, or of a member of it (<c>/price</c>).</summary>
    public string Path(string member = "")
    {
        var line = Line < 0 ? "" : $"/lines/{LineKeys.Of(Draft.Lines[Line], Line)}";
        return Adjustment < 0
            ? line + member
            : string.Create(CultureInfo.InvariantCulture, $"{line}/adjustments/{Adjustment + 1}{member}");
    }

    /// <summary>The path of one of several (<c>/taxes/2</c>), or of a member of it.</summary>
    public string Path(string list, int index, string member = "") =>
        Path(string.Create(CultureInfo.InvariantCulture, $"/{list}/{index + 1}{member}"));
}
