using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>
/// One source before a strategy - a payment, or a credit note - with what it may settle, and the things that can be
/// decided. The engine owns the sums: nothing is settled beyond what the source has and an item asks. Used by one
/// thread, for one source.
/// </summary>
public sealed class AllocationContext
{
    private readonly ISettlementDesk _desk;

    internal AllocationContext(ISettlementDesk desk) => _desk = desk;

    /// <summary>The payment; of a credit note what is open of it, turned to its credit.</summary>
    public Payment Payment => _desk.Payment;

    /// <summary>What the source is.</summary>
    public AllocationSource SourceKind => _desk.SourceKind;

    /// <summary>The day on which it counts.</summary>
    public LocalDate Date => _desk.Payment.Received;

    /// <summary>The customer that paid; null where only the items that it names are known.</summary>
    public string? Customer => _desk.Customer;

    /// <summary>
    /// What the source may settle, by due date and id: the open items of the customer and those that the payer names,
    /// as they were before this source, all of the direction that it settles: a receipt settles what is owed to us, a
    /// payment made what we owe.
    /// </summary>
    public ImmutableArray<OpenItem> OpenItems => _desk.OpenItems;

    /// <summary>The items that the payer names, in the order of the text; settled ones, credits and those of other
    /// currencies too.</summary>
    public ImmutableArray<OpenItem> Named => _desk.Named;

    /// <summary>What is left of the source, with its sign.</summary>
    public Money Remaining => _desk.Remaining;

    /// <summary>Why the rest stays on account; null while it does not.</summary>
    public string? KeptBecause { get; private set; }

    internal string Strategy { get; set; } = string.Empty;

    internal ComponentOrder Components { get; set; }

    internal string? KeptBy { get; private set; }

    /// <summary>What is open of an item now, after what was settled of it by this source.</summary>
    /// <exception cref="ArgumentException">The item is not one of <see cref="OpenItems"/>.</exception>
    public Money OpenOf(OpenItem item) => _desk.Current(item).Open;

    /// <summary>Whether the source may settle the item and something of it is open.</summary>
    public bool IsOpen(OpenItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _desk.IsOpen(item);
    }

    /// <summary>What has to be paid of an item on the day of the source: the open amount less the discount, with the
    /// tolerance.</summary>
    /// <exception cref="ArgumentException">The item is not one of <see cref="OpenItems"/>.</exception>
    public SettlementTarget TargetOf(OpenItem item) => _desk.TargetOf(item);

    /// <summary>Settles an item as far as source and item reach, and tells how much of the source that was. With the
    /// differences of the policy: a discount in time, a difference within the tolerance.</summary>
    /// <exception cref="ArgumentException">The item is not one of <see cref="OpenItems"/>, or no reason is
    /// given.</exception>
    public Money Settle(OpenItem item, string because) => Settle(item, Remaining, because);

    /// <summary>Settles an item with at most an amount of the source, and tells how much that was: less where source or
    /// item end.</summary>
    /// <param name="item">The item.</param>
    /// <param name="atMost">The amount, in the currency and with the sign of the source.</param>
    /// <param name="because">Why.</param>
    /// <param name="component">The component that is settled first, or null.</param>
    /// <exception cref="ArgumentException">The item is not one of <see cref="OpenItems"/>, or no reason is
    /// given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount has the other sign than the source.</exception>
    /// <exception cref="CurrencyMismatchException">The amount is in another currency than the source.</exception>
    public Money Settle(OpenItem item, Money atMost, string because, string? component = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        _ = _desk.Current(item);
        if (atMost.CompareTo(Money.Zero(Remaining.Currency)) is var sign && sign * Payment.Amount.Sign < 0)
            throw new ArgumentOutOfRangeException(nameof(atMost), atMost, "The other sign than the source.");
        return KeptBecause is not null ? Nothing : _desk.Settle(item, atMost, component, null, because);
    }

    /// <summary>Settles an item as a line of the payer's remittance says, with what it states.</summary>
    /// <exception cref="ArgumentException">The item is not one of <see cref="OpenItems"/>, or no reason is
    /// given.</exception>
    public Money Settle(OpenItem item, RemittanceLine stated, string because)
    {
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        _ = _desk.Current(item);
        return KeptBecause is not null
            ? Nothing
            : _desk.Settle(item, stated.Amount ?? Remaining, stated.Component, stated, because);
    }

    /// <summary>
    /// Settles all of some items or none, and tells how much of the source that was: where the source has the sum of
    /// what is asked, more, or less within the sum of the tolerances. The difference within the tolerances is shared
    /// over the items, in proportion to what is open and within each item's tolerance.
    /// </summary>
    /// <param name="items">The items, each once, of the currency of the source.</param>
    /// <param name="because">Why.</param>
    /// <exception cref="ArgumentException">An item is not one of <see cref="OpenItems"/> or comes twice, or no reason
    /// is given.</exception>
    public Money SettleAll(ImmutableArray<OpenItem> items, string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        foreach (var item in items) _ = _desk.Current(item);
        if (items.DistinctBy(item => item.Id, StringComparer.Ordinal).Count() != items.Length)
            throw new ArgumentException("An item comes twice.", nameof(items));
        return KeptBecause is not null || items.IsEmpty ? Nothing : _desk.SettleAll(items, because);
    }

    /// <summary>Settles an item from a credit note that the payer names, and tells by how much.</summary>
    /// <param name="credit">The credit note, one of <see cref="Named"/>.</param>
    /// <param name="item">The item.</param>
    /// <param name="because">Why.</param>
    /// <exception cref="ArgumentException">The item is not one of <see cref="OpenItems"/>, the credit none of
    /// <see cref="Named"/>, or no reason is given.</exception>
    public Money Apply(OpenItem credit, OpenItem item, string because) => Apply(credit, item, null, because);

    /// <summary>The same, with at most an amount of the sign of the item.</summary>
    internal Money Apply(OpenItem credit, OpenItem item, Money? atMost, string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        _ = _desk.Current(item);
        return KeptBecause is not null ? Nothing : _desk.Apply(credit, item, atMost, because);
    }

    /// <summary>Leaves what remains on account: no further strategy is asked, and nothing more is settled.</summary>
    /// <exception cref="ArgumentException">No reason is given.</exception>
    public void KeepOnAccount(string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        KeptBecause ??= because;
        KeptBy ??= Strategy;
    }

    /// <summary>Says that several choices fit, so that none is taken.</summary>
    internal void Ambiguous(int choices, string because) => _desk.Note(PaymentFindings.Ambiguous, because,
        ("choices", choices), ("amount", Remaining));

    /// <summary>Says that a line of the remittance names nothing that is known.</summary>
    internal void Unknown(RemittanceLine line) => _desk.Note(PaymentFindings.DesignationUnknown, "not known",
        ("document", line.Document), ("instalment", line.Instalment ?? 0),
        ("component", line.Component ?? string.Empty));

    private Money Nothing => Money.Zero(Remaining.Currency);
}
