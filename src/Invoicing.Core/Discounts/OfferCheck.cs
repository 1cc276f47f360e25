using Invoicing.Findings;

namespace Invoicing.Discounts;

/// <summary>What makes an offer impossible to grant.</summary>
internal static class OfferCheck
{
    private static readonly Percentage Whole = Percentage.Of(100m);

    public static void Check(DiscountOffer offer, FindingSink findings)
    {
        var path = "/offers/" + offer.Id;
        var count = (offer.Percent is null ? 0 : 1) + (offer.Amount is null ? 0 : 1) + (offer.PerUnit is null ? 0 : 1)
            + (offer.QuantityTiers.IsEmpty ? 0 : 1) + (offer.AmountTiers.IsEmpty ? 0 : 1)
            + (offer.BuyGet is null ? 0 : 1) + (offer.Bundle is null ? 0 : 1);
        if (count != 1) findings.Add(DiscountFindings.Ambiguous, Severity.Error, path, ("found", count));
        CheckPercent(offer.Percent, path + "/percent", findings);
        CheckAmount(offer.Amount, path + "/amount", findings);
        CheckPrice(offer.PerUnit, path + "/perUnit", findings);
        CheckAmount(offer.MinimumAmount, path + "/minimumAmount", findings);
        CheckAmount(offer.MostPerLine, path + "/mostPerLine", findings);
        CheckAmount(offer.MostPerDocument, path + "/mostPerDocument", findings);
        if (offer.MinimumQuantity is { IsNegative: true } least)
            Negative(path + "/minimumQuantity", least, findings);
        if (offer is { Level: DiscountLevel.Document, MostPerLine: not null, BuyGet: null, Bundle: null })
            findings.Add(DiscountFindings.Level, Severity.Error, path + "/mostPerLine");
        if (!OfferCurrency.IsOne(offer)) findings.Add(DiscountFindings.CurrencyMixed, Severity.Error, path);
        CheckTiers(offer, path, findings);
        if (offer.BuyGet is { } terms) Check(terms, path + "/buyGet", findings);
        if (offer.Bundle is { } bundle) Check(bundle, path + "/bundle", findings);
    }

    private static void CheckTiers(DiscountOffer offer, string path, FindingSink findings)
    {
        var quantities = offer.QuantityTiers;
        for (var i = 0; i < quantities.Length; i++)
        {
            var at = FormattableString.Invariant($"{path}/quantityTiers/{i}");
            if (quantities[i].Percent.HasValue == quantities[i].PerUnit.HasValue)
                findings.Add(DiscountFindings.Ambiguous, Severity.Error, at,
                    ("found", quantities[i].Percent.HasValue ? 2 : 0));
            CheckPercent(quantities[i].Percent, at + "/percent", findings);
            CheckPrice(quantities[i].PerUnit, at + "/perUnit", findings);
            if (quantities[i].From.IsNegative) Negative(at + "/from", quantities[i].From, findings);
            if (i > 0 && (quantities[i].From.Unit != quantities[i - 1].From.Unit
                || quantities[i].From <= quantities[i - 1].From))
                findings.Add(DiscountFindings.Tiers, Severity.Error, at, ("from", quantities[i].From));
        }

        AmountTierCheck.Check(offer.AmountTiers, path + "/amountTiers", findings);
    }

    private static void Check(BuyGet terms, string path, FindingSink findings)
    {
        if (terms.Buy <= 0) Negative(path + "/buy", terms.Buy, findings);
        if (terms.Get <= 0) Negative(path + "/get", terms.Get, findings);
        CheckPercent(terms.Off, path + "/off", findings);
    }

    private static void Check(BundlePrice bundle, string path, FindingSink findings)
    {
        CheckAmount(bundle.Price, path + "/price", findings);
        if (bundle.Parts.IsEmpty)
            findings.Add(DiscountFindings.Ambiguous, Severity.Error, path + "/parts", ("found", 0));
        var items = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in bundle.Parts)
        {
            if (!items.Add(part.Item))
                findings.Add(DiscountFindings.IdRepeated, Severity.Error, path + "/parts", ("id", part.Item));
            if (part.Quantity is { IsPositive: false } need) Negative(path + "/parts/" + part.Item, need, findings);
        }
    }

    internal static void CheckPercent(Percentage? percent, string path, FindingSink findings)
    {
        if (percent is not { } found) return;
        if (found.IsNegative) Negative(path, found, findings);
        if (found > Whole) findings.Add(DiscountFindings.AboveWhole, Severity.Error, path, ("found", found));
    }

    internal static void CheckAmount(Money? amount, string path, FindingSink findings)
    {
        if (amount is { IsNegative: true } found) Negative(path, found, findings);
    }

    private static void CheckPrice(UnitPrice? price, string path, FindingSink findings)
    {
        if (price is { IsNegative: true } found) Negative(path, found, findings);
    }

    internal static void Negative(string path, FindingValue found, FindingSink findings) =>
        findings.Add(DiscountFindings.Negative, Severity.Error, path, ("found", found));
}
