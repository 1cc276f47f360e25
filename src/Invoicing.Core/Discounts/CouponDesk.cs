using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Discounts;

/// <summary>Which of the coupons that are presented are taken, and which offers they unlock.</summary>
internal sealed class CouponDesk
{
    private readonly DiscountFacts _facts;
    private readonly SortedDictionary<string, (Coupon Coupon, bool IsUsed)> _taken = new(StringComparer.Ordinal);

    public CouponDesk(DiscountFacts facts, ImmutableArray<Coupon> coupons, FindingSink findings)
    {
        _facts = facts;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in facts.Coupons)
        {
            if (!seen.Add(code))
            {
                Find(findings, DiscountFindings.CouponRepeated, Severity.Warning, code);
                continue;
            }

            var coupon = coupons.FirstOrDefault(each => string.Equals(each.Code, code, StringComparison.Ordinal));
            if (coupon is null) Find(findings, DiscountFindings.CouponUnknown, Severity.Warning, code);
            else if (IsTaken(coupon, findings)) _taken.Add(code, (coupon, false));
        }
    }

    /// <summary>The coupon that unlocks an offer, the one with the smallest code; null: none.</summary>
    public string? CodeFor(string offer)
    {
        foreach (var (code, taken) in _taken)
            if (taken.Coupon.Offers.Contains(offer, StringComparer.Ordinal)) return code;
        return null;
    }

    /// <summary>Tells that something was granted for a coupon.</summary>
    public void Use(string code) => _taken[code] = (_taken[code].Coupon, true);

    /// <summary>The uses to store; those without effect are found.</summary>
    public ImmutableArray<CouponUse> Uses(FindingSink findings)
    {
        var uses = ImmutableArray.CreateBuilder<CouponUse>();
        foreach (var (code, taken) in _taken)
        {
            if (taken.IsUsed) uses.Add(new CouponUse(code, _facts.Customer, _facts.Document, _facts.Date));
            else Find(findings, DiscountFindings.CouponWithoutEffect, Severity.Notice, code);
        }

        return uses.ToImmutable();
    }

    private bool IsTaken(Coupon coupon, FindingSink findings)
    {
        var date = _facts.Date;
        if (coupon.Kind != CouponKind.Discount)
        {
            findings.Add(DiscountFindings.VoucherIsPayment, Severity.Warning, Path(coupon.Code),
                ("code", coupon.Code), ("kind", coupon.Kind.ToString()));
            return false;
        }

        if (coupon.Validity is { } validity && !validity.Contains(date))
        {
            if (date < validity.Start)
                findings.Add(DiscountFindings.CouponNotYetValid, Severity.Warning, Path(coupon.Code),
                    ("code", coupon.Code), ("first", validity.Start), ("date", date));
            else if (validity.IsEmpty)
                findings.Add(DiscountFindings.CouponExpired, Severity.Warning, Path(coupon.Code),
                    ("code", coupon.Code), ("last", validity.Start.PlusDays(-1)), ("date", date));
            else
                findings.Add(DiscountFindings.CouponExpired, Severity.Warning, Path(coupon.Code),
                    ("code", coupon.Code), ("last", validity.Last), ("date", date));
            return false;
        }

        if ((coupon.Customer is { } only && !string.Equals(only, _facts.Customer, StringComparison.Ordinal))
            || (coupon.MostUsesPerCustomer is not null && _facts.Customer is null))
        {
            Find(findings, DiscountFindings.CouponCustomer, Severity.Warning, coupon.Code);
            return false;
        }

        return IsLeft(coupon, coupon.MostUses, null, findings)
            && IsLeft(coupon, coupon.MostUsesPerCustomer, _facts.Customer, findings);
    }

    // Uses for the document itself do not count: deciding again gives the same.
    private bool IsLeft(Coupon coupon, int? most, string? customer, FindingSink findings)
    {
        if (most is not { } limit) return true;
        long used = 0;
        foreach (var use in _facts.CouponUses)
        {
            if (string.Equals(use.Code, coupon.Code, StringComparison.Ordinal)
                && (customer is null || string.Equals(use.Customer, customer, StringComparison.Ordinal))
                && (use.Document is null || !string.Equals(use.Document, _facts.Document, StringComparison.Ordinal)))
                used += Math.Max(0, use.Count);
        }

        if (used < limit) return true;
        findings.Add(DiscountFindings.CouponUsedUp, Severity.Warning, Path(coupon.Code),
            ("code", coupon.Code), ("uses", used), ("limit", limit));
        return false;
    }

    private static void Find(FindingSink findings, string id, Severity severity, string code) =>
        findings.Add(id, severity, Path(code), ("code", code));

    private static string Path(string code) => "/coupons/" + code;
}
