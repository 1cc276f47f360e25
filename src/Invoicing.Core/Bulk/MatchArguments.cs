using System.Globalization;
using Invoicing.Findings;
using Invoicing.Matching;

namespace Invoicing.Bulk;

/// <summary>The values that a finding speaks of, read from the columns where one is asked for.</summary>
internal static class MatchArguments
{
    private const string TooLong = "more than 18 digits";

    public static IEnumerable<FindingArg> Of(
        MatchBatch batch, FoundLine found, MatchCodes code, string line, KeyTable? ids)
    {
        var key = batch.Lines.Keys.Span[found.Line];
        var price = batch.Lines.Prices.Span[found.Line];
        return code switch
        {
            MatchCodes.NotAgreed => [new("item", line)],
            MatchCodes.OrderUnknown => [new("order", Order(key, ids))],
            MatchCodes.OrderLineUnknown => [new("order", Order(key, ids)), new("line", OrderLine(key, ids))],
            MatchCodes.CurrencyDiffers =>
            [
                new("found", price.Currency.Code),
                new("expected", batch.OrderLines.Prices.Span[found.OrderLine].Currency.Code),
            ],
            MatchCodes.UnitDiffers =>
            [
                new("billed", batch.Lines.Quantities.Span[found.Line]),
                new("ordered", batch.OrderLines.Quantities.Span[found.OrderLine]),
            ],
            MatchCodes.PriceNotAgreed => [new("billed", price)],
            MatchCodes.PriceAboveOrder or MatchCodes.PriceBelowOrder => OfPrice(batch, found, price),
            _ => OfQuantity(batch, found, code),
        };
    }

    private static IEnumerable<FindingArg> OfPrice(MatchBatch batch, FoundLine found, UnitPrice price)
    {
        var agreed = batch.OrderLines.Prices.Span[found.OrderLine];
        yield return new("billed", price);
        yield return new("agreed", agreed);
        yield return new("quantity", batch.Lines.Quantities.Span[found.Line]);
        if (found.PriceEffect is { } effect)
            yield return new(Variance.EffectName, Money.FromMinor(effect, price.Currency));
        yield return new(Variance.ToleranceName,
            Tolerances(batch, found).UnitPrice.ToText(price.PerUnit - agreed.PerUnit));
    }

    private static IEnumerable<FindingArg> OfQuantity(MatchBatch batch, FoundLine found, MatchCodes code)
    {
        yield return new("quantity", Number(found.Now));
        yield return new("billed", Number(found.Before));
        yield return new("delivered", Number(found.Received));
        yield return new("ordered", batch.OrderLines.Quantities.Span[found.OrderLine]);
        yield return new("accepted", Number(found.Accepted));
        var isBelow = code >= MatchCodes.QuantityBelowOrder;
        if ((isBelow ? found.BelowEffect : found.AboveEffect) is { } effect)
            yield return new(Variance.EffectName,
                Money.FromMinor(effect, batch.OrderLines.Prices.Span[found.OrderLine].Currency));
        var tolerance = ToleranceOf(Tolerances(batch, found), code);
        yield return new(Variance.ToleranceName, tolerance.ToText(isBelow ? -Exact.One : Exact.One));
    }

    private static AppliedTolerance ToleranceOf(MatchTolerances tolerances, MatchCodes code) => code switch
    {
        MatchCodes.QuantityAboveOrder or MatchCodes.QuantityBelowOrder => tolerances.QuantityOrdered,
        MatchCodes.QuantityAboveDelivered or MatchCodes.ReceiptMissing or MatchCodes.QuantityBelowDelivered =>
            tolerances.QuantityReceived,
        _ => tolerances.QuantityAccepted,
    };

    private static MatchTolerances Tolerances(MatchBatch batch, FoundLine found)
    {
        var which = batch.OrderLines.Tolerances;
        if (batch.Tolerances.IsEmpty) return MatchTolerances.Strict;
        return batch.Tolerances[which.IsEmpty ? 0 : which.Span[found.OrderLine]];
    }

    private static FindingValue Number(Quantity? quantity) => quantity is { } known ? known : TooLong;

    private static string Order(long key, KeyTable? ids) =>
        ids is null ? MatchKey.OrderOf(key).ToString(CultureInfo.InvariantCulture) : ids.OrderOf(key);

    private static string OrderLine(long key, KeyTable? ids) =>
        ids is null ? MatchKey.LineOf(key).ToString(CultureInfo.InvariantCulture) : ids.LineOf(key);
}
