using System.Collections.Immutable;
using Invoicing.Banking;

namespace Invoicing.Payments;

/// <summary>The items while payments are allocated: what is open of each now, by id, by account and by
/// reference.</summary>
internal sealed class OpenItemLedger
{
    private readonly Dictionary<string, OpenItem> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Customer, Currency Currency), List<string>> _byAccount = [];
    private readonly Dictionary<string, List<string>> _byReference = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _order;
    private readonly ReferenceIndex _references;

    public OpenItemLedger(ImmutableArray<OpenItem> items)
    {
        var sorted = items.OrderBy(item => item.Customer, StringComparer.Ordinal)
            .ThenBy(item => item.Due).ThenBy(item => item.Id, StringComparer.Ordinal).ToList();
        foreach (var item in sorted)
        {
            _byId.Add(item.Id, item);
            Add(_byAccount, (item.Customer, item.Amount.Currency), item.Id);
            Add(_byReference, item.Id, item.Id);
            foreach (var reference in item.References) Add(_byReference, reference, item.Id);
        }

        _order = [.. sorted.Select(item => item.Id)];
        _references = ReferenceIndex.Of(_byReference.Keys);
    }

    /// <summary>Every item as it is now, by customer, due date and id.</summary>
    public ImmutableArray<OpenItem> Items => [.. _order.Select(id => _byId[id])];

    /// <summary>The items that a text names, in its order.</summary>
    public ImmutableArray<OpenItem> NamedIn(string? text) =>
    [
        .. _references.FindIn(text).SelectMany(reference => _byReference[reference])
            .Distinct(StringComparer.Ordinal).Select(id => _byId[id]),
    ];

    /// <summary>What a payment may settle: debits with something open, of a customer and among the named, by due
    /// date.</summary>
    public ImmutableArray<OpenItem> For(string? customer, Currency currency, ImmutableArray<OpenItem> named)
    {
        var own = customer is not null && _byAccount.TryGetValue((customer, currency), out var ids) ? ids : [];
        return
        [
            .. own.Concat(named.Select(item => item.Id)).Distinct(StringComparer.Ordinal).Select(id => _byId[id])
                .Where(item => item.Open.IsPositive && item.Open.Currency == currency)
                .OrderBy(item => item.Due).ThenBy(item => item.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Takes what was settled of an item.</summary>
    public void Settle(string id, Money amount)
    {
        var item = _byId[id];
        var open = item.Open - amount;
        if (!amount.IsPositive || open.IsNegative)
            throw new InvalidOperationException($"{amount} cannot be settled of {id}, which has {item.Open} open.");
        _byId[id] = item with { Open = open };
    }

    private static void Add<TKey>(Dictionary<TKey, List<string>> lists, TKey key, string id)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        // All references of an item are added one after the other: one that it has twice is the last.
        if (list.Count == 0 || list[^1] != id) list.Add(id);
    }
}
