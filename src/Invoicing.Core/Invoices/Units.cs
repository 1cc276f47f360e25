using System.Globalization;
using System.Numerics;

namespace Invoicing.Invoices;

/// <summary>Whole and exact numbers of minor units.</summary>
internal static class Units
{
    /// <summary>An amount in units.</summary>
    public static Exact Of(Money amount) => amount.MinorUnits;

    /// <summary>Quantity times price over base quantity, in units of the price's currency.</summary>
    public static Exact Of(Quantity quantity, UnitPrice price) =>
        Exact.From(quantity.Number) * price.PerUnit * Powers.Of10[price.Currency.Digits];

    /// <summary>A whole number of units in 64 bits.</summary>
    /// <exception cref="OverflowException">It is beyond 64 bits.</exception>
    public static long Narrow(Exact units) => Narrow(units.Numerator);

    /// <inheritdoc cref="Narrow(Exact)"/>
    public static long Narrow(BigInteger units) => units >= long.MinValue && units <= long.MaxValue
        ? (long)units
        : throw Overflow(units.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Narrow(Exact)"/>
    public static long Narrow(Int128 units)
    {
        // The low half, reinterpreted; whether it is the whole is asked next.
        var low = unchecked((long)(ulong)units);
        return units == low ? low : throw Overflow(units.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The sum of whole numbers of units; only the result can overflow.</summary>
    /// <exception cref="OverflowException">It is beyond 64 bits.</exception>
    public static long Sum(IEnumerable<long> units)
    {
        Int128 sum = 0;
        foreach (var unit in units) sum += unit;
        return Narrow(sum);
    }

    private static OverflowException Overflow(string units) =>
        new($"An amount of {units} minor units is beyond 64 bits.");
}
