using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>Of each order line no more is billed, before and now, than was ordered, received and accepted, as far as
/// the match level of the line asks; and no less, where a tolerance says so. What lies outside on several levels is
/// found on each; <see cref="QuantityCause"/> leaves the most basic one.</summary>
internal sealed class QuantityMatch : IMatchRule
{
    private static readonly ToleranceKind[] Kinds =
        [ToleranceKind.QuantityOrdered, ToleranceKind.QuantityReceived, ToleranceKind.QuantityAccepted];

    public string Id => "quantity";

    public void Check(MatchContext context, FindingSink findings)
    {
        PendingQuantities? pending = null;
        AgreedParts? parts = null;
        foreach (var billing in OrderLineBilling.Of(context, findings))
        {
            if (billing.Now.IsZero) continue;
            for (var level = 0; level < OrderLineBilling.Levels; level++)
            {
                if (billing.Reference(level) is not { } reference) continue;
                var line = billing.Line;
                if (billing.After == reference) continue;
                var tolerance = context.Tolerance(Kinds[level], line);
                if (tolerance.Range.Allows(reference, billing.After, Dimension.Of(line.OrderLine!.Quantity.Unit)))
                    continue;
                findings.Add(Found(
                    billing, level, reference, tolerance, context,
                    parts ??= new AgreedParts(context), pending ??= new PendingQuantities(context.Facts)));
            }
        }
    }

    private static Finding Found(
        OrderLineBilling billing, int level, Exact reference, AppliedTolerance tolerance, MatchContext context,
        AgreedParts parts, PendingQuantities pending)
    {
        var line = billing.Line;
        var (order, ordered) = (line.Order!, line.OrderLine!);
        var difference = billing.After - reference;
        var args = ArgsOf(
            ("quantity", QuantityOf(billing.Now, line)), ("billed", line.BilledQuantity!.Value),
            ("delivered", line.DeliveredQuantity!.Value), ("ordered", ordered.Quantity));
        if (line.AcceptedQuantity is { } accepted) args.Add(new("accepted", accepted));
        args.Add(new(QuantityCause.OrderName, order.Id));
        args.Add(new(QuantityCause.LineName, ordered.Id));
        if (pending.Of(order.Id, ordered.Id, ordered.Quantity.Unit) is { IsZero: false } waiting)
            args.Add(new("pending", waiting));
        if (EffectOf(billing, difference, reference, parts, context) is { } effect)
            args.Add(new(Variance.EffectName, effect));
        args.Add(new(Variance.ToleranceName, tolerance.ToText(difference)));
        return new Finding(
            QuantityCause.CodeOf(level, difference.Sign, reference.IsZero),
            difference.Sign > 0 ? Severity.Error : Severity.Notice, line.Path, args.DrainToImmutable());
    }

    private static Money? EffectOf(
        OrderLineBilling billing, Exact difference, Exact reference, AgreedParts parts, MatchContext context)
    {
        if (parts.NetOfUnit(billing.Line) is not { } price) return null;
        var counted = difference.Sign > 0 ? billing.Excess(reference) : difference;
        try
        {
            return QuantityCause.Amount(counted * price, context.Invoice.Currency);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static ImmutableArray<FindingArg>.Builder ArgsOf(
        params ReadOnlySpan<(string Name, FindingValue Value)> named)
    {
        var all = ImmutableArray.CreateBuilder<FindingArg>();
        foreach (var (name, value) in named) all.Add(new FindingArg(name, value));
        return all;
    }

    private static FindingValue QuantityOf(Exact quantity, MatchLine line)
    {
        var unit = line.OrderLine!.Quantity.Unit;
        return ComputedQuantity(quantity) is { } number ? Quantity.From(number, unit) : $"{quantity.ToText()} {unit}";
    }

    private static Scaled? ComputedQuantity(Exact quantity) =>
        ComputedPrice.TryDigits(quantity, null, out var number) ? number : null;
}
