using System.Globalization;

namespace Invoicing;

/// <summary>Two amounts of different currencies were added, subtracted or compared.</summary>
/// <param name="left">The currency of the left operand.</param>
/// <param name="right">The currency of the right operand.</param>
public sealed class CurrencyMismatchException(Currency left, Currency right)
    : InvalidOperationException($"Amounts in {left} and {right} do not mix; convert one with an ExchangeRate first.")
{
    /// <summary>The currency of the left operand.</summary>
    public Currency Left { get; } = left;

    /// <summary>The currency of the right operand.</summary>
    public Currency Right { get; } = right;
}

/// <summary>Two quantities of different units were added, subtracted or compared.</summary>
/// <param name="left">The unit of the left operand.</param>
/// <param name="right">The unit of the right operand.</param>
public sealed class UnitMismatchException(UnitOfMeasure left, UnitOfMeasure right)
    : InvalidOperationException($"Quantities in {left} and {right} do not mix.")
{
    /// <summary>The unit of the left operand.</summary>
    public UnitOfMeasure Left { get; } = left;

    /// <summary>The unit of the right operand.</summary>
    public UnitOfMeasure Right { get; } = right;
}

/// <summary>An amount is not a whole number of the currency's minor units.</summary>
/// <param name="value">The amount in major units.</param>
/// <param name="currency">The currency asked for.</param>
public sealed class InexactAmountException(decimal value, Currency currency) : ArgumentException(string.Create(
    CultureInfo.InvariantCulture,
    $"{value} has more than the {currency.Digits} decimals of {currency}; use Money.Round with a named rounding."))
{
    /// <summary>The amount in major units.</summary>
    public decimal Value { get; } = value;

    /// <summary>The currency asked for.</summary>
    public Currency Currency { get; } = currency;
}

/// <summary>A value has more digits than its type holds exactly.</summary>
/// <param name="value">The value refused.</param>
/// <param name="type">The name of the type that refused it.</param>
/// <param name="limit">What the type can hold.</param>
public sealed class InexactValueException(decimal value, string type, string limit)
    : ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{type} cannot hold {value}: {limit}."))
{
    /// <summary>The value refused.</summary>
    public decimal Value { get; } = value;

    /// <summary>The name of the type that refused it.</summary>
    public string Type { get; } = type;

    /// <summary>What the type can hold.</summary>
    public string Limit { get; } = limit;
}

/// <summary>A code is not a currency of ISO 4217 or of the set that was asked.</summary>
/// <param name="code">The code asked for.</param>
public sealed class UnknownCurrencyException(string? code)
    : ArgumentException($"\"{code}\" is not a currency code of ISO 4217 or of the set that was asked.")
{
    /// <summary>The code asked for.</summary>
    public string? Code { get; } = code;
}

/// <summary>A code is not a unit of UN/ECE Recommendation 20 or 21.</summary>
/// <param name="code">The code asked for.</param>
public sealed class UnknownUnitException(string? code)
    : ArgumentException($"\"{code}\" is not a unit code of UN/ECE Recommendation 20 or 21.")
{
    /// <summary>The code asked for.</summary>
    public string? Code { get; } = code;
}

/// <summary>A code is not a country of ISO 3166-1.</summary>
/// <param name="code">The code asked for.</param>
public sealed class UnknownCountryException(string? code)
    : ArgumentException($"\"{code}\" is not a country code of ISO 3166-1 alpha-2.")
{
    /// <summary>The code asked for.</summary>
    public string? Code { get; } = code;
}
