using Invoicing.Catalog;
using Invoicing.Findings;

namespace Invoicing.Matching;

/// <summary>The rate of exchange to the accounting currency (BT-6) is the one known for the tax point: that of the
/// latest day up to it, of the same pair of currencies or of the inverse pair, then divided. Where several are known of
/// that day, any of them will do.</summary>
internal sealed class ExchangeRateMatch : IMatchRule
{
    private const int Digits = 10;

    public string Id => "exchange-rate";

    public void Check(MatchContext context, FindingSink findings)
    {
        if (context.Invoice.Draft.AccountingRate is not { } stated) return;
        DatedRate? nearest = null;
        var tolerance = context.Tolerance(ToleranceKind.ExchangeRate);
        foreach (var known in Latest(context, stated))
        {
            var expected = RateOf(known, stated);
            if (tolerance.Range.Allows(expected, stated.Rate, Dimension.Number)) return;
            if (nearest is null || Distance(known, stated) < Distance(nearest, stated)) nearest = known;
        }

        if (nearest is null) return;
        var rate = RateOf(nearest, stated);
        findings.Add(MatchFindings.ExchangeRateDiffers, Severity.Error, "",
            ("found", stated.ToString()), ("expected", Text(rate, stated)), ("date", nearest.Date),
            ("source", nearest.Source ?? "-"), (Variance.ToleranceName, tolerance.ToText(stated.Rate - rate)));
    }

    private static List<DatedRate> Latest(MatchContext context, ExchangeRate stated)
    {
        var taxPoint = context.Invoice.Draft.TaxPoint;
        var latest = new List<DatedRate>();
        foreach (var known in context.Facts.Rates)
        {
            if (known.Date > taxPoint || !IsOfPair(known.Rate, stated)) continue;
            if (latest.Count > 0 && known.Date > latest[0].Date) latest.Clear();
            if (latest.Count == 0 || known.Date == latest[0].Date) latest.Add(known);
        }

        latest.Sort((left, right) => string.CompareOrdinal(left.Source + left.Rate, right.Source + right.Rate));
        return latest;
    }

    private static bool IsOfPair(ExchangeRate known, ExchangeRate stated) =>
        (known.From == stated.From && known.To == stated.To) || (known.From == stated.To && known.To == stated.From);

    private static Exact RateOf(DatedRate known, ExchangeRate stated) =>
        known.Rate.From == stated.From ? known.Rate.Rate : Exact.One / known.Rate.Rate;

    private static Exact Distance(DatedRate known, ExchangeRate stated) =>
        (RateOf(known, stated) - stated.Rate).Abs();

    private static string Text(Exact rate, ExchangeRate stated)
    {
        var shown = Exact.Of(rate.Round(Digits, Rounding.HalfUp), System.Numerics.BigInteger.Pow(10, Digits));
        return $"{shown.ToText()} {stated.From.Code}/{stated.To.Code}";
    }
}
