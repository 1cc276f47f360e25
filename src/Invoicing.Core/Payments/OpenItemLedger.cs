using System.Collections.Immutable;
using Invoicing.Banking;

namespace Invoicing.Payments;

/// <summary>The items while payments are allocated: what is open of each now, by id, by account and by
/// reference.</summary>
internal sealed class OpenItemLedger
{
    private readonly Dictionary<string, OpenItem> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byAccount = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly ReferenceIndex _references;

    public OpenItemLedger(ImmutableArray<OpenItem> items)
    {
        foreach (var item in items.OrderBy(item => item.Due).ThenBy(item => item.Id, StringComparer.Ordinal))
            Add(item);
        _references = ReferenceIndex.Of(_byReference.Keys);
    }

    public OpenItem this[string id] => _byId[id];

    /// <summary>Every item as it is now, by customer, due date and id.</summary>
    public ImmutableArray<OpenItem> Items =>
    [
        .. _byId.Values.OrderBy(item => item.Customer, StringComparer.Ordinal).ThenBy(item => item.Due)
            .ThenBy(item => item.Id, StringComparer.Ordinal),
    ];

    /// <summary>The item of that id, or null.</summary>
    public OpenItem? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Takes up an item that arose.</summary>
    public void Add(OpenItem item)
    {
        _byId.Add(item.Id, item);
        Add(_byAccount, item.Customer, item.Id);
        Add(_byReference, item.Id, item.Id);
        if (item.Document is { } document) Add(_byReference, document, item.Id);
        foreach (var reference in item.References) Add(_byReference, reference, item.Id);
    }

    /// <summary>Takes up a claim, with an id that no item has, and tells it.</summary>
    public string AddClaim(OpenItem claim)
    {
        var id = claim.Id;
        for (var number = 2; _byId.ContainsKey(id); number++)
            id = FormattableString.Invariant($"{claim.Id}/{number}");
        Add(claim with { Id = id });
        return id;
    }

    /// <summary>Keeps an item as it is after a settlement.</summary>
    public void Replace(OpenItem item) => _byId[item.Id] = item;

    /// <summary>The next id of an allocation from a source: "P-1#1".</summary>
    public string NextId(string source)
    {
        var number = _ids.GetValueOrDefault(source) + 1;
        _ids[source] = number;
        return FormattableString.Invariant($"{source}#{number}");
    }

    /// <summary>The items that a payer names: line by line where there is a remittance advice, else in the order of the
    /// text.</summary>
    public ImmutableArray<OpenItem> NamedBy(Payment payment)
    {
        var references = payment.Remittance.IsEmpty
            ? _references.FindIn(payment.RemittanceInformation)
            : payment.Remittance.Select(line => line.Document);
        return
        [
            .. references.SelectMany(reference => _byReference.GetValueOrDefault(reference, []))
                .Distinct(StringComparer.Ordinal).Select(id => _byId[id]),
        ];
    }

    /// <summary>
    /// What a source may settle: items with something open of its direction, of a customer and among the named, by due
    /// date; in its own currency, else only the named, or by the policy all that a rate leads to.
    /// </summary>
    public ImmutableArray<OpenItem> For(Payment source, string? customer, ImmutableArray<OpenItem> named,
        SettlementPolicy policy, RateBoard rates)
    {
        var byName = named.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var own = customer is not null && _byAccount.TryGetValue(customer, out var ids) ? ids : [];
        return
        [
            .. own.Concat(byName).Distinct(StringComparer.Ordinal).Select(id => _byId[id])
                .Where(item => item.Open.Sign == source.Amount.Sign && IsWithin(item, byName.Contains(item.Id)))
                .OrderBy(item => item.Due).ThenBy(item => item.Id, StringComparer.Ordinal),
        ];

        bool IsWithin(OpenItem item, bool isNamed) =>
            (isNamed || source.Kind != PaymentKind.Deposit || IsOfOneDeal(item, source))
            && (item.Open.Currency == source.Amount.Currency
                || ((isNamed || policy.AcrossCurrencies)
                    && rates.Find(source.Amount.Currency, item.Open.Currency, source.Received) is not null));
    }

    /// <summary>Whether an item is of the order or contract that a payment is for.</summary>
    public static bool IsOfOneDeal(OpenItem item, Payment payment) =>
        (payment.Order is { Length: > 0 } order && item.Order == order)
        || (payment.Contract is { Length: > 0 } contract && item.Contract == contract);

    private static void Add<TKey>(Dictionary<TKey, List<string>> lists, TKey key, string id)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        // All references of an item are added one after the other: one that it has twice is the last.
        if (list.Count == 0 || list[^1] != id) list.Add(id);
    }
}
