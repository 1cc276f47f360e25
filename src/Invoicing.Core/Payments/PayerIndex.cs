using System.Collections.Immutable;
using Invoicing.Parties;

namespace Invoicing.Payments;

/// <summary>Customers by the accounts and names under which they are known to pay. Immutable once built.</summary>
internal sealed class PayerIndex
{
    private readonly Dictionary<Iban, string?> _byAccount = [];
    private readonly Dictionary<string, string?> _byName = new(StringComparer.Ordinal);

    public PayerIndex(ImmutableArray<Payer> payers)
    {
        foreach (var payer in payers)
        {
            if (NormalName(payer.Name) is { Length: > 0 } name) Add(_byName, name, payer.Customer);
            foreach (var account in payer.Accounts) Add(_byAccount, account, payer.Customer);
        }
    }

    /// <summary>The accounts that several customers have, which tell nobody for certain.</summary>
    public IEnumerable<Iban> SharedAccounts => _byAccount.Where(each => each.Value is null).Select(each => each.Key);

    /// <summary>The one customer of an account; null where none has it, or several.</summary>
    public string? OfAccount(Iban account) => _byAccount.GetValueOrDefault(account);

    /// <summary>The one customer of a name; null where none has it, or several.</summary>
    public string? OfName(string name) => _byName.GetValueOrDefault(NormalName(name));

    /// <summary>A key that two customers claim identifies neither.</summary>
    private static void Add<TKey>(Dictionary<TKey, string?> known, TKey key, string customer)
        where TKey : notnull
    {
        if (!known.TryAdd(key, customer) && known[key] != customer) known[key] = null;
    }

    private static string NormalName(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
