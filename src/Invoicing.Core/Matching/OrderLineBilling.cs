using Invoicing.Findings;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>What an invoice bills of an order line, over all its lines, beside what was billed of it before: exact,
/// since a sum may have more digits than a quantity holds.</summary>
/// <param name="Line">The line that findings are about: of those that bill the order line, the first by id.</param>
/// <param name="Now">What it adds.</param>
/// <param name="After">What is billed with it. What it takes back lowers what was billed before, to nothing at least,
/// and is not set off against what it adds.</param>
internal readonly record struct OrderLineBilling(MatchLine Line, Exact Now, Exact After)
{
    /// <summary>How many levels there are: ordered, received, accepted, the most basic first.</summary>
    public const int Levels = 3;

    /// <summary>The order lines that an invoice bills; a line in a unit that is not converted is found as
    /// that.</summary>
    public static List<OrderLineBilling> Of(MatchContext context, FindingSink? findings = null)
    {
        var billings = new List<OrderLineBilling>();
        if (!context.Invoice.Type.BillsQuantity) return billings;
        var units = new OrderUnits(context.Facts);
        foreach (var (first, lines) in ByOrderLine(context))
            if (Of(first, lines, units, context, findings) is { } billing) billings.Add(billing);
        return billings;
    }

    /// <summary>What the billing is compared with on a level; null where it is not on that level.</summary>
    public Exact? Reference(int level)
    {
        var ordered = Line.OrderLine!;
        return level switch
        {
            0 => Exact.From(ordered.Quantity.Number),
            1 when ordered.MatchLevel != MatchLevel.Ordered || Line.IsDeliveryFinal =>
                Exact.From(Line.DeliveredQuantity!.Value.Number),
            2 when ordered.MatchLevel == MatchLevel.Accepted => Exact.From(Line.AcceptedQuantity!.Value.Number),
            _ => null,
        };
    }

    /// <summary>By how much what the invoice adds is more than a reference: no more than it adds.</summary>
    public Exact Excess(Exact reference)
    {
        var excess = After - reference;
        return excess.Sign <= 0 ? Exact.Zero : excess < Now ? excess : Now;
    }

    /// <summary>By how much it is more than the lowest reference that its level has.</summary>
    public Exact LargestExcess()
    {
        var largest = Exact.Zero;
        for (var level = 0; level < Levels; level++)
            if (Reference(level) is { } reference && Excess(reference) is var excess && excess > largest)
                largest = excess;
        return largest;
    }

    private static OrderLineBilling? Of(
        MatchLine first, List<MatchLine>? lines, OrderUnits units, MatchContext context, FindingSink? findings)
    {
        var sign = context.Invoice.Type.Sign;
        var (raised, lowered) = (Exact.Zero, Exact.Zero);
        for (var i = 0; i < (lines?.Count ?? 1); i++)
        {
            var line = lines?[i] ?? first;
            if (units.Of(line) is not { } quantity || line.DeliveredQuantity is null || line.BilledQuantity is null
                || (line.AcceptedQuantity is null && line.OrderLine!.MatchLevel == MatchLevel.Accepted))
            {
                findings?.Add(MatchFindings.UnitDiffers, Severity.Error, line.Path,
                    ("billed", line.Quantity), ("ordered", line.OrderedQuantity!.Value));
                return null;
            }

            if (quantity.Sign * sign < 0) lowered += quantity.Abs();
            else raised += quantity.Abs();
        }

        var before = Exact.From(first.BilledQuantity!.Value.Number) - lowered;
        return new(first, raised, (before.Sign < 0 ? Exact.Zero : before) + raised);
    }

    // In the order of the invoice; the lines of each by their ids. No list where one line bills it, as most do.
    private static List<(MatchLine First, List<MatchLine>? Lines)> ByOrderLine(MatchContext context)
    {
        var groups = new List<(MatchLine First, List<MatchLine>? Lines)>(context.Lines.Length);
        var places = new Dictionary<OrderLine, int>(context.Lines.Length, ReferenceEqualityComparer.Instance);
        foreach (var line in context.Lines)
        {
            if (line.OrderLine is not { } ordered) continue;
            if (places.TryAdd(ordered, groups.Count))
            {
                groups.Add((line, null));
                continue;
            }

            var (first, lines) = groups[places[ordered]];
            (lines ??= [first]).Add(line);
            groups[places[ordered]] = (first, lines);
        }

        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i].Lines is not { } lines) continue;
            lines.Sort((left, right) => PathOrder.Compare(left.Path, right.Path));
            groups[i] = (lines[0], lines);
        }

        return groups;
    }
}
