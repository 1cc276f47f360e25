using System.Collections.Immutable;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>What the events of an account come to: items, payments and allocations by id. Each event gives a new state;
/// one that does not fit says why and gives none.</summary>
internal sealed record LedgerState
{
    public static LedgerState Empty { get; } = new();

    public ImmutableDictionary<string, OpenItem> Items { get; private init; } =
        ImmutableDictionary.Create<string, OpenItem>(StringComparer.Ordinal);

    /// <summary>The items as they were opened.</summary>
    public ImmutableDictionary<string, OpenItem> Opened { get; private init; } =
        ImmutableDictionary.Create<string, OpenItem>(StringComparer.Ordinal);

    public ImmutableDictionary<string, ReceivedPayment> Payments { get; private init; } =
        ImmutableDictionary.Create<string, ReceivedPayment>(StringComparer.Ordinal);

    /// <summary>What is allocated, by id, with the parts that hold and the number of the event.</summary>
    public ImmutableDictionary<string, (int Number, Allocation Allocation)> Allocations { get; private init; } =
        ImmutableDictionary.Create<string, (int, Allocation)>(StringComparer.Ordinal);

    /// <summary>How many allocations there were of a source, reversed ones too: ids are never given twice.</summary>
    public ImmutableDictionary<string, int> Given { get; private init; } =
        ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The allocations that hold of each item, in the order in which they happened.</summary>
    private ImmutableDictionary<string, ImmutableSortedSet<(int Number, string Id)>> ByItem { get; init; } =
        ImmutableDictionary.Create<string, ImmutableSortedSet<(int Number, string Id)>>(StringComparer.Ordinal);

