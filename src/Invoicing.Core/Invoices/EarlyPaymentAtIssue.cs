using System.Collections.Immutable;
using Invoicing.Discounts;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Taxes;
using Invoicing.Terms;

namespace Invoicing.Invoices;

/// <summary>
/// Puts an early-payment discount whose tax is that of the discounted amount for good on a draft (Directive
/// 2006/112/EC, article 79(a); Belgium): in each taxed treatment an allowance, which lowers base and tax, and one
/// charge in category E that is equal to them all, so that what is due is the net with the lower tax. Pure.
/// </summary>
public static class EarlyPaymentAtIssue
{
    /// <summary>The id of the rule in the basis of the allowances and of the charge.</summary>
    public const string RuleId = "early-payment-at-issue";

    private const string Clause = "Directive 2006/112/EC, article 79(a)";

    /// <summary>The draft with the allowances and the charge of the largest discount that its terms treat so; as it is
    /// where they have none. What was put on before is replaced, so that applying it twice is applying it
    /// once.</summary>
    /// <param name="draft">The draft, with its terms.</param>
    /// <param name="reason">The reason on the document (BT-97, BT-104, BT-120); null: in English.</param>
    /// <exception cref="OverflowException">An amount is beyond 64 bits of minor units.</exception>
    public static Outcome<InvoiceDraft> Apply(InvoiceDraft draft, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var plain = draft with { Adjustments = draft.Adjustments.RemoveAll(IsPartOf) };
        if (Largest(draft.Terms) is not { } early) return new Outcome<InvoiceDraft>(plain);
        var findings = new FindingSink();
        TermsCheck.CheckEarlyPayments(draft.Terms!, findings);
        var calculated = InvoiceCalculator.Calculate(plain);
        findings.AddRange(calculated.Findings);
        if (findings.HasErrors) return new Outcome<InvoiceDraft>(null, findings.ToList());
        reason ??= $"Early-payment discount {early.Discount}, not taxed ({Clause})";
        var pairs = Pairs(calculated.Value, early, reason);
        return new Outcome<InvoiceDraft>(
            plain with { Adjustments = plain.Adjustments.AddRange(pairs) }, findings.ToList());
    }

    /// <summary>Whether an allowance or charge was put on by <see cref="Apply"/>.</summary>
    internal static bool IsPartOf(Adjustment adjustment) => adjustment.Basis?.RuleId == RuleId;

    /// <summary>The charge that was put on, or null.</summary>
    internal static Adjustment? ChargeOf(InvoiceDraft draft) =>
        draft.Adjustments.FirstOrDefault(each => IsPartOf(each) && each.Kind == AdjustmentKind.Charge);

    /// <summary>The largest discount whose tax is settled at issue, or null.</summary>
    internal static EarlyPayment? Largest(PaymentTerms? terms)
    {
        EarlyPayment? largest = null;
        foreach (var early in terms?.EarlyPayment ?? [])
            if (early.Tax == EarlyPaymentTax.AtIssue && (largest is null || early.Discount > largest.Discount))
                largest = early;
        return largest;
    }

    private static IEnumerable<Adjustment> Pairs(Invoice invoice, EarlyPayment early, string reason)
    {
        DiscountableTreatment[] taxed =
        [
            .. DiscountableAmounts.Of(invoice, early.WithoutFreight).Where(treatment => treatment.IsTaxed),
        ];
        Exact[] nets = [.. taxed.Select(treatment => (Exact)treatment.Net)];
        var policy = invoice.Draft.Rounding;
        var step = policy.StepMinorUnits ?? 1;
        var sum = Exact.Sum(nets);
        var discount = (sum * early.Discount.Fraction / step).RoundToLong(0, policy.LineMode) * step;
        var shares = EarlyPaymentAmounts.SharesOf(discount, nets, sum, step);
        var basis = new Basis(RuleId, Clause, Because: $"{early.Discount} of the net, whether it is taken or not");
        for (var i = 0; i < taxed.Length; i++)
            if (shares[i] != 0)
                yield return Allowance(taxed[i], Money.FromMinor(shares[i], invoice.Currency), reason, basis);
        if (discount != 0)
            yield return new Adjustment
            {
                Kind = AdjustmentKind.Charge, Amount = Money.FromMinor(discount, invoice.Currency),
                ReasonCode = "ZZZ", Reason = reason, Basis = basis,
                Taxes = [Vat.Exempt(null, reason) with { Scheme = taxed[0].Taxes[0].Scheme }],
            };
    }

    private static Adjustment Allowance(DiscountableTreatment treatment, Money amount, string reason, Basis basis) =>
        new()
        {
            Amount = amount, ReasonCode = "95", Reason = reason, Basis = basis,
            Taxes = FollowingOf(treatment.Taxes),
        };

    // Taxes per unit do not follow the price, and what is withheld is kept of what was agreed.
    private static ImmutableArray<Tax> FollowingOf(ImmutableArray<Tax> taxes)
    {
        Tax[] kept = [.. taxes.Where(tax => tax.Kind is TaxKind.Percent or TaxKind.Division)];
        return
        [
            .. kept.Select(tax => tax with
            {
                IsIncluded = false,
                StandsOn = [.. tax.StandsOn.Where(name => Array.Exists(kept, other => other.Name == name))],
            }),
        ];
    }
}
