using System.Collections.Immutable;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>Finds what the lines of one document bill: what they name first, then by points what names nothing, then a
/// total by the order lines that come to it.</summary>
internal sealed class AssignRun(
    AssignFacts known, InvoiceDraft draft, ToleranceTable tolerances, AssignmentOptions options)
{
    private readonly AssignReferences _references = new(known, draft);

    /// <summary>Assigns priced lines; null, and no shares beside theirs.</summary>
    public LineAssignment? OfLines(List<AssignLine> lines, out ImmutableArray<AssignShare> shares)
    {
        shares = [];
        foreach (var line in lines) _references.Resolve(line);
        var open = lines.FindAll(line => line.IsWanted);
        var exceeding = lines.FindAll(line =>
            AssignSpread.Exceeds(line, known, AssignScore.IsBack(draft, line.Line)));
        if (open.Count == 0 && exceeding.Count == 0) return null;
        var score = new AssignScore(known, draft, tolerances, options);
        var words = new AssignVocabulary();
        var scopes = new AssignScopes(known, draft, words, options);
        foreach (var line in lines) scopes.Take(line, score.IsBack(line.Line));
        var spread = new AssignSpread(scopes, score, options);
        spread.OverOthers(lines, exceeding);
        foreach (var line in open) line.Words = words.Of(line.Line.Item);
        new AssignByPoints(scopes, score, spread, options).Decide(open);
        if (lines is [var only]) OfLump(only, scopes);
        return null;
    }

    /// <summary>Assigns the lines of a prepayment to the orders that they name, and to no line of them.</summary>
    public void OfPrepayment(List<AssignLine> lines)
    {
        foreach (var line in lines)
        {
            _references.Resolve(line);
            line.OrderLine = null;
            line.IsWanted = false;
            line.Assignment = LineAssignment.None;
        }
    }

    /// <summary>Assigns a document without priced lines by its total without tax (BT-109), document allowances and
    /// charges left out; null where it bills nothing, or a contract.</summary>
    public LineAssignment? OfDocument(InvoiceTotals totals, out ImmutableArray<AssignShare> shares)
    {
        shares = [];
        var total = totals.WithoutTax + totals.Allowances - totals.Charges;
        if (total.IsZero) return null;
        var (order, isNamed) = _references.OfDocument();
        if (isNamed && order is null) return new LineAssignment { Problem = AssignmentProblem.OrderUnknown };
        if (!isNamed && draft.ContractReference is not null) return null;
        var scopes = new AssignScopes(known, draft, new AssignVocabulary(), options);
        var among = order is null ? scopes.OfSeller : scopes.Of(order);
        if (new AssignTotal(draft, options).Explain(total, among.Lines, null) is not { } found)
            return new LineAssignment { Problem = AssignmentProblem.NotExplained };
        shares = found.Shares;
        return found.Assignment;
    }

    // One line of quantity 1 that names no item and fits none, "as per order", stands for all that is billed.
    private void OfLump(AssignLine line, AssignScopes scopes)
    {
        var item = line.Line.Item;
        if (!line.IsWanted || line.OrderLine is not null || !line.Shares.IsEmpty
            || line.Assignment.Problem != AssignmentProblem.None || line.Line.Quantity.Value != 1
            || item is not { SellerId: null, BuyerId: null, StandardId: null }) return;
        if (new AssignTotal(draft, options).Explain(line.Net, scopes.Of(line).Lines, line) is not { } found) return;
        line.Shares = found.Shares;
        line.Assignment = found.Assignment with
        {
            Written = line.Assignment.Written,
            Taken = line.Assignment.Taken,
        };
    }
}
