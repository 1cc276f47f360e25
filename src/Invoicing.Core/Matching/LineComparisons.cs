using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>The lines of an invoice beside what was agreed, in the order of the invoice.</summary>
internal sealed class LineComparisons
{
    private readonly Dictionary<string, LineComparison> _byPath = new(StringComparer.Ordinal);
    private readonly MatchContext _context;
    private Outcome<Invoice>? _calculated;
    private bool _isBeyondRange;

    public LineComparisons(MatchContext context)
    {
        _context = context;
        Parts = new AgreedParts(context);
        All = new List<LineComparison>(context.Lines.Length);
        var index = 0;
        foreach (var line in context.Lines)
        {
            if (All.Count == 0 || All[^1].Line.Id != line.Id)
            {
                All.Add(new LineComparison(line));
                index = IndexOf(line, index);
                AddDeclared(All[^1], line, index);
            }

            AddShare(All[^1], line);
        }
    }

    public AgreedParts Parts { get; }

    public List<LineComparison> All { get; }

    /// <summary>The line that a path is about, or lies under; null for none.</summary>
    public LineComparison? Find(string path)
    {
        const string lines = "/lines/";
        if (!path.StartsWith(lines, StringComparison.Ordinal)) return null;
        if (_byPath.Count == 0)
            foreach (var each in All) _byPath.TryAdd(each.Line.Path, each);
        var end = path.IndexOf('/', lines.Length);
        return _byPath.GetValueOrDefault(path)
            ?? (end < 0 ? null : _byPath.GetValueOrDefault(path[..end]));
    }

    /// <summary>The invoice as its draft calculates; null where it does not.</summary>
    public Invoice? Calculated()
    {
        if (_calculated is null && !_isBeyondRange)
        {
            try
            {
                _calculated = InvoiceCalculator.Calculate(_context.Invoice.Draft);
            }
            catch (OverflowException)
            {
                _isBeyondRange = true;
            }
        }

        return _calculated?.ValueOrDefault;
    }

    private int IndexOf(MatchLine line, int from)
    {
        var lines = _context.Invoice.Draft.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            var at = (from + i) % lines.Length;
            if (ReferenceEquals(lines[at], line.Line) && LineKeys.Of(lines[at], at) == line.Id) return at;
        }

        return -1;
    }

    // A line is compared with what it was agreed to be; that it is not what it calculates to is a difference, too.
    private void AddDeclared(LineComparison line, MatchLine first, int index)
    {
        if (index < 0 || AgreedParts.IsShare(first)) return;
        var declared = _context.Invoice.Amounts.LineNet(index);
        if (QuickNet(first) == declared.MinorUnits) return;
        if (Calculated() is { } right) line.Difference += Exact.Of(declared - right.Amounts.LineNet(index));
    }

    private void AddShare(LineComparison line, MatchLine share)
    {
        line.Net += Exact.Of(share.Net);
        if (share.OrderPrice is not { } price || price.Currency != share.Net.Currency
            || share.Price.Currency != share.Net.Currency)
        {
            line.IsComparable = false;
            return;
        }

        if (Parts.IsAsAgreed(share)) return;
        if (Parts.Of(share) is { } agreed && Parts.Difference(share, agreed) is { } difference)
            line.Difference += Exact.Of(difference);
        else line.IsComparable = false;
    }

    // What a plain line calculates to, as the calculator does it; null for others.
    private long? QuickNet(MatchLine line)
    {
        var draft = _context.Invoice.Draft;
        var asked = line.Line;
        if (draft.Rounding.Lines != LineRounding.PerLine || asked.PriceIncludesTax || !draft.Adjustments.IsEmpty
            || asked.Adjustments.Length > 1) return null;
        try
        {
            var mode = draft.Rounding.LineMode;
            var gross = Scaling.Price(asked.Quantity, asked.Price, draft.Currency.Digits, mode);
            if (asked.Adjustments.IsEmpty) return gross;
            return asked.Adjustments[0] is { Kind: AdjustmentKind.Allowance, Percent: { } percent, Base: null }
                ? gross - Scaling.Percent(gross, percent, mode)
                : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
