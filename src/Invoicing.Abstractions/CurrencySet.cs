using System.Collections.Immutable;

namespace Invoicing;

/// <summary>An immutable set of currencies: ISO 4217 and what a caller adds. Given as the format provider it makes the
/// values of this library parse its currencies: <c>Money.Parse("0.00000001 BTC", set)</c>.</summary>
public sealed class CurrencySet : IFormatProvider
{
    private readonly ImmutableSortedDictionary<string, Currency> _added;

    private CurrencySet(ImmutableSortedDictionary<string, Currency> added) => _added = added;

    /// <summary>The currencies of ISO 4217, active and historic.</summary>
    public static CurrencySet Iso4217 { get; } =
        new(ImmutableSortedDictionary.Create<string, Currency>(StringComparer.Ordinal));

    /// <summary>Every currency of the set, ordered by code.</summary>
    public ImmutableArray<Currency> All => [.. CurrencyTable.All.Concat(_added.Values).Order()];

    /// <summary>This set and one more currency.</summary>
    /// <param name="code">1 to 6 capital letters or digits, beginning with a letter, not yet in the set.</param>
    /// <param name="digits">The digits after the point, 0 to 8.</param>
    /// <exception cref="ArgumentException">The code is not well formed or already in the set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The digits are not 0 to 8.</exception>
    public CurrencySet With(string code, int digits)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 8);
        if (!Currency.TryPack<char>(code, out var packed) || char.IsAsciiDigit(code[0]))
            throw new ArgumentException($"\"{code}\" is not 1 to 6 capitals or digits after a letter.", nameof(code));
        if (TryOf(code, out var known))
            throw new ArgumentException($"{known} is already in the set.", nameof(code));
        return new(_added.Add(code, Currency.Custom(packed, digits)));
    }

    /// <summary>The currency with the code.</summary>
    /// <exception cref="UnknownCurrencyException">The set has no such code.</exception>
    public Currency Of(string code) =>
        TryOf(code, out var currency) ? currency : throw new UnknownCurrencyException(code);

    /// <summary>The currency with the code; false when the set has none.</summary>
    public bool TryOf(string? code, out Currency currency)
    {
        if (Currency.TryOf(code, out currency)) return true;
        return code is not null && _added.TryGetValue(code, out currency);
    }

    /// <summary>This set, when a value of this library asks for it.</summary>
    public object? GetFormat(Type? formatType) => formatType == typeof(CurrencySet) ? this : null;

    /// <summary>The currency whose packed code was read; the provider is null or knows the set to look in.</summary>
    internal static bool TryFind(ulong code, IFormatProvider? provider, out Currency currency)
    {
        if (CurrencyTable.Find(code) is { } row)
        {
            currency = row.Currency;
            return true;
        }
        currency = default;
        return provider?.GetFormat(typeof(CurrencySet)) is CurrencySet set
            && set._added.TryGetValue(Currency.Unpack(code).Code, out currency);
    }
}
