using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>Of each order line no more is billed, before and now, than was ordered and than was delivered or
/// received.</summary>
internal sealed class QuantityMatch : IMatchRule
{
    public string Id => "quantity";

    public void Check(MatchContext context, FindingSink findings)
    {
        foreach (var lines in context.Lines.Where(line => line.OrderLine is not null)
            .GroupBy(line => (line.Order!.Id, line.OrderLine!.Id)))
        {
            if (Total(lines, findings) is { } now) Compare([.. lines], now, context, findings);
        }
    }

    // What all lines of the invoice bill of one order line; null where it cannot be added up.
    private static Exact? Total(IEnumerable<MatchLine> lines, FindingSink findings)
    {
        var total = Exact.Zero;
        foreach (var line in lines)
        {
            var unit = line.OrderedQuantity!.Value.Unit;
            if (line.Quantity.Unit != unit || line.DeliveredQuantity is null || line.BilledQuantity is null)
            {
                findings.Add(MatchFindings.UnitDiffers, Severity.Error, line.Path,
                    ("billed", line.Quantity), ("ordered", line.OrderedQuantity.Value));
                return null;
            }

            total += line.Quantity.Value;
        }

        return total;
    }

    // Exact, since a sum may have more digits than a quantity holds.
    private static void Compare(List<MatchLine> lines, Exact now, MatchContext context, FindingSink findings)
    {
        var line = lines[0];
        var (before, ordered, delivered) =
            (line.BilledQuantity!.Value, line.OrderedQuantity!.Value, line.DeliveredQuantity!.Value);
        var isCredit = context.Invoice.Type.Sign < 0;
        var after = isCredit ? before.Value - now : before.Value + now;
        if (after <= ordered.Value && after <= delivered.Value) return;
        findings.Add(
            after > ordered.Value ? MatchFindings.QuantityAboveOrder : MatchFindings.QuantityAboveDelivered,
            Severity.Error, line.Path,
            ("quantity", SumOf(lines)), ("billed", before), ("delivered", delivered), ("ordered", ordered));
    }

    private static FindingValue SumOf(List<MatchLine> lines)
    {
        try
        {
            return lines.Select(line => line.Quantity).Aggregate((sum, quantity) => sum + quantity);
        }
        catch (OverflowException)
        {
            return "more than 18 digits";
        }
    }
}
