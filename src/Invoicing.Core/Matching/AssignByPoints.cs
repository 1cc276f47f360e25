namespace Invoicing.Matching;

/// <summary>Finds the order lines of the invoice lines that name none: gathers candidates, and decides those that share
/// no candidate one by one, the others together. Nothing depends on the order of lines or orders.</summary>
internal sealed class AssignByPoints(
    AssignScopes scopes, AssignScore score, AssignSpread spread, AssignmentOptions options)
{
    /// <summary>Decides lines, those that several order lines fit as well.</summary>
    public void Decide(List<AssignLine> lines)
    {
        var withCandidates = new List<AssignLine>(lines.Count);
        foreach (var line in lines)
        {
            var isWhole = Gather(line, out var mostUnseen);
            if (line.Candidates.Count == 0)
            {
                if (!isWhole) Fail(line, AssignmentProblem.SearchBounded, []);
            }
            else if (!isWhole && line.Candidates[0].Alone < mostUnseen + options.Margin)
            {
                Fail(line, AssignmentProblem.SearchBounded, Near(line));
            }
            else
            {
                withCandidates.Add(line);
            }
        }

        foreach (var group in AssignGroups.Of(withCandidates, score))
        {
            if (group is [var alone]) Alone(alone, isOfMany: false);
            else if (!AssignSearch.TryDecide(group, score, options))
                foreach (var line in group) Alone(line, isOfMany: true);
        }
    }

    // The candidates that reach the threshold, the best first; those that competition cannot lift to it are left out.
    private bool Gather(AssignLine line, out int mostUnseen)
    {
        var found = new List<AssignOpenLine>();
        var isWhole = scopes.Of(line).Collect(line, found);
        var isBack = score.IsBack(line.Line);
        foreach (var open in found)
        {
            if (!isBack && !open.IsOpen) continue;
            var points = score.WithoutQuantity(line, open);
            if (points + score.MostForQuantity < options.Threshold) continue;
            var alone = points + score.ForQuantity(score.QuantityOf(line.Line, open), open.Capacity(isBack));
            if (alone >= options.Threshold) line.Candidates.Add(new AssignCandidate(open, points, alone));
        }

        ReleasesOnly(line.Candidates);
        line.Candidates.Sort(static (left, right) => left.Alone != right.Alone
            ? right.Alone.CompareTo(left.Alone)
            : AssignOpenLine.CompareIds(left.Open, right.Open));
        var least = line.Candidates.Count == 0 ? 0
            : line.Candidates[0].Alone - (2 * score.MostForQuantity) - options.Margin;
        line.Candidates.RemoveAll(candidate => candidate.Alone <= least);
        mostUnseen = isWhole ? 0 : MostUnseen(line);
        return isWhole;
    }

    // A release is billed, not the blanket order that it is of.
    private static void ReleasesOnly(List<AssignCandidate> candidates)
    {
        HashSet<string>? blankets = null;
        foreach (var candidate in candidates)
            if (candidate.Open.Order.BlanketOrderId is { } blanket)
                (blankets ??= new(StringComparer.Ordinal)).Add(blanket);
        if (blankets is not null) candidates.RemoveAll(candidate => blankets.Contains(candidate.Open.Order.Id));
    }

    // The most points of a line that was not looked at: all but those for the price, by which it would have been.
    private int MostUnseen(AssignLine line)
    {
        var item = line.Line.Item;
        var most = 0;
        if (item.SellerId is not null) most = score[AssignmentCriterion.SellerItem];
        if (item.BuyerId is not null) most = Math.Max(most, score[AssignmentCriterion.BuyerItem]);
        if (item.StandardId is not null) most = Math.Max(most, score[AssignmentCriterion.StandardItem]);
        most += score[AssignmentCriterion.Name] + score.MostForQuantity + score[AssignmentCriterion.Received]
            + score[AssignmentCriterion.Date]
            + Math.Max(score[AssignmentCriterion.Unit], score[AssignmentCriterion.UnitConverted]);
        if (line.Order is not null) most += score[AssignmentCriterion.OrderNamed];
        if (line.ReceiptLines is not null) most += score[AssignmentCriterion.ReceiptNamed];
        // Where many have the price, it was not looked up by it either.
        return most + score[AssignmentCriterion.PriceWithinTolerance] * (score.HasPriceTolerance ? 1 : 0)
            + (scopes.Of(line).IsLookedUpBy(line.Line.Price) ? 0 : score[AssignmentCriterion.Price]);
    }

    private void Alone(AssignLine line, bool isOfMany)
    {
        var near = Near(line);
        var best = near[0];
        if (near.Count > 1 && !isOfMany && Exceeds(line, near))
        {
            var found = spread.Over(line, [.. near.Select(each => each.Open)], best.Open, null);
            if (found == AssignSumsResult.One) return;
            if (found != AssignSumsResult.None)
            {
                Fail(line, found == AssignSumsResult.Several
                    ? AssignmentProblem.Ambiguous
                    : AssignmentProblem.SearchBounded, near);
                return;
            }
        }

        if (near.Count == 1 || (!isOfMany && near.TrueForAll(each => each.Open.IsInterchangeableWith(best.Open))))
            Take(line, best.Open, score, null);
        else
            Fail(line, isOfMany ? AssignmentProblem.SearchBounded : AssignmentProblem.Ambiguous, near);
    }

    // Whether it bills more than remains of each line that is near.
    private bool Exceeds(AssignLine line, List<AssignCandidate> near)
    {
        var isBack = score.IsBack(line.Line);
        return near.TrueForAll(each => score.QuantityOf(line.Line, each.Open) > each.Open.Capacity(isBack));
    }

    // Within the margin of the best, which is one of them.
    private List<AssignCandidate> Near(AssignLine line) =>
        line.Candidates.FindAll(each => each.Alone > line.Candidates[0].Alone - options.Margin);

    /// <summary>Takes an order line by its points.</summary>
    public static void Take(AssignLine line, AssignOpenLine open, AssignScore score, Int128? billed)
    {
        var explained = score.Explained(line, open, billed);
        line.Take(open.Order, open.Line, AssignmentWay.Score);
        line.Assignment = line.Assignment with { Candidates = [explained] };
    }

    private void Fail(AssignLine line, AssignmentProblem problem, List<AssignCandidate> near) =>
        Fail(line, problem, near.Select(each => each.Open), score);

    /// <summary>Says why it is not decided.</summary>
    public static void Fail(
        AssignLine line, AssignmentProblem problem, IEnumerable<AssignOpenLine> near, AssignScore score) =>
        line.Assignment = line.Assignment with
        {
            Problem = problem,
            Candidates =
            [
                .. near.Order(Comparer<AssignOpenLine>.Create(AssignOpenLine.CompareIds))
                    .Select(open => score.Explained(line, open)),
            ],
        };
}
