using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>Finds the order lines of which what remains comes to a total together. What remains of each is computed as
/// agreed, net of allowances. One set is a match; all sets are counted, that of all lines too, and several are
/// ambiguous.</summary>
internal sealed class AssignTotal(InvoiceDraft draft, AssignmentOptions options)
{
    private readonly bool _isBack = draft.Type.Sign < 0;

    /// <summary>Explains a total by order lines.</summary>
    /// <param name="total">The total, not zero, without document allowances and charges and before tax.</param>
    /// <param name="among">The order lines.</param>
    /// <param name="lump">The line that states it; null: the document does.</param>
    /// <returns>What each order line gets, and how it was found; null where nothing remains of any, or the total is
    /// zero.</returns>
    public (ImmutableArray<AssignShare> Shares, LineAssignment Assignment)? Explain(
        Money total, IReadOnlyList<AssignOpenLine> among, AssignLine? lump)
    {
        var amounts = new Dictionary<AssignOpenLine, AssignShare>();
        foreach (var open in OfReleases(among))
            if (Remaining(open, lump) is { Part.Net.IsZero: false } remaining) amounts[open] = remaining;
        if (amounts.Count == 0 || total.IsZero) return null;
        var alike = AssignAlike.Of(amounts.Keys);
        var result = AssignSums.Find(
            [.. alike.Select(each => ((Int128)amounts[each[0]].Part.Net.MinorUnits, each.Count))], total.MinorUnits,
            options.MostSums, out var way, out var other);
        return result switch
        {
            AssignSumsResult.One => (
                [.. AssignAlike.Taken(alike, way).Order(ByDelivery).Select(open => amounts[open])],
                new LineAssignment { Way = AssignmentWay.Total }),
            AssignSumsResult.Several => ([], new LineAssignment
            {
                Problem = AssignmentProblem.Ambiguous,
                Candidates =
                [
                    .. AssignAlike.Taken(alike, way).Union(AssignAlike.Taken(alike, other)).Order(ByDelivery)
                        .Select(open => new MatchCandidate(open.Order.Id, open.Line.Id)),
                ],
            }),
            AssignSumsResult.Bounded => ([], new LineAssignment { Problem = AssignmentProblem.SearchBounded }),
            _ => ([], new LineAssignment { Problem = AssignmentProblem.NotExplained }),
        };
    }

    private static readonly Comparer<AssignOpenLine> ByDelivery = Comparer<AssignOpenLine>.Create(AssignAlike.Compare);

    private IEnumerable<AssignOpenLine> OfReleases(IReadOnlyList<AssignOpenLine> among)
    {
        var blankets = among.Select(open => open.Order.BlanketOrderId).ToHashSet(StringComparer.Ordinal);
        return among.Where(open => (_isBack || open.IsOpen) && !blankets.Contains(open.Order.Id));
    }

    // What remains, or of a credit note what was billed; null where it cannot be told.
    private AssignShare? Remaining(AssignOpenLine open, AssignLine? lump)
    {
        var (order, line) = (open.Order, open.Line);
        var unit = line.Quantity.Unit;
        if (line.Price is not { } price || price.Currency != draft.Currency || line.Quantity.IsZero
            || (_isBack ? open.Billed : open.Remaining) is not { } left || open.Billed is not { } before
            || AssignOpenLine.Coarse(left, unit) is not { } quantity
            || AssignOpenLine.Coarse(_isBack ? 0 : before, unit) is not { } billed) return null;
        var taxes = line.Taxes.IsEmpty ? order.Taxes : line.Taxes;
        if (quantity != line.Quantity && !PartOfLine.IsDivisible(line.Adjustments, taxes)) return null;
        try
        {
            var agreed = AgreedLine.Of(line, price, billed, quantity) with { Taxes = taxes };
            if (LineAlone.Net(agreed, draft.Currency, draft.Seller, draft.IssueDate, draft.Rounding) is not { } net)
                return null;
            return new AssignShare(order, line, new AssignPart(quantity, net, Stated(agreed, lump)));
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // The line that would bill it, with what the lump line states of its own.
    private static InvoiceLine Stated(InvoiceLine agreed, AssignLine? lump) => lump is null
        ? agreed
        : agreed with
        {
            Id = lump.Id,
            Taxes = lump.Line.Taxes.IsEmpty ? agreed.Taxes : lump.Line.Taxes,
            Performed = lump.Line.Performed,
            Period = lump.Line.Period,
            OrderReference = lump.Line.OrderReference,
        };
}
