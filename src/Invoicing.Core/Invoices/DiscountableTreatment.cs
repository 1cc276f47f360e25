using System.Collections.Immutable;
using Invoicing.Taxes;

namespace Invoicing.Invoices;

/// <summary>What of a treatment an early-payment discount counts, and how its taxes follow its net.</summary>
internal sealed class DiscountableTreatment
{
    private readonly int[][] _standsOn;

    /// <summary>Makes one of which nothing counts yet.</summary>
    /// <param name="taxes">The taxes.</param>
    /// <param name="groupOf">The group of a tax, whose shown base and tax say what the tax is of its base; null where
    /// the base counts more than is shown, and the stated rate says it.</param>
    public DiscountableTreatment(ImmutableArray<Tax> taxes, Func<Tax, TaxGroup?> groupOf)
    {
        Taxes = taxes;
        _standsOn = [.. Enumerable.Range(0, taxes.Length).Select(i => TaxNames.Resolve(taxes, i))];
        var division = Exact.Sum([.. taxes.Where(IsDivision).Select(tax => tax.Rate.Fraction)]);
        Rates = [.. taxes.Select(tax => RateOf(tax, groupOf(tax), division))];
        Follows = new Exact[taxes.Length];
        foreach (var i in TaxNames.Order(_standsOn))
        {
            if (!IsFollowing(taxes[i])) continue;
            var below = Exact.One;
            foreach (var each in _standsOn[i])
                if (each >= 0) below += Follows[each];
            Follows[i] = Rates[i] * below;
        }

        Factor = Exact.Sum(Follows);
    }

    /// <summary>The taxes.</summary>
    public ImmutableArray<Tax> Taxes { get; }

    /// <summary>For each tax its amount for one unit of its base, as the document shows both; zero for those that do
    /// not follow a price or are not paid to the seller.</summary>
    public Exact[] Rates { get; }

    /// <summary>For each tax what it falls by when the net falls by one.</summary>
    public Exact[] Follows { get; }

    /// <summary>What all taxes together fall by when the net falls by one.</summary>
    public Exact Factor { get; }

    /// <summary>The net that counts, in minor units.</summary>
    public long Net { get; private set; }

    /// <summary>The taxes per unit on what counts, and the taxes on them; in minor units.</summary>
    public Exact PerUnit { get; private set; }

    /// <summary>Whether a tax of it, paid to the seller or not, is above zero.</summary>
    public bool IsTaxed => Taxes.Any(tax => tax.Kind is TaxKind.Percent or TaxKind.Division && !tax.Rate.IsZero);

    /// <summary>Whether the tax follows the price and is paid to the seller.</summary>
    public static bool IsFollowing(Tax tax) =>
        tax.Kind is TaxKind.Percent or TaxKind.Division && tax.Category != TaxCategory.B;

    /// <summary>Counts a net, with the taxes per unit of a quantity.</summary>
    /// <param name="net">The net in minor units.</param>
    /// <param name="quantity">What taxes per unit count, where they have no quantity of their own.</param>
    /// <param name="sign">-1 for an allowance.</param>
    public void Count(long net, Quantity? quantity, int sign)
    {
        Net += net;
        for (var i = 0; i < Taxes.Length; i++)
        {
            if (Taxes[i] is not { Kind: TaxKind.PerUnit, PerUnit: { } price } tax) continue;
            var counted = Exact.From((tax.Quantity ?? quantity ?? default).Number);
            var amount = price.PerUnit * counted * Powers.Of10[price.Currency.Digits] * sign;
            PerUnit += amount * (Exact.One + OnTopOf(i));
        }
    }

    private Exact OnTopOf(int tax)
    {
        var rates = Exact.Zero;
        for (var i = 0; i < Taxes.Length; i++)
            if (IsFollowing(Taxes[i]) && Array.IndexOf(_standsOn[i], tax) >= 0) rates += Rates[i];
        return rates;
    }

    private static bool IsDivision(Tax tax) => tax.Kind == TaxKind.Division;

    private static Exact RateOf(Tax tax, TaxGroup? group, Exact division)
    {
        if (!IsFollowing(tax)) return Exact.Zero;
        if (group is { Base.IsZero: false } some) return Exact.Of(some.Tax.MinorUnits, some.Base.MinorUnits);
        return IsDivision(tax) ? tax.Rate.Fraction / (Exact.One - division) : tax.Rate.Fraction;
    }
}
