using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>
/// What a part takes of the tax groups of an item. Split shares it by the open gross of each group. Where the part
/// corrects the tax, the tax of a group falls by R(part x tax / gross of the group), never by more than is left; else
/// the tax that is paid is R(all that is settled x tax / gross) less what went before. What takes the last of a group's
/// gross takes the last of its tax, so that the parts sum to the tax of the document.
/// </summary>
internal static class TaxBook
{
    public static ImmutableArray<TaxShare> Share(OpenItem item, Money amount, bool corrects) =>
        Share(item.Taxes, amount, corrects);

    public static ImmutableArray<TaxShare> Share(ImmutableArray<ItemTax> groups, Money amount, bool corrects)
    {
        if (groups.IsEmpty || amount.IsZero) return [];
        var taxes = groups.AsSpan();
        using var weights = new Scratch<long>(taxes.Length, stackalloc long[8]);
        using var parts = new Scratch<long>(taxes.Length, stackalloc long[8]);
        for (var i = 0; i < taxes.Length; i++) weights.Span[i] = Math.Abs(taxes[i].OpenGross.MinorUnits);
        // What is added to an item of which nothing is open is shared by what it asks.
        if (weights.Span.IndexOfAnyExcept(0) < 0)
            for (var i = 0; i < taxes.Length; i++) weights.Span[i] = Math.Abs(taxes[i].Gross.MinorUnits);
        Split.Into(amount.MinorUnits, weights.Span, [], parts.Span);
        var shares = ImmutableArray.CreateBuilder<TaxShare>(taxes.Length);
        for (var i = 0; i < taxes.Length; i++)
        {
            if (parts.Span[i] == 0) continue;
            var gross = Money.FromMinor(parts.Span[i], amount.Currency);
            shares.Add(new TaxShare(taxes[i].Group, gross, TaxOf(taxes[i], gross, corrects)));
        }

        return shares.DrainToImmutable();
    }

    public static ImmutableArray<ItemTax> Change(
        ImmutableArray<ItemTax> taxes, ImmutableArray<TaxShare> shares, int sign)
    {
        var changed = taxes.ToBuilder();
        var next = 0;
        for (var i = 0; i < changed.Count && next < shares.Length; i++)
        {
            if (changed[i].Group != shares[next].Group) continue;
            changed[i] = changed[i] with
            {
                OpenGross = changed[i].OpenGross - (shares[next].Gross * sign),
                OpenTax = changed[i].OpenTax - (shares[next].Tax * sign),
            };
            next++;
        }

        return changed.MoveToImmutable();
    }

    private static Money TaxOf(ItemTax group, Money gross, bool corrects)
    {
        if (gross == group.OpenGross) return group.OpenTax;
        var tax = corrects
            ? ItemBook.Cumulative(gross, group.Gross, group.Tax)
            : ItemBook.Cumulative(group.Gross - group.OpenGross + gross, group.Gross, group.Tax)
                - (group.Tax - group.OpenTax);
        // Turned to the sign of the group: nothing is taken that is not open, and nothing is given back by paying.
        return gross.Sign != group.Gross.Sign ? tax : Within(tax, group.OpenTax);
    }

    private static Money Within(Money tax, Money open) =>
        tax.Sign * open.Sign <= 0 ? Money.Zero(tax.Currency) : tax.Abs() > open.Abs() ? open : tax;
}