    /// <summary>The ids of items that were withdrawn.</summary>
    private ImmutableHashSet<string> Withdrawn { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Whether an item has or had that id.</summary>
    public bool Knows(string item) => Items.ContainsKey(item) || Withdrawn.Contains(item);

    /// <summary>The allocations that hold of an item and happened after an event, in their order.</summary>
    public ImmutableArray<Allocation> Of(string item, int after)
    {
        if (!ByItem.TryGetValue(item, out var all)) return [];
        return
        [
            .. all.Reverse().TakeWhile(each => each.Number > after).Reverse()
                .Select(each => Allocations[each.Id].Allocation),
        ];
    }

    /// <summary>The state after an event.</summary>
    /// <exception cref="LedgerEventException">The event does not fit.</exception>
    public LedgerState After(LedgerEvent next) => next.Kind switch
    {
        LedgerEventKind.ItemOpened => Open(next.Item ?? throw Unknown(next)),
        LedgerEventKind.ItemWithdrawn => Withdraw(next),
        LedgerEventKind.PaymentReceived => Receive(next.Payment ?? throw Unknown(next)),
        LedgerEventKind.Allocated => Allocate(next.Allocation ?? throw Unknown(next), next.Number),
        LedgerEventKind.AllocationReversed => Reverse(next),
        LedgerEventKind.DifferencesWithdrawn => WithdrawDifferences(next),
        LedgerEventKind.PaymentRefunded => TakeOut(next, next.Amount ?? throw Unknown(next)),
        LedgerEventKind.PaymentReturned => TakeOut(next, null),
        _ => Move(next),
    };

    private LedgerState Open(OpenItem item) => Items.ContainsKey(item.Id)
        ? throw LedgerEventException.Repeated(item.Id)
        : this with { Items = Items.Add(item.Id, item), Opened = Opened.Add(item.Id, item) };

    private LedgerState Withdraw(LedgerEvent next)
    {
        var item = Item(next.Subject);
        return item.Open != Opened[item.Id].Open || ByItem.ContainsKey(item.Id)
            ? throw new LedgerEventException(LedgerFindings.ClaimSettled, ("claim", item.Id))
            : this with
            {
                Items = Items.Remove(item.Id),
                Opened = Opened.Remove(item.Id),
                Withdrawn = Withdrawn.Add(item.Id),
            };
    }

    private LedgerState Receive(Payment payment)
    {
        if (Payments.ContainsKey(payment.Id)) throw LedgerEventException.Repeated(payment.Id);
        var none = Money.Zero(payment.Amount.Currency);
        return this with
        {
            Payments = Payments.Add(payment.Id, new ReceivedPayment
            {
                Payment = payment, Allocated = none, Refunded = payment.Used ?? none, Returned = none,
            }),
        };
    }

    private LedgerState Allocate(Allocation allocation, int number)
    {
        if (Allocations.ContainsKey(allocation.Id))
            throw LedgerEventException.Repeated(allocation.Id);
        var state = Take(allocation, 1);
        return state with
        {
            Allocations = Allocations.Add(allocation.Id, (number, allocation)),
            Given = Given.SetItem(allocation.Source, Given.GetValueOrDefault(allocation.Source) + 1),
            ByItem = ItemsOf(allocation).Aggregate(ByItem, (all, item) => all.SetItem(item,
                all.GetValueOrDefault(item, []).Add((number, allocation.Id)))),
        };
    }

    private static ImmutableArray<string> ItemsOf(Allocation allocation) => allocation.SourcePart is null
        ? [allocation.Item]
        : [allocation.Item, allocation.Source];

    private LedgerState Reverse(LedgerEvent next)
    {
        var allocation = Allocation(next.Subject);
        var key = (Allocations[allocation.Id].Number, allocation.Id);
        return Take(allocation, -1) with
        {
            Allocations = Allocations.Remove(allocation.Id),
            ByItem = ItemsOf(allocation).Aggregate(ByItem, (all, item) =>
                all[item].Remove(key) is { IsEmpty: false } left ? all.SetItem(item, left) : all.Remove(item)),
        };
    }

    private LedgerState WithdrawDifferences(LedgerEvent next)
    {
        var allocation = Allocation(next.Subject);
        var item = Item(allocation.Item);
        foreach (var part in allocation.Parts)
            if (part.OnFullSettlement) item = ItemBook.GiveBack(item, part);
        var kept = allocation with { Parts = allocation.Parts.RemoveAll(part => part.OnFullSettlement) };
        return this with
        {
            Items = Items.SetItem(item.Id, Sound(item, allocation.Settled)),
            Allocations = Allocations.SetItem(allocation.Id, (Allocations[allocation.Id].Number, kept)),
        };
    }

    /// <summary>Takes an allocation off its item and source, or gives it back.</summary>
    private LedgerState Take(Allocation allocation, int sign)
    {
        var item = Change(Item(allocation.Item), allocation.Parts, sign);
        var items = Items.SetItem(item.Id, Sound(item, allocation.Settled));
        if (allocation.SourcePart is { } part)
        {
            var source = Change(Item(allocation.Source), [part], sign);
            items = items.SetItem(source.Id, Sound(source, part.Amount));
        }

        return this with
        {
            Items = items,
            Payments = allocation.SourceKind == AllocationSource.Payment
                ? Payments.SetItem(allocation.Source, Use(Received(allocation.Source), allocation, sign))
                : Payments,
        };
    }

    private static OpenItem Change(OpenItem item, ImmutableArray<SettlementPart> parts, int sign) =>
        parts.Aggregate(item, (each, part) => sign > 0 ? ItemBook.Take(each, part) : ItemBook.GiveBack(each, part));

    private static OpenItem Sound(OpenItem item, Money change) => AllocationChecks.IsPartOf(item.Open, item.Amount)
        ? item
        : throw LedgerEventException.DoesNotFit(item.Id, change, item.Open + change);

    private static ReceivedPayment Use(ReceivedPayment received, Allocation allocation, int sign)
    {
        var payment = Used(received.Payment, allocation.Amount * sign, allocation.Booked * sign);
        return received with { Payment = payment, Allocated = received.Allocated + (allocation.Amount * sign) };
    }

    private static Payment Used(Payment payment, Money amount, Money? booked)
    {
        if (amount.Currency != payment.Amount.Currency)
            throw LedgerEventException.DoesNotFit(payment.Id, amount, payment.Left);
        var used = payment.Used is { } before ? before + amount : amount;
        var usedBooked = payment.Booked is null
            ? null
            : payment.UsedBooked is { } some ? some + booked : booked;
        var after = payment with
        {
            Used = used.IsZero ? null : used,
            UsedBooked = usedBooked is { IsZero: false } ? usedBooked : null,
        };
        return AllocationChecks.IsPartOf(after.Left, payment.Amount)
            ? after
            : throw LedgerEventException.DoesNotFit(payment.Id, amount, payment.Left);
    }

    /// <summary>Takes out of a payment what is paid back, or, returned, all of it: nothing of it may be allocated then.
    /// </summary>
    private LedgerState TakeOut(LedgerEvent next, Money? refund)
    {
        var received = Received(next.Subject);
        var left = received.Payment.Left;
        if (refund is null && (left.IsZero || !received.Allocated.IsZero))
            throw LedgerEventException.DoesNotFit(next.Subject, received.Payment.Amount, left);
        var amount = refund ?? left;
        if (amount.Currency != left.Currency || (refund is not null && amount.Sign != left.Sign))
            throw LedgerEventException.DoesNotFit(next.Subject, amount, left);
        var booked = BookedOf(received.Payment, amount);
        var after = received with { Payment = Used(received.Payment, amount, booked) };
        after = refund is null
            ? after with { Returned = received.Returned + amount }
            : after with { Refunded = received.Refunded + amount };
        return this with { Payments = Payments.SetItem(next.Subject, after) };
    }

    private static Money? BookedOf(Payment payment, Money amount) => payment.Booked is { } booked
        ? ItemBook.Cumulative(payment.Amount - payment.Left + amount, payment.Amount, booked)
            - (payment.UsedBooked ?? Money.Zero(booked.Currency))
        : null;

    private LedgerState Move(LedgerEvent next)
    {
        var received = Received(next.Subject);
        return this with
        {
            Payments = Payments.SetItem(next.Subject, received with
            {
                Payment = received.Payment with { Customer = next.Customer },
            }),
        };
    }

    private OpenItem Item(string id) => Items.TryGetValue(id, out var item)
        ? item
        : throw LedgerEventException.Unknown(id);

    private ReceivedPayment Received(string id) => Payments.TryGetValue(id, out var payment)
        ? payment
        : throw LedgerEventException.Unknown(id);

    private Allocation Allocation(string id) => Allocations.TryGetValue(id, out var found)
        ? found.Allocation
        : throw LedgerEventException.Unknown(id);

    private static LedgerEventException Unknown(LedgerEvent next) =>
        LedgerEventException.Unknown(next.Subject);
}
