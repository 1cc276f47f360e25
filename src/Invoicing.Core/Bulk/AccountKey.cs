namespace Invoicing.Bulk;

/// <summary>The key of an account in columns, which is of one customer in one currency: the number of the customer in
/// the upper half, of the currency in the lower, so that the accounts of a customer lie together. Who keeps numbers of
/// its own uses them; for ids that are texts an <see cref="AccountTable"/> gives numbers.</summary>
public static class AccountKey
{
    /// <summary>The key of a customer's account in a currency.</summary>
    /// <param name="customer">The number of the customer, not negative.</param>
    /// <param name="currency">The number of the currency, not negative: the same number for the same one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static long Of(int customer, int currency)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(customer);
        ArgumentOutOfRangeException.ThrowIfNegative(currency);
        return ((long)customer << 32) | (uint)currency;
    }

    /// <summary>The number of the customer.</summary>
    public static int CustomerOf(long key) => (int)(key >> 32);

    /// <summary>The number of the currency.</summary>
    public static int CurrencyOf(long key) => (int)(key & int.MaxValue);
}

/// <summary>Gives keys to the accounts of customers, the same for the same customer and currency. Not safe for use by
/// several threads at once.</summary>
public sealed class AccountTable
{
    private readonly Dictionary<string, int> _customers = new(StringComparer.Ordinal);
    private readonly Dictionary<Currency, int> _currencies = [];
    private readonly List<string> _customerIds = [];
    private readonly List<Currency> _currencyOf = [];

    /// <summary>The key of an account; a customer or currency that is new is numbered.</summary>
    /// <param name="customer">The customer, by the reader's own key.</param>
    /// <param name="currency">The currency.</param>
    public long Of(string customer, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(customer);
        return AccountKey.Of(
            Number(_customers, _customerIds, customer), Number(_currencies, _currencyOf, currency));
    }

    /// <summary>The customer of a key.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The key is not from this table.</exception>
    public string CustomerOf(long key) => Entry(_customerIds, AccountKey.CustomerOf(key), key);

    /// <summary>The currency of a key.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The key is not from this table.</exception>
    public Currency CurrencyOf(long key) => Entry(_currencyOf, AccountKey.CurrencyOf(key), key);

    private static int Number<T>(Dictionary<T, int> numbers, List<T> entries, T entry)
        where T : notnull
    {
        if (numbers.TryGetValue(entry, out var number)) return number;
        entries.Add(entry);
        return numbers[entry] = entries.Count - 1;
    }

    private static T Entry<T>(List<T> entries, int number, long key) => number >= 0 && number < entries.Count
        ? entries[number]
        : throw new ArgumentOutOfRangeException(nameof(key), key, "Not a key of this table.");
}
