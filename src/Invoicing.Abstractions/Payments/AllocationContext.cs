using System.Collections.Immutable;

namespace Invoicing.Payments;

/// <summary>
/// One payment before a strategy: what it may settle, and the two things that can be decided. Used by one thread, for
/// one payment.
/// </summary>
public sealed class AllocationContext
{
    private readonly Dictionary<string, OpenItem> _items;
    private readonly List<(OpenItem Item, Money Amount, string Strategy, string Because)> _settled = [];

    internal AllocationContext(
        Payment payment, string? customer, ImmutableArray<OpenItem> openItems, ImmutableArray<OpenItem> named)
    {
        Payment = payment;
        Customer = customer;
        OpenItems = openItems;
        Named = named;
        Remaining = payment.Amount;
        _items = new Dictionary<string, OpenItem>(StringComparer.Ordinal);
        foreach (var item in openItems) _items[item.Id] = item;
    }

    /// <summary>The payment.</summary>
    public Payment Payment { get; }

    /// <summary>The customer that paid; null where only the items that it names are known.</summary>
    public string? Customer { get; }

    /// <summary>
    /// What the payment may settle, by due date and id: the open items of the customer and those that the payer names,
    /// all in the payment's currency, as they were before this payment.
    /// </summary>
    public ImmutableArray<OpenItem> OpenItems { get; }

    /// <summary>The items that the payer names, in the order of the text; settled ones and those of other currencies
    /// too.</summary>
    public ImmutableArray<OpenItem> Named { get; }

    /// <summary>What is left of the payment.</summary>
    public Money Remaining { get; private set; }

    /// <summary>Why the rest stays on account; null while it does not.</summary>
    public string? KeptBecause { get; private set; }

    internal string Strategy { get; set; } = string.Empty;

    internal string? KeptBy { get; private set; }

    internal IReadOnlyList<(OpenItem Item, Money Amount, string Strategy, string Because)> Settled => _settled;

    /// <summary>What is open of an item now, after what was settled of it by this payment.</summary>
    /// <exception cref="ArgumentException">The item is not one of <see cref="OpenItems"/>.</exception>
    public Money OpenOf(OpenItem item) => Find(item).Open;

    /// <summary>Settles an item as far as payment and item reach, and tells how much that was.</summary>
    /// <exception cref="ArgumentException">The item is not one of <see cref="OpenItems"/>, or no reason is
    /// given.</exception>
    public Money Settle(OpenItem item, string because) => Settle(item, Remaining, because);

    /// <summary>Settles at most an amount of an item, and tells how much that was: less where payment or item
    /// end.</summary>
    /// <exception cref="ArgumentException">The item is not one of <see cref="OpenItems"/>, or no reason is
    /// given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is below zero.</exception>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency than the payment.</exception>
    public Money Settle(OpenItem item, Money atMost, string because)
    {
        var found = Find(item);
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        var wanted = Money.Min(atMost, Money.Min(Remaining, found.Open));
        if (atMost.IsNegative) throw new ArgumentOutOfRangeException(nameof(atMost), atMost, "Below zero.");
        if (KeptBecause is not null || wanted.IsZero) return Money.Zero(Remaining.Currency);
        _items[found.Id] = found with { Open = found.Open - wanted };
        Remaining -= wanted;
        _settled.Add((found, wanted, Strategy, because));
        return wanted;
    }

    /// <summary>Leaves what remains on account: no further strategy is asked, and nothing more is settled.</summary>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public void KeepOnAccount(string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        KeptBecause ??= because;
        KeptBy ??= Strategy;
    }

    private OpenItem Find(OpenItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _items.TryGetValue(item.Id, out var found)
            ? found
            : throw new ArgumentException($"{item.Id} is not among the open items of the payment.", nameof(item));
    }
}
