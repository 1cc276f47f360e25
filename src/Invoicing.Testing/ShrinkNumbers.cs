namespace Invoicing.Testing;

/// <summary>Numbers of a draft made smaller: fewer digits, then halves.</summary>
internal static class ShrinkNumbers
{
    public static IEnumerable<Quantity> Of(Quantity quantity) =>
        Of(quantity.Mantissa, quantity.Scale).Select(n => Quantity.FromMantissa(n.Mantissa, n.Scale, quantity.Unit));

    public static IEnumerable<UnitPrice> Of(UnitPrice price)
    {
        if (price.HasBaseQuantity) yield return price.Per(Quantity.Ones(1));
        foreach (var (mantissa, scale) in Of(price.Mantissa, price.Scale))
            yield return UnitPrice.FromMantissa(mantissa, scale, price.Currency, price.BaseQuantity);
    }

    public static IEnumerable<Money> Of(Money amount) =>
        Of(amount.MinorUnits, 0).Select(n => Money.FromMinor(n.Mantissa, amount.Currency));

    public static IEnumerable<Percentage> Of(Percentage percentage)
    {
        var ten = Percentage.Of(10);
        if (percentage > ten) yield return ten;
    }

    private static IEnumerable<(long Mantissa, int Scale)> Of(long mantissa, int scale)
    {
        if (scale > 0) yield return (mantissa / 10, scale - 1);
        if (mantissa / 10 != 0) yield return (mantissa / 10, scale);
        if (mantissa / 2 != 0) yield return (mantissa / 2, scale);
        if (mantissa is > 1 and < 20) yield return (mantissa - 1, scale);
    }
}
