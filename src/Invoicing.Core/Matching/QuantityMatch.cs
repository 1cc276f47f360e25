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
            if (Total(lines, findings) is { } billed) Compare(lines.First(), billed, context, findings);
        }
    }

    // What all lines of the invoice bill of one order line; null where it cannot be added up.
    private static Quantity? Total(IEnumerable<MatchLine> lines, FindingSink findings)
    {
        Quantity? total = null;
        foreach (var line in lines)
        {
            var unit = line.OrderedQuantity!.Value.Unit;
            if (line.Quantity.Unit != unit || line.DeliveredQuantity is null || line.BilledQuantity is null)
            {
                findings.Add(MatchFindings.UnitDiffers, Severity.Error, line.Path,
                    ("billed", line.Quantity), ("ordered", line.OrderedQuantity.Value));
                return null;
            }

            total = total is { } sum ? sum + line.Quantity : line.Quantity;
        }

        return total;
    }

    private static void Compare(MatchLine line, Quantity now, MatchContext context, FindingSink findings)
    {
        var (before, ordered, delivered) =
            (line.BilledQuantity!.Value, line.OrderedQuantity!.Value, line.DeliveredQuantity!.Value);
        var isCredit = context.Invoice.Type.Sign < 0;
        var after = isCredit ? before - now : before + now;
        if (after <= ordered && after <= delivered) return;
        findings.Add(
            after > ordered ? MatchFindings.QuantityAboveOrder : MatchFindings.QuantityAboveDelivered,
            Severity.Error, line.Path,
            ("quantity", now), ("billed", before), ("delivered", delivered), ("ordered", ordered));
    }
}
