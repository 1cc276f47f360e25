using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Catalog;
using Invoicing.Invoices;
using NodaTime.Text;

namespace Invoicing.Matching;

/// <summary>Gives order lines points for what they have in common with an invoice line. The same code counts and
/// explains.</summary>
internal sealed class AssignScore
{
    private static readonly AssignmentCriterion[] Criteria = Enum.GetValues<AssignmentCriterion>();

    private readonly AssignFacts _known;
    private readonly InvoiceDraft _draft;
    private readonly ToleranceTable _tolerances;
    private readonly int[] _points;

    public AssignScore(AssignFacts known, InvoiceDraft draft, ToleranceTable tolerances, AssignmentOptions options)
    {
        _known = known;
        _draft = draft;
        _tolerances = tolerances;
        _points = [.. Criteria.Select(options.PointsOf)];
        HasPriceTolerance = tolerances.Rules.Any(rule => rule.Kind == ToleranceKind.UnitPrice);
    }

    /// <summary>Whether a price may be near without being equal.</summary>
    public bool HasPriceTolerance { get; }

    /// <summary>The most points that a quantity gives.</summary>
    public int MostForQuantity => Math.Max(
        this[AssignmentCriterion.QuantityEqual], this[AssignmentCriterion.QuantityWithin]);

    public int this[AssignmentCriterion criterion] => _points[(int)criterion];

    /// <summary>Whether the line takes back what was billed.</summary>
    public bool IsBack(InvoiceLine line) => IsBack(_draft, line);

    /// <summary>Whether the line of a document takes back what was billed.</summary>
    public static bool IsBack(InvoiceDraft draft, InvoiceLine line) =>
        draft.Type.Sign < 0 ? line.Quantity.IsPositive : line.Quantity.IsNegative;

    /// <summary>The quantity of a line in the unit of an order line, in 10^-10, without the sign; null where it cannot
    /// be converted.</summary>
    public Int128? QuantityOf(InvoiceLine line, AssignOpenLine open) =>
        _known.InUnitOf(open.Line, line.Quantity) is { } quantity
            ? Int128.Abs(AssignOpenLine.Fine(quantity))
            : null;

    /// <summary>The points for a quantity of an order line.</summary>
    public int ForQuantity(Int128? billed, Int128? capacity)
    {
        if (billed is not { } now || capacity is not { } left || now == 0 || now > left) return 0;
        return this[now == left ? AssignmentCriterion.QuantityEqual : AssignmentCriterion.QuantityWithin];
    }

    /// <summary>All points but those for the quantity.</summary>
    public int WithoutQuantity(AssignLine line, AssignOpenLine open, List<CriterionPoints>? explained = null)
    {
        var sum = ForItem(line.Line.Item, open.Line.Item, explained);
        sum += ForWords(line, open, explained);
        sum += ForPrice(line.Line, open, explained);
        sum += ForUnit(line.Line, open, explained);
        if (line.Order is { } named && named.Id == open.Order.Id)
        {
            sum += Add(AssignmentCriterion.OrderNamed, named.Id, open.Order.Id, explained);
            if (line.ReceiptLines?.Contains(open.Line.Id) == true)
                sum += Add(AssignmentCriterion.ReceiptNamed, open.Line.Id, open.Line.Id, explained);
        }

        if (open.IsReceived) sum += Add(AssignmentCriterion.Received, "received", "received", explained);
        return sum + ForDate(line.Line, open, explained);
    }

    /// <summary>An order line with all of its points.</summary>
    /// <param name="line">The invoice line.</param>
    /// <param name="open">The order line.</param>
    /// <param name="billed">What all lines together bill of it; null: this line's quantity.</param>
    public MatchCandidate Explained(AssignLine line, AssignOpenLine open, Int128? billed = null)
    {
        var criteria = new List<CriterionPoints>();
        WithoutQuantity(line, open, criteria);
        var capacity = open.Capacity(IsBack(line.Line));
        var now = billed ?? QuantityOf(line.Line, open);
        if (ForQuantity(now, capacity) is > 0 and var points)
            criteria.Add(new CriterionPoints(
                now == capacity ? AssignmentCriterion.QuantityEqual : AssignmentCriterion.QuantityWithin, points,
                TextOf(now!.Value, open), TextOf(capacity!.Value, open)));
        return new MatchCandidate(open.Order.Id, open.Line.Id, [.. criteria]);
    }

