using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Parties;

namespace Invoicing.Payments;

/// <summary>Tells who paid: by the account, else by what is named, else by the name.</summary>
internal sealed class PayerDirectory
{
    private readonly Dictionary<Iban, string?> _byAccount = [];
    private readonly Dictionary<string, string?> _byName = new(StringComparer.Ordinal);

    public PayerDirectory(ImmutableArray<Payer> payers, FindingSink sink)
    {
        foreach (var payer in payers)
        {
            if (NormalName(payer.Name) is { Length: > 0 } name) Add(_byName, name, payer.Customer);
            foreach (var account in payer.Accounts) Add(_byAccount, account, payer.Customer);
        }

        foreach (var shared in _byAccount.Where(each => each.Value is null).Select(each => each.Key.ToString()))
            sink.Add(PaymentFindings.AccountShared, Severity.Warning, $"/payers/{shared}", ("account", shared));
    }

    /// <summary>The customer that paid, or null where nothing tells for certain.</summary>
    public string? Find(Payment payment, ImmutableArray<OpenItem> named)
    {
        if (payment.Customer is not null) return payment.Customer;
        if (payment.PayerAccount is { } account && _byAccount.TryGetValue(account, out var byAccount)
            && byAccount is not null)
            return byAccount;
        var owners = named.Select(item => item.Customer).Distinct(StringComparer.Ordinal).ToList();
        if (owners.Count == 1) return owners[0];
        return payment.PayerName is { } name ? _byName.GetValueOrDefault(NormalName(name)) : null;
    }

    /// <summary>A key that two customers claim identifies neither.</summary>
    private static void Add<TKey>(Dictionary<TKey, string?> known, TKey key, string customer)
        where TKey : notnull
    {
        if (!known.TryAdd(key, customer) && known[key] != customer) known[key] = null;
    }

    private static string NormalName(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
