using System.Collections.Immutable;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>Spreads a line that bills more than remains of its order line over several of the same item and price,
/// where its quantity is exactly what remains of them, in one way only. The parts are in the order of
/// delivery.</summary>
internal sealed class AssignSpread(AssignScopes scopes, AssignScore score, AssignmentOptions options)
{
    /// <summary>Whether a line bills more than was to be billed of the order line that it names, and its order has
    /// others.</summary>
    public static bool Exceeds(AssignLine line, AssignFacts known, bool isBack)
    {
        if (line is not { Order: { Lines.Length: > 1 } order, OrderLine: { } ordered }
            || line.Line.Quantity.Unit != ordered.Quantity.Unit
            || known.Billed.OfOrderLine(order.Id, ordered.Id, ordered.Quantity.Unit) is not { } billed) return false;
        var before = AssignOpenLine.Fine(billed);
        var left = isBack ? before : AssignOpenLine.Fine(ordered.Quantity) - before;
        return Int128.Abs(AssignOpenLine.Fine(line.Line.Quantity)) > left;
    }

    /// <summary>Spreads lines that name an order line beyond what remains of it over others of its order. Where two
    /// would take the same order line, neither is spread.</summary>
    /// <param name="lines">All lines of the document.</param>
    /// <param name="exceeding">Those that bill more than was to be billed of the order line that they name.</param>
    public void OverOthers(List<AssignLine> lines, List<AssignLine> exceeding)
    {
        if (exceeding.Count == 0) return;
        var takers = lines.Where(line => line.OrderLine is not null)
            .CountBy(line => (line.Order!.Id, line.OrderLine!.Id)).ToDictionary();
        var used = new Dictionary<AssignOpenLine, int>();
        foreach (var line in exceeding)
        {
            var named = scopes.Of(line.Order!, line.OrderLine!);
            if (takers[(line.Order!.Id, line.OrderLine!.Id)] > 1) continue;
            Over(line, scopes.Of(line.Order!).Lines, named, named);
            foreach (var share in line.Shares)
            {
                var open = scopes.Of(share.Order, share.OrderLine);
                used[open] = used.GetValueOrDefault(open) + 1;
            }
        }

        foreach (var line in exceeding)
            if (line.Shares.Any(share => used[scopes.Of(share.Order, share.OrderLine)] > 1))
                TakeBack(line);
        foreach (var line in exceeding)
            foreach (var share in line.Shares) scopes.TakeShare(line, share, score.IsBack(line.Line));
    }

    /// <summary>Spreads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="candidates">Order lines that it may bill.</param>
    /// <param name="best">One of them: the others have its item and price.</param>
    /// <param name="named">The one that it names, of which it bills all; null: it names none.</param>
    public AssignSumsResult Over(
        AssignLine line, IReadOnlyList<AssignOpenLine> candidates, AssignOpenLine best, AssignOpenLine? named)
    {
        var isBack = score.IsBack(line.Line);
        if (line.Line.Quantity.Unit != best.Line.Quantity.Unit) return AssignSumsResult.None;
        var billed = Int128.Abs(AssignOpenLine.Fine(line.Line.Quantity));
        var over = named is null ? billed : Over(named, isBack);
        if (over <= 0 || over >= billed + (named is null ? 1 : 0)) return AssignSumsResult.None;
        var alike = AssignAlike.Of(candidates.Where(each =>
            !ReferenceEquals(each, named) && (isBack || each.IsOpen) && each.HasSameGoods(best)
            && each.Capacity(isBack) > 0));
        var result = AssignSums.Find(
            [.. alike.Select(each => (each[0].Capacity(isBack)!.Value, each.Count))], over, options.MostSums,
            out var way, out _);
        if (result != AssignSumsResult.One) return result;
        var parts = AssignAlike.Taken(alike, way).Select(each => (Open: each, Part: each.Capacity(isBack)!.Value));
        if (named is not null) parts = parts.Append((named, billed - over));
        return Share(line, [.. parts]) ? result : AssignSumsResult.None;
    }

    // What is billed of the named line beyond what was to be billed of it; its own quantity is taken already.
    private static Int128 Over(AssignOpenLine named, bool isBack) =>
        named.IsReturn ? 0 : (isBack ? -named.Billed : -named.Remaining) ?? 0;

    private static bool Share(AssignLine line, List<(AssignOpenLine Open, Int128 Part)> parts)
    {
        parts.Sort(static (left, right) => AssignAlike.Compare(left.Open, right.Open));
        var unit = line.Line.Quantity.Unit;
        var weights = parts.Select(each => Exact.Of(each.Part, Powers.Of10[10])).ToArray();
        var nets = Split.ByWeights(line.Net, weights);
        var shares = ImmutableArray.CreateBuilder<AssignShare>(parts.Count);
        for (var i = 0; i < parts.Count; i++)
        {
            if (AssignOpenLine.Coarse(parts[i].Part, unit) is not { } quantity) return false;
            shares.Add(new AssignShare(parts[i].Open.Order, parts[i].Open.Line,
                new AssignPart(line.Line.Quantity.IsNegative ? -quantity : quantity, nets[i], line.Line)));
        }

        line.Shares = shares.MoveToImmutable();
        line.Assignment = line.Assignment with { Way = AssignmentWay.Spread };
        return true;
    }

    private static void TakeBack(AssignLine line)
    {
        line.Shares = [];
        line.Assignment = line.Assignment with
        {
            Way = line.Assignment.Written is not null ? AssignmentWay.NormalisedReference
                : line.Line.OrderLineReference is null ? AssignmentWay.ItemOrName : AssignmentWay.Reference,
        };
    }
}

/// <summary>Order lines in the order of delivery, those that are interchangeable together.</summary>
internal static class AssignAlike
{
    public static List<List<AssignOpenLine>> Of(IEnumerable<AssignOpenLine> lines)
    {
        var groups = new Dictionary<AssignKind, List<AssignOpenLine>>();
        var ordered = new List<List<AssignOpenLine>>();
        foreach (var open in lines.Order(Comparer<AssignOpenLine>.Create(Compare)))
        {
            if (!groups.TryGetValue(open.Kind, out var alike)) ordered.Add(groups[open.Kind] = alike = []);
            alike.Add(open);
        }

        return ordered;
    }

    /// <summary>The lines that a way takes: as many as it says of each group, the first ones.</summary>
    public static IEnumerable<AssignOpenLine> Taken(List<List<AssignOpenLine>> alike, int[] way) =>
        alike.SelectMany((each, i) => each.Take(way[i]));

    /// <summary>By the day of delivery, then by the ids of order and line.</summary>
    public static int Compare(AssignOpenLine left, AssignOpenLine right)
    {
        var byDay = left.Due.CompareTo(right.Due);
        return byDay != 0 ? byDay : AssignOpenLine.CompareIds(left, right);
    }
}