    private int ForItem(Item found, Item expected, List<CriterionPoints>? explained)
    {
        var best = AssignmentCriterion.ItemDiffers;
        bool differs = false, isSame = false;
        (string Found, string Expected) sides = ("", "");
        Compare(AssignmentCriterion.SellerItem, found.SellerId, expected.SellerId);
        Compare(AssignmentCriterion.BuyerItem, found.BuyerId, expected.BuyerId);
        Compare(AssignmentCriterion.StandardItem, found.StandardId?.Value, expected.StandardId?.Value);
        return isSame || differs ? Add(best, sides.Found, sides.Expected, explained) : 0;

        void Compare(AssignmentCriterion criterion, string? one, string? other)
        {
            if (one is null || other is null) return;
            if (one != other)
            {
                if (!isSame && !differs) sides = (one, other);
                differs = true;
            }
            else if (!isSame || this[criterion] > this[best])
            {
                (isSame, best, sides) = (true, criterion, (one, other));
            }
        }
    }

    private int ForWords(AssignLine line, AssignOpenLine open, List<CriterionPoints>? explained)
    {
        var points = AssignVocabulary.Points(this[AssignmentCriterion.Name], line.Words, open.Words);
        if (points != 0)
            explained?.Add(new CriterionPoints(
                AssignmentCriterion.Name, points, line.Line.Item.Name, open.Line.Item.Name));
        return points;
    }

    private int ForPrice(InvoiceLine line, AssignOpenLine open, List<CriterionPoints>? explained)
    {
        if (open.Line.Price is not { } agreed || open.PerUnit is not { } expected
            || agreed.Currency != line.Price.Currency) return 0;
        AssignmentCriterion criterion;
        if (agreed == line.Price && line.Quantity.Unit == open.Line.Quantity.Unit)
        {
            criterion = AssignmentCriterion.Price;
        }
        else
        {
            if (PerUnit(line, open) is not { } found) return 0;
            if (found == expected) criterion = AssignmentCriterion.Price;
            else if (HasPriceTolerance && RangeOf(open).Allows(expected, found, Dimension.PerUnit(agreed)))
                criterion = AssignmentCriterion.PriceWithinTolerance;
            else return 0;
        }

        return explained is null
            ? this[criterion]
            : Add(criterion, line.Price.ToString(), agreed.ToString(), explained);
    }

    // The price billed for one unit of the price agreed.
    private Exact? PerUnit(InvoiceLine line, AssignOpenLine open)
    {
        var from = AssignOpenLine.UnitOf(line.Price, line.Quantity);
        if (from == open.PriceUnit) return line.Price.PerUnit;
        return _known.Units.Factor(from, open.PriceUnit, open.Line.Item.SellerId) is { } factor
            ? line.Price.PerUnit / factor
            : null;
    }

    private ToleranceRange RangeOf(AssignOpenLine open) => open.PriceRange ??= _tolerances.Of(
        ToleranceKind.UnitPrice, _draft.Seller.Id, _known.Facts.SellerGroups, open.Line.Item, _draft.Buyer.Id).Range;

    private int ForUnit(InvoiceLine line, AssignOpenLine open, List<CriterionPoints>? explained)
    {
        var (found, expected) = (line.Quantity.Unit, open.Line.Quantity.Unit);
        if (found == expected) return Add(AssignmentCriterion.Unit, found.Code, expected.Code, explained);
        return _known.Units.Factor(found, expected, open.Line.Item.SellerId) is not null
            ? Add(AssignmentCriterion.UnitConverted, found.Code, expected.Code, explained)
            : 0;
    }

    private int ForDate(InvoiceLine line, AssignOpenLine open, List<CriterionPoints>? explained)
    {
        var day = line.Performed ?? _draft.Delivery?.Date ?? _draft.IssueDate;
        if (open.Line.DeliverIn is { } days ? !days.Contains(day) : day < open.Order.Date) return 0;
        return explained is null
            ? this[AssignmentCriterion.Date]
            : Add(AssignmentCriterion.Date, LocalDatePattern.Iso.Format(day),
                open.Line.DeliverIn?.ToString() ?? $"from {LocalDatePattern.Iso.Format(open.Order.Date)}", explained);
    }

    private int Add(AssignmentCriterion criterion, string found, string expected, List<CriterionPoints>? explained)
    {
        var points = this[criterion];
        if (points != 0) explained?.Add(new CriterionPoints(criterion, points, found, expected));
        return points;
    }

    private static string TextOf(Int128 fine, AssignOpenLine open) =>
        AssignOpenLine.Coarse(fine, open.Line.Quantity.Unit)?.ToString()
            ?? string.Create(CultureInfo.InvariantCulture, $"{fine} / 10^10 {open.Line.Quantity.Unit.Code}");
}
