using Invoicing.Findings;

namespace Invoicing.Discounts;

/// <summary>Rules as data that cannot be used.</summary>
internal static class DiscountRuleCheck
{
    public static FindingList Of(DiscountEngineParts parts)
    {
        var findings = new FindingSink();
        var rules = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in parts.Rules)
        {
            CheckId(rule.Id, rules, "/offers/", findings);
            if (rule.Offer is { } offer) OfferCheck.Check(offer, findings);
        }

        var bounds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var bound in parts.Bounds)
        {
            CheckId(bound.Id, bounds, "/bounds/", findings);
            Check(bound, findings);
        }

        var minimums = new HashSet<string>(StringComparer.Ordinal);
        foreach (var minimum in parts.MinimumOrders)
        {
            CheckId(minimum.Id, minimums, "/minimumOrders/", findings);
            if (!minimum.Minimum.IsPositive)
                findings.Add(DiscountFindings.Negative, Severity.Error, $"/minimumOrders/{minimum.Id}/minimum",
                    ("found", minimum.Minimum));
        }

        var coupons = new HashSet<string>(StringComparer.Ordinal);
        foreach (var coupon in parts.Coupons)
        {
            CheckId(coupon.Code, coupons, "/coupons/", findings);
            Check(coupon, rules, findings);
        }

        return findings.ToList();
    }

    private static void CheckId(string id, HashSet<string> seen, string path, FindingSink findings)
    {
        if (string.IsNullOrEmpty(id) || !seen.Add(id))
            findings.Add(DiscountFindings.IdRepeated, Severity.Error, path + id, ("id", id));
    }

    private static void Check(DiscountBound bound, FindingSink findings)
    {
        var path = "/bounds/" + bound.Id;
        var count = (bound.MinimumPrice is null ? 0 : 1) + (bound.MostPerLine is null ? 0 : 1)
            + (bound.MostOfLine is null ? 0 : 1) + (bound.MostPerDocument is null ? 0 : 1);
        if (count == 0) findings.Add(DiscountFindings.Ambiguous, Severity.Error, path, ("found", count));
        if (bound.MinimumPrice is { IsNegative: true } price) Negative(path + "/minimumPrice", price, findings);
        if (bound.MostPerLine is { IsNegative: true } most) Negative(path + "/mostPerLine", most, findings);
        if (bound.MostOfLine is { IsNegative: true } part) Negative(path + "/mostOfLine", part, findings);
        if (bound.MostPerDocument is { IsNegative: true } whole) Negative(path + "/mostPerDocument", whole, findings);
    }

    private static void Check(Coupon coupon, HashSet<string> rules, FindingSink findings)
    {
        var path = "/coupons/" + coupon.Code;
        if (coupon.MostUses is < 0) Negative(path + "/mostUses", coupon.MostUses.Value, findings);
        if (coupon.MostUsesPerCustomer is < 0)
            Negative(path + "/mostUsesPerCustomer", coupon.MostUsesPerCustomer.Value, findings);
        foreach (var offer in coupon.Offers)
            if (!rules.Contains(offer))
                findings.Add(DiscountFindings.CouponOfferUnknown, Severity.Error, path + "/offers", ("offer", offer));
    }

    private static void Negative(string path, FindingValue found, FindingSink findings) =>
        findings.Add(DiscountFindings.Negative, Severity.Error, path, ("found", found));
}
