using Invoicing.Findings;
using Invoicing.Invoices;

namespace Invoicing.Matching;

/// <summary>A unit comes to what was agreed, net of the allowances and charges of its line, in the unit of the order.
/// Above is an error, below a warning. Where the price itself is the one agreed, the discount is the cause.</summary>
internal sealed class PriceMatch : IMatchRule
{
    private const int Digits = 10;

    public string Id => "price";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (!context.Invoice.Type.BillsQuantity) return;
        AgreedParts? parts = null;
        var causes = new PriceCauses(context);
        foreach (var line in context.Lines)
        {
            if (line.OrderPrice is not { } agreed)
            {
                if ((line.OrderLine is not null || line.Contract is not null) && !causes.AreFoundElsewhere(line))
                    findings.Add(MatchFindings.PriceNotAgreed, Severity.Error, line.Path, ("billed", line.Price));
            }
            else if (line.Price.Currency == context.Invoice.Currency && agreed.Currency == line.Price.Currency
                && !(parts ??= new AgreedParts(context)).IsAsAgreed(line) && !causes.AreFoundElsewhere(line))
            {
                Compare(line, agreed, parts, context, findings);
            }
        }
    }

    private static void Compare(
        MatchLine line, UnitPrice agreed, AgreedParts parts, MatchContext context, FindingSink findings)
    {
        if (UnitsOf(line) is not { } units) return;
        var expectedLine = parts.Of(line);
        var (found, expected) = line.OrderLine is null || expectedLine is null || line.Quantity.IsZero
            ? (Plain(line.Price.PerUnit / units), Plain(agreed.PerUnit))
            : (Billed(line, parts).DividedBy(Exact.From(line.Line.Quantity.Number) * units),
                ExactNet.Of(expectedLine).DividedBy(Exact.From(expectedLine.Quantity.Number)));
        var difference = found.Net - expected.Net;
        var tolerance = context.Tolerance(ToleranceKind.UnitPrice, line);
        if (difference.IsZero || tolerance.Range.Allows(expected.Net, found.Net, Dimension.PerUnit(agreed))) return;
        var code = Cause(line, agreed, units, found, expected);
        var effect = (expectedLine is null ? null : parts.Difference(line, expectedLine))
            ?? Rounded(difference * units * Exact.From(line.Quantity.Number), agreed.Currency);
        var (billed, asked) = Shown(line, agreed, units, found.Net, expected.Net);
        findings.Add(code, difference.Sign > 0 ? Severity.Error : Severity.Warning, line.Path,
            ("billed", billed), ("agreed", asked), ("quantity", line.Quantity),
            (Variance.EffectName, effect), (Variance.ToleranceName, tolerance.ToText(difference)));
    }

    // The price itself is the cause where it differs, before and after a discount on it (BT-146, BT-148).
    private static string Cause(MatchLine line, UnitPrice agreed, Exact units, ExactNet found, ExactNet expected)
    {
        var isAbove = found.Net > expected.Net;
        var isSamePrice = AgreedParts.IsTaxedAlike(line) && (line.Price.PerUnit == agreed.PerUnit * units
            || GrossOf(line.Price, line.Line.PriceDiscount)
                == GrossOf(agreed, line.OrderLine?.PriceDiscount) * units);
        if (!isSamePrice) return isAbove ? MatchFindings.PriceAboveOrder : MatchFindings.PriceBelowOrder;
        if (isAbove)
            return found.Charges > expected.Charges && found.Allowances >= expected.Allowances
                && line.Price.PerUnit == agreed.PerUnit * units
                ? MatchFindings.LineChargeAboveOrder
                : MatchFindings.DiscountNotGiven;
        return found.Charges < expected.Charges && found.Allowances <= expected.Allowances
            ? MatchFindings.PriceBelowOrder
            : MatchFindings.DiscountAboveAgreed;
    }

    private static Exact GrossOf(UnitPrice price, UnitPrice? discount) =>
        discount is { } less ? price.PerUnit + less.PerUnit : price.PerUnit;

    private static ExactNet Plain(Exact price) => new(price, Exact.Zero, Exact.Zero);

    private static ExactNet Billed(MatchLine line, AgreedParts parts)
    {
        var own = ExactNet.Of(line.Line);
        var named = Exact.Of(parts.Named(line));
        return named.Sign > 0
            ? own with { Net = own.Net + named, Charges = own.Charges + named }
            : own with { Net = own.Net + named, Allowances = own.Allowances - named };
    }

    // How many units of the order line one unit billed is; null where units are not converted.
    private static Exact? UnitsOf(MatchLine line)
    {
        if (line.OrderedQuantity is not { } ordered || ordered.Unit == line.Quantity.Unit) return Exact.One;
        return line.QuantityInOrderUnit is { } converted && !line.Quantity.IsZero
            ? Exact.From(converted.Number) / Exact.From(line.Quantity.Number)
            : null;
    }

    // The prices as they stand where they tell the difference; else what a unit comes to.
    private static (UnitPrice Billed, UnitPrice Agreed) Shown(
        MatchLine line, UnitPrice agreed, Exact units, Exact found, Exact expected)
    {
        if (units == Exact.One && AgreedParts.IsTaxedAlike(line)
            && (line.Price.PerUnit - agreed.PerUnit).Sign == (found - expected).Sign)
            return (line.Price, agreed);
        var unit = Quantity.Of(1, (line.OrderedQuantity ?? line.Quantity).Unit);
        return (PriceOf(found, agreed.Currency, unit), PriceOf(expected, agreed.Currency, unit));
    }

    private static UnitPrice PriceOf(Exact price, Currency currency, Quantity unit)
    {
        // As many digits as 18 hold: a price has few before the point.
        var digits = Digits;
        while (digits > 0 && price.Abs() * Exact.Of(Powers.Big(digits), 1) >= Exact.Of(Powers.Big(18), 1)) digits--;
        return UnitPrice.FromMantissa(price.RoundToLong(digits, Rounding.HalfUp), digits, currency, unit);
    }

    private static FindingValue Rounded(Exact amount, Currency currency) =>
        Money.FromMinor(amount.RoundToLong(currency.Digits, Rounding.HalfUp), currency);
}
