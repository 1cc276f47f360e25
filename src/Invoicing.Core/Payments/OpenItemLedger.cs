using System.Collections.Immutable;
using System.Globalization;
using Invoicing.Banking;

namespace Invoicing.Payments;

/// <summary>The items while payments are allocated: what is open of each now, by id, by account and by
/// reference.</summary>
internal sealed class OpenItemLedger
{
    private readonly Dictionary<string, LedgerEntry> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LedgerAccount> _byAccount = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly ImmutableArray<OpenItem> _given;
    private ReferenceIndex? _references;

    public OpenItemLedger(ImmutableArray<OpenItem> items)
    {
        _given = items.Sort(DueOrder.Compare);
        foreach (var item in _given) Add(item);
    }

    public OpenItem this[string id] => _byId[id].Item;

    /// <summary>Every item as it is now, by customer, due date and id.</summary>
    public ImmutableArray<OpenItem> Items =>
    [
        .. _byId.Values.Select(entry => entry.Item).OrderBy(item => item.Customer, StringComparer.Ordinal)
            .ThenBy(item => item.Due).ThenBy(item => item.Id, StringComparer.Ordinal),
    ];

    /// <summary>The item of that id, or null.</summary>
    public OpenItem? Find(string id) => _byId.GetValueOrDefault(id)?.Item;

    /// <summary>Takes up an item that arose.</summary>
    public void Add(OpenItem item)
    {
        var entry = new LedgerEntry(item);
        _byId.Add(item.Id, entry);
        if (!_byAccount.TryGetValue(item.Customer, out var account))
            _byAccount.Add(item.Customer, account = new LedgerAccount());
        account.Add(entry);
        foreach (var reference in ReferencesOf(item)) Add(_byReference, reference, item.Id);
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
    public void Replace(OpenItem item)
    {
        var entry = _byId[item.Id];
        if (entry.Item.Open.IsZero && !item.Open.IsZero) _byAccount[item.Customer].Reopen();
        entry.Item = item;
    }

    /// <summary>The next id of an allocation from a source: "P-1#1".</summary>
    public string NextId(string source)
    {
        var number = _ids.GetValueOrDefault(source) + 1;
        _ids[source] = number;
        return string.Create(CultureInfo.InvariantCulture, $"{source}#{number}");
    }

    /// <summary>The items that a payer names: line by line where there is a remittance advice, else in the order of the
    /// text.</summary>
    public ImmutableArray<OpenItem> NamedBy(Payment payment)
    {
        if (payment.Remittance.IsEmpty && string.IsNullOrEmpty(payment.RemittanceInformation)) return [];
        var references = payment.Remittance.IsEmpty
            ? References.FindIn(payment.RemittanceInformation)
            : payment.Remittance.Select(line => line.Document);
        return
        [
            .. references.SelectMany(reference => _byReference.GetValueOrDefault(reference, []))
                .Distinct(StringComparer.Ordinal).Select(id => _byId[id].Item),
        ];
    }

    // Only payers who write make it worth its price. What arises later is not looked for.
    private ReferenceIndex References => _references ??= ReferenceIndex.Of(_given.SelectMany(ReferencesOf));

    /// <summary>
    /// What a source may settle: items with something open of its direction, of a customer and among the named, by due
    /// date; in its own currency, else only the named, or by the policy all that a rate leads to.
    /// </summary>
    public ImmutableArray<OpenItem> For(Payment source, string? customer, ImmutableArray<OpenItem> named,
        SettlementPolicy policy, RateBoard rates)
    {
        var byName = named.IsEmpty ? null : named.Select(item => item.Id).ToHashSet(StringComparer.Ordinal);
        var entries = customer is not null && _byAccount.TryGetValue(customer, out var account) ? account.Entries : [];
        var open = ImmutableArray.CreateBuilder<OpenItem>(entries.Length);
        foreach (var entry in entries)
            if (IsWithin(entry.Item, byName is not null && byName.Contains(entry.Item.Id))) open.Add(entry.Item);
        var own = open.Count;
        foreach (var item in named)
            if (item.Customer != customer && IsWithin(item, isNamed: true)) open.Add(item);
        if (open.Count > own) open.Sort(DueOrder.Compare);
        return open.DrainToImmutable();

        bool IsWithin(OpenItem item, bool isNamed) => item.Open.Sign == source.Amount.Sign
            && (isNamed || source.Kind != PaymentKind.Deposit || IsOfOneDeal(item, source))
            && (item.Open.Currency == source.Amount.Currency
                || ((isNamed || policy.AcrossCurrencies)
                    && rates.Find(source.Amount.Currency, item.Open.Currency, source.Received) is not null));
    }

    /// <summary>Whether an item is of the order or contract that a payment is for.</summary>
    public static bool IsOfOneDeal(OpenItem item, Payment payment) =>
        (payment.Order is { Length: > 0 } order && item.Order == order)
        || (payment.Contract is { Length: > 0 } contract && item.Contract == contract);

    private static IEnumerable<string> ReferencesOf(OpenItem item)
    {
        yield return item.Id;
        if (item.Document is { } document) yield return document;
        foreach (var reference in item.References) yield return reference;
    }

    private static void Add<TKey>(Dictionary<TKey, List<string>> lists, TKey key, string id)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        // All references of an item are added one after the other: one that it has twice is the last.
        if (list.Count == 0 || list[^1] != id) list.Add(id);
    }
}
