using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Orders;

namespace Invoicing.Matching;

/// <summary>The releases of a line of a blanket order are not billed for more than its quantity, all invoices together;
/// the tolerance is that for quantities ordered. What is billed above a release is the matter of the release and does
/// not count here.</summary>
internal sealed class BlanketQuantityMatch : IMatchRule
{
    public string Id => "blanket-quantity";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.Type.Sign < 0 || !context.Lines.Any(IsRelease)) return;
        var agreements = new Agreements(context.Facts);
        var releases = new ReleasedQuantities(context.Facts);
        foreach (var line in context.Lines) releases.Add(line);
        var done = new HashSet<(string, string)>();
        foreach (var line in context.Lines)
        {
            if (!IsRelease(line) || agreements.BlanketOf(line.Order!) is not { } blanket) continue;
            var lineId = line.OrderLine!.BlanketLineId!;
            if (!done.Add((blanket.Id, lineId)) || LineOf(blanket, lineId) is not { } agreed) continue;
            Compare(line, blanket, agreed, releases, context, findings);
        }
    }

    private static bool IsRelease(MatchLine line) =>
        line is { Order.BlanketOrderId: not null, OrderLine.BlanketLineId: not null };

    private static OrderLine? LineOf(Order blanket, string id)
    {
        foreach (var line in blanket.Lines)
            if (line.Id == id) return line;
        return null;
    }

    private static void Compare(MatchLine line, Order blanket, OrderLine agreed, ReleasedQuantities releases,
        MatchContext context, FindingSink findings)
    {
        var unit = agreed.Quantity.Unit;
        if (releases.Of(blanket.Id, agreed.Id, unit) is not var (before, after)) return;
        Exact whole = agreed.Quantity.Value;
        var above = after - whole;
        var tolerance = context.Tolerance(ToleranceKind.QuantityOrdered, line);
        if (above.Sign <= 0 || after <= before
            || tolerance.Range.Above.Allows(whole, above, Dimension.Of(unit))) return;
        var excess = above < after - before ? above : after - before;
        findings.Add(MatchFindings.BlanketQuantityExceeded, Severity.Error, "",
            ("order", blanket.Id), ("line", agreed.Id), ("quantity", Text(after - before, unit)),
            ("billed", Text(before, unit)), ("agreed", agreed.Quantity),
            (Variance.EffectName, Effect(line, excess, context)),
            (Variance.ToleranceName, tolerance.ToText(above)));
    }

    private static Money Effect(MatchLine line, Exact excess, MatchContext context) => Money.Round(
        line.OrderPrice is { } price && price.Currency == context.Invoice.Currency
            ? excess * price.PerUnit : Exact.Zero,
        context.Invoice.Currency, Rounding.HalfUp);

    private static string Text(Exact value, UnitOfMeasure unit) => $"{value.ToText()} {unit.Code}";
}
