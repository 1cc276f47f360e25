using System.Collections.Immutable;
using Invoicing.Taxes;
using Invoicing.Terms;

namespace Invoicing.Invoices;

/// <summary>An early-payment discount in amounts: the whole, and what of it falls where.</summary>
internal sealed class EarlyPaymentAmounts
{
    private EarlyPaymentAmounts(Invoice invoice, EarlyPayment terms)
    {
        Invoice = invoice;
        Terms = terms;
        Treatments = DiscountableAmounts.Of(invoice, terms.WithoutFreight);
        Parts = [.. Treatments.Select(PartOf)];
        Base = Exact.Sum(Parts);
        Rounded = new RoundingStep(Policy.LineMode, Policy.StepMinorUnits ?? 1)
            .Of(Base * terms.Discount.Fraction);
        var toPay = invoice.Totals.AmountToPay.MinorUnits;
        Within = WithinPayment(Rounded, toPay);
        Payable = Policy.Cash is { } cash
            ? cash.Round(Money.FromMinor(toPay - Within, invoice.Currency)).MinorUnits
            : toPay - Within;
        Discount = toPay - Payable;
        Step = Discount % (Policy.StepMinorUnits ?? 1) == 0 ? Policy.StepMinorUnits ?? 1 : 1;
        Shares = SharesOf(Discount, Parts, Base, Step);
        Falls = [.. Treatments.Select((treatment, i) => TaxesOf(treatment, Shares[i]))];
    }

    public Invoice Invoice { get; }

    public EarlyPayment Terms { get; }

    /// <summary>What counts, by treatment.</summary>
    public IReadOnlyList<DiscountableTreatment> Treatments { get; }

    /// <summary>What of the base each treatment is, in minor units.</summary>
    public Exact[] Parts { get; }

    /// <summary>What the percentage is taken of, in minor units.</summary>
    public Exact Base { get; }

    /// <summary>The percentage of the base, rounded.</summary>
    public long Rounded { get; }

    /// <summary>That, but not more than is to be paid.</summary>
    public long Within { get; }

    /// <summary>What is paid, rounded to cash.</summary>
    public long Payable { get; }

    /// <summary>What may be deducted: the rest.</summary>
    public long Discount { get; }

    /// <summary>What amounts are multiples of.</summary>
    public long Step { get; }

    /// <summary>The discount of each treatment.</summary>
    public long[] Shares { get; }

    /// <summary>What each tax of each treatment falls by.</summary>
    public long[][] Falls { get; }

    public RoundingPolicy Policy => Invoice.Draft.Rounding;

    public static EarlyPaymentAmounts Of(Invoice invoice, EarlyPayment terms) => new(invoice, terms);

    /// <summary>Shares an amount in proportion to exact parts of any sign.</summary>
    public static long[] SharesOf(long amount, Exact[] parts, Exact sum, long step)
    {
        var shares = new long[parts.Length];
        if (amount == 0 || sum.IsZero) return shares;
        var exact = new Exact[parts.Length];
        for (var i = 0; i < parts.Length; i++) exact[i] = amount * parts[i] / sum;
        Reconcile.Into(exact, amount, Rounding.HalfUp, [], shares, step);
        return shares;
    }

    /// <summary>The discount by tax group, in the order of the invoice.</summary>
    public (Money Net, Money Tax, ImmutableArray<EarlyPaymentGroup> Groups) ByGroup()
    {
        var falls = new Dictionary<TaxGroupKey, (long Base, long Tax)>();
        long net = 0, tax = 0;
        for (var i = 0; i < Shares.Length; i++)
        {
            var ofTax = Falls[i].Sum();
            net += Shares[i] - ofTax;
            tax += ofTax;
            Add(falls, i, Shares[i] - ofTax);
        }

        var groups = ImmutableArray.CreateBuilder<EarlyPaymentGroup>(falls.Count);
        foreach (var group in Invoice.TaxGroups)
            if (falls.TryGetValue(group.Key, out var fall))
                groups.Add(new EarlyPaymentGroup(group.Key, InCurrency(fall.Base), InCurrency(fall.Tax)));
        return (InCurrency(net), InCurrency(tax), groups.DrainToImmutable());
    }

    public Money InCurrency(long units) => Money.FromMinor(units, Invoice.Currency);

    private void Add(Dictionary<TaxGroupKey, (long Base, long Tax)> falls, int index, long net)
    {
        var treatment = Treatments[index];
        if (Terms.Tax == EarlyPaymentTax.AtIssue && treatment.IsTaxed
            && EarlyPaymentAtIssue.ChargeOf(Invoice.Draft) is { Taxes: [var exempt, ..] })
        {
            AddTo(exempt.GroupKey, net, 0);
            return;
        }

        for (var i = 0; i < treatment.Taxes.Length; i++)
        {
            if (DiscountableTreatment.IsFollowing(treatment.Taxes[i]))
                AddTo(treatment.Taxes[i].GroupKey, net, Falls[index][i]);
        }

        void AddTo(TaxGroupKey key, long ofBase, long ofTax)
        {
            var before = falls.GetValueOrDefault(key);
            falls[key] = (before.Base + ofBase, before.Tax + ofTax);
        }
    }

    private Exact PartOf(DiscountableTreatment treatment)
    {
        if (Terms.Base == EarlyPaymentBase.Net) return treatment.Net;
        var withTax = treatment.Net * (Exact.One + treatment.Factor);
        return Terms.WithoutPerUnitTaxes ? withTax : withTax + treatment.PerUnit;
    }

    // What is left of the share when its taxes are taken off is the fall of the net.
    private long[] TaxesOf(DiscountableTreatment treatment, long share)
    {
        var falls = new long[treatment.Taxes.Length];
        if (Terms.Tax != EarlyPaymentTax.OnPayment) return falls;
        for (var i = 0; i < falls.Length; i++)
            falls[i] = new RoundingStep(Policy.TaxMode, Step)
                .Of(share * treatment.Follows[i] / (Exact.One + treatment.Factor));
        return falls;
    }

    private static long WithinPayment(long discount, long toPay)
    {
        if (Math.Sign(discount) != Math.Sign(toPay)) return 0;
        return Math.Abs(discount) > Math.Abs(toPay) ? toPay : discount;
    }

    private readonly record struct RoundingStep(Rounding Mode, long Step)
    {
        public long Of(Exact units) => (units / Step).RoundToLong(0, Mode) * Step;
    }
}
