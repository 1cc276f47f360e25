using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>Tells who paid: by the account, else by what is named, else by the name.</summary>
internal sealed class PayerDirectory
{
    private readonly PayerIndex _payers;

    public PayerDirectory(ImmutableArray<Payer> payers, FindingSink sink)
    {
        _payers = new PayerIndex(payers);
        foreach (var shared in _payers.SharedAccounts.Select(account => account.ToString()))
            sink.Add(PaymentFindings.AccountShared, Severity.Warning, $"/payers/{shared}", ("account", shared));
    }

    /// <summary>The customer that paid, or null where nothing tells for certain.</summary>
    public string? Find(Payment payment, ImmutableArray<OpenItem> named)
    {
        if (payment.Customer is not null) return payment.Customer;
        if (payment.PayerAccount is { } account && _payers.OfAccount(account) is { } byAccount) return byAccount;
        var owners = named.Select(item => item.Customer).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (owners.Count == 1) return owners[0];
        return payment.PayerName is { } name ? _payers.OfName(name) : null;
    }
}
