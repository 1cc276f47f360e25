using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Parties;

namespace Invoicing.Review;

/// <summary>Facts made ready for many invoices: earlier documents by supplier, owners by account. The order of the
/// facts does not count. Immutable, safe to share between threads.</summary>
public sealed class SignalHistory
{
    private readonly SupplierDirectory _directory;
    private readonly Dictionary<string, ImmutableArray<Invoice>> _bySupplier;
    private readonly Dictionary<string, ImmutableArray<AccountOwner>> _owners;

    private SignalHistory(SignalFacts facts)
    {
        Facts = facts;
        _directory = new SupplierDirectory(facts.Suppliers);
        _bySupplier = facts.Earlier.GroupBy(each => KeyOf(each.Seller), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => InOrder(same), StringComparer.Ordinal);
        _owners = OwnersOf(facts).GroupBy(each => each.Account, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Distinct()
                .OrderBy(each => each.Kind).ThenBy(each => each.Owner, StringComparer.Ordinal).ToImmutableArray(),
                StringComparer.Ordinal);
    }

    /// <summary>The facts.</summary>
    public SignalFacts Facts { get; }

    /// <summary>Facts made ready.</summary>
    public static SignalHistory Of(SignalFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new SignalHistory(facts);
    }

    internal SignalContext ContextOf(Invoice invoice, SignalOptions options)
    {
        var key = KeyOf(invoice.Seller);
        var accounts = AccountKeys.Of(invoice);
        var earlier = _bySupplier.TryGetValue(key, out var known) ? known : [];
        return new SignalContext
        {
            Invoice = invoice,
            Facts = Facts,
            Options = options,
            Supplier = _directory.Find(invoice.Seller),
            Earlier = earlier.RemoveAll(each => ReferenceEquals(each, invoice)),
            Accounts = accounts,
            OtherOwners =
            [
                .. accounts.SelectMany(account => _owners.TryGetValue(account, out var owners) ? owners : [])
                    .Where(owner => owner.Kind == AccountOwnerKind.Other || owner.Owner != key),
            ],
        };
    }

    private static ImmutableArray<Invoice> InOrder(IEnumerable<Invoice> invoices) =>
    [
        .. invoices.OrderBy(each => each.IssueDate).ThenBy(each => each.Number, StringComparer.Ordinal)
            .ThenBy(each => each.Type.Code).ThenBy(each => each.Currency.Code, StringComparer.Ordinal)
            .ThenBy(each => each.Totals.WithTax.MinorUnits),
    ];

    // An account that is known to be shared, of a factor say, has no owner that would tell anything.
    private IEnumerable<AccountOwner> OwnersOf(SignalFacts facts)
    {
        var shared = facts.Suppliers.SelectMany(each => each.Accounts).Where(each => each.IsShared)
            .Select(each => AccountKeys.Of(each.Account)).ToHashSet(StringComparer.Ordinal);
        var suppliers = facts.Suppliers.SelectMany(supplier => supplier.Accounts
                .Select(each => (Account: AccountKeys.Of(each.Account), Owner: supplier.Id)))
            .Concat(facts.Earlier.SelectMany(each => AccountKeys.Of(each)
                .Select(account => (Account: account, Owner: KeyOf(each.Seller)))))
            .Where(each => !shared.Contains(each.Account))
            .Select(each => new AccountOwner(each.Account, each.Owner, AccountOwnerKind.Supplier));
        return suppliers.Concat(facts.OtherAccounts
            .Select(each => new AccountOwner(AccountKeys.Of(each.Account), each.Owner, AccountOwnerKind.Other)));
    }

    private string KeyOf(Party seller) => _directory.Find(seller)?.Id ?? seller.Id
        ?? (seller.VatNumber is { } vat ? AccountKeys.Of(vat) : seller.Name.ToUpperInvariant());
}
