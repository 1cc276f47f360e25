using Invoicing.Explanations;
using Invoicing.Findings;

namespace Invoicing.Catalog;

/// <summary>Gives digits to prices, quantities and amounts that were computed exactly: as stated, or, where nothing is
/// stated, only such as have few enough.</summary>
internal static class ComputedPrice
{
    /// <summary>A price of a base quantity, or a finding.</summary>
    public static bool TryPrice(
        Exact amount, Currency currency, Quantity baseQuantity, PriceRounding? rounding, Place place,
        out UnitPrice price)
    {
        price = default;
        if (!TryDigits(amount, rounding, out var number))
        {
            place.Add(PriceFindings.Digits, ("amount", ExactText.Of(amount, 2)), ("unit", currency.Code));
            return false;
        }

        price = UnitPrice.From(number, currency, baseQuantity);
        return true;
    }

    /// <summary>An amount as the price of one, or a finding: prices have fewer digits.</summary>
    public static bool TryPrice(Money amount, Place place, out UnitPrice price)
    {
        if (Int128.Abs(amount.MinorUnits) >= Powers.Of10[Scaled.MaxDigits])
            return TryPrice(Exact.Of(amount), amount.Currency, Quantity.Ones(1), null, place, out price);
        price = UnitPrice.Of(amount);
        return true;
    }

    /// <summary>An amount of money, or a finding.</summary>
    public static bool TryMoney(Exact amount, Currency currency, Rounding? rounding, Place place, out Money money)
    {
        money = default;
        var scaled = amount * Powers.Of10[currency.Digits];
        if (rounding is null && !scaled.IsInteger)
        {
            place.Add(PriceFindings.Digits, ("amount", ExactText.Of(amount, 2)), ("unit", currency.Code));
            return false;
        }

        money = Money.Round(amount, currency, rounding ?? Rounding.HalfUp);
        return true;
    }

    /// <summary>A quantity of ones, or a finding.</summary>
    public static bool TryQuantity(Exact number, UnitOfMeasure unit, Place place, out Quantity quantity)
    {
        quantity = default;
        if (!TryDigits(number, null, out var scaled))
        {
            place.Add(PriceFindings.Digits, ("amount", ExactText.Of(number, 0)), ("unit", unit.Code));
            return false;
        }

        quantity = Quantity.From(scaled, unit);
        return true;
    }

    /// <summary>What one quantity is more than another of its unit, or a finding.</summary>
    public static bool TryDifference(Quantity more, Quantity less, Place place, out Quantity difference)
    {
        var scale = Math.Max(more.Scale, less.Scale);
        var units = ((Int128)more.Mantissa * Powers.Of10[scale - more.Scale])
            - ((Int128)less.Mantissa * Powers.Of10[scale - less.Scale]);
        if (Int128.Abs(units) >= Powers.Of10[Scaled.MaxDigits])
            return TryQuantity(
                Exact.From(more.Number) - Exact.From(less.Number), more.Unit, place, out difference);
        difference = Quantity.FromMantissa((long)units, scale, more.Unit);
        return true;
    }

    /// <summary>The number with the digits stated; where none are, as it is, if it has few enough.</summary>
    public static bool TryDigits(Exact number, PriceRounding? rounding, out Scaled result)
    {
        result = default;
        var digits = rounding?.Digits ?? Scaled.MaxScale;
        var units = number.Round(digits, rounding?.Mode ?? Rounding.HalfUp);
        if (rounding is null && Exact.Of(units, Powers.Big(digits)) != number) return false;
        while (digits > 0 && (units % 10).IsZero)
        {
            units /= 10;
            digits--;
        }

        if (System.Numerics.BigInteger.Abs(units) >= Powers.Of10[Scaled.MaxDigits]) return false;
        result = new Scaled((long)units, digits);
        return true;
    }
}
