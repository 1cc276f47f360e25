using System.Collections.Immutable;
using Invoicing.Catalog;
using Invoicing.Discounts;

namespace Invoicing.Bulk;

/// <summary>Allowances and charges that are percentages of the gross or of what runs, and so of the price.</summary>
internal static class PlainAllowances
{
    /// <summary>The price net of them, exactly; false where one is no plain percentage, or the price has more digits
    /// than one holds.</summary>
    public static bool TryNet(UnitPrice price, ImmutableArray<Adjustment> adjustments, out UnitPrice net)
    {
        net = price;
        if (adjustments.IsEmpty) return true;
        var factor = Exact.One;
        foreach (var each in adjustments)
        {
            if (each is not { Percent: { } percent, Base: null, Amount: null, PerUnit: null, Quantity: null })
                return false;
            var part = each.Of == PercentBase.Running ? factor * percent.Fraction : percent.Fraction;
            factor = each.Sign < 0 ? factor - part : factor + part;
        }

        if (!ComputedPrice.TryDigits(Exact.From(price.Number) * factor, null, out var number)) return false;
        net = UnitPrice.From(number, price.Currency, price.BaseQuantity);
        return true;
    }
}
