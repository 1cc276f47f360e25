using System.Numerics;

namespace Invoicing.Discounts;

/// <summary>Rounds amounts of a document as its lines are rounded (docs/calculation.md, R). Units are minor
/// units.</summary>
internal readonly struct AmountRounding(RoundingPolicy policy, Currency currency)
{
    // Mantissas up to here, and a power of ten for the digits of a currency, multiply within 128 bits.
    private const long Everyday = 1_000_000_000_000_000;

    public Rounding Mode { get; } = policy.LineMode;

    public long Step { get; } = policy.StepMinorUnits is { } step and > 0 ? step : 1;

    public int Digits { get; } = currency.Digits;

    public Currency Currency { get; } = currency;

    /// <summary>Whether lines stay exact up to the totals.</summary>
    public bool IsAtEnd { get; } = policy.Lines == LineRounding.AtEnd;

    /// <summary>A percentage of an amount.</summary>
    /// <exception cref="OverflowException">The result is beyond 64 bits.</exception>
    public long Percent(long units, Percentage percent) => checked((long)RoundedDivision.Divide(
        (Int128)units * percent.Mantissa, (Int128)Powers.Of10[percent.Scale + 2] * Step, Mode) * Step);

    /// <summary>A fixed amount.</summary>
    public long Whole(long units) => Step == 1 ? units : checked(RoundedDivision.Divide(units, Step, Mode) * Step);

    /// <summary>Quantity times amount per unit.</summary>
    /// <exception cref="OverflowException">The result is beyond 64 bits.</exception>
    public long PerUnit(Quantity quantity, UnitPrice price)
    {
        if (price.HasBaseQuantity || IsLarge(quantity.Mantissa) || IsLarge(price.Mantissa)
            || IsLarge(Step))
            return Of(ExactUnits(quantity, price));
        var decimals = quantity.Scale + price.Scale - Digits;
        var product = (Int128)quantity.Mantissa * price.Mantissa * Powers.Of10[Math.Max(0, -decimals)];
        return checked((long)RoundedDivision.Divide(product, Powers.Wide(Math.Max(0, decimals)) * Step, Mode) * Step);
    }

    /// <summary>An exact number of units.</summary>
    /// <exception cref="OverflowException">The result is beyond 64 bits.</exception>
    public long Of(Exact units) => Of(units, Mode);

    /// <inheritdoc cref="Of(Exact)"/>
    public long Of(Exact units, Rounding mode) => checked((long)((units / Step).Round(0, mode) * (BigInteger)Step));

    /// <summary>Quantity times price over base quantity, in units, exactly.</summary>
    public Exact ExactUnits(Quantity quantity, UnitPrice price) =>
        Exact.From(quantity.Number) * price.PerUnit * Powers.Of10[Digits];

    /// <summary>An amount of so many units.</summary>
    public Money Money(long units) => Invoicing.Money.FromMinor(units, Currency);

    private static bool IsLarge(long mantissa) => mantissa is > Everyday or < -Everyday;
}
