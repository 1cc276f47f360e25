using System.Numerics;
using Invoicing.Taxes;

namespace Invoicing.Core.Tests.Independent;

/// <summary>The numbers of a draft as ratios; amounts in units of the document currency.</summary>
public static class DraftNumbers
{
    public static Ratio Number(this Quantity quantity) => Ratio.Decimal(quantity.Mantissa, quantity.Scale);

    /// <summary>19 % is 19/100.</summary>
    public static Ratio Number(this Percentage percentage) =>
        Ratio.Decimal(percentage.Mantissa, percentage.Scale) / 100;

    /// <summary>What one unit of the first currency's minor unit is in minor units of the second.</summary>
    public static Ratio MinorPerMinor(this ExchangeRate rate)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(rate.Value, bits);
        var mantissa = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        var scale = (bits[3] >> 16) & 0xFF;
        return new Ratio(
            mantissa * BigInteger.Pow(10, rate.To.Digits),
            BigInteger.Pow(10, scale + rate.From.Digits));
    }

    public static Ratio Units(this Money money) => money.MinorUnits;

    /// <summary>The units for one of what the price counts: amount / base quantity.</summary>
    public static Ratio UnitsEach(this UnitPrice price) =>
        Ratio.Decimal(price.Mantissa, price.Scale) * BigInteger.Pow(10, price.Currency.Digits)
        / price.BaseQuantity.Number();

    /// <summary>The position of the tax of that name in a treatment.</summary>
    public static int Named(this IReadOnlyList<Tax> taxes, string name)
    {
        for (var i = 0; i < taxes.Count; i++)
            if (taxes[i].Name == name) return i;
        throw new DraftRefusedException($"No tax of the treatment is named {name}.");
    }

    public static BigInteger Total(this IEnumerable<BigInteger> amounts) =>
        amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount);
}
