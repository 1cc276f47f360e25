using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Payments;

/// <summary>The sums of one source: what is left of it, what is open of the items, and what was settled. A strategy
/// reaches it through its context only.</summary>
internal sealed class SourceDesk : ISettlementDesk
{
    private readonly AllocationRun _run;
    private readonly string? _credit;
    private HashSet<string>? _named;
    private Money _used;
    private Money? _usedBooked;

    public SourceDesk(AllocationRun run, Payment payment, string? customer, ImmutableArray<OpenItem> openItems,
        ImmutableArray<OpenItem> named, string? credit = null)
    {
        _run = run;
        _credit = credit;
        _used = payment.Used ?? Money.Zero(payment.Amount.Currency);
        _usedBooked = payment.Booked is { } booked ? payment.UsedBooked ?? Money.Zero(booked.Currency) : null;
        Payment = payment;
        Customer = customer;
        OpenItems = openItems;
        Named = named;
        Context = new AllocationContext(this);
    }

    public AllocationContext Context { get; }

    public Payment Payment { get; }

    public AllocationSource SourceKind => _credit is null ? AllocationSource.Payment : AllocationSource.Item;

    public string? Customer { get; }

    public ImmutableArray<OpenItem> OpenItems { get; }

    public ImmutableArray<OpenItem> Named { get; }

    public List<PendingAllocation> Settled { get; } = [];

    public Money Remaining => Payment.Amount - _used;

    /// <summary>What of the booked value of the source is left.</summary>
    public Money? RemainingBooked => Payment.Booked - _usedBooked;

    /// <summary>Whether something is open that the source may settle.</summary>
    public bool HasOpen => OpenItems.Any(item => !_run.Ledger[item.Id].Open.IsZero);

    /// <summary>The discount that an item offered this source before it was taken; null for none.</summary>
    public CashDiscount? OfferOn(OpenItem item) =>
        _run.Targets.OfferOn(item with { DiscountTaken = null }, Payment.Received);

    private Money Nothing => Money.Zero(Payment.Amount.Currency);

    public OpenItem Current(OpenItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return DueOrder.Contains(OpenItems.AsSpan(), item)
            ? _run.Ledger[item.Id]
            : throw new ArgumentException($"{item.Id} is not among the open items of the payment.", nameof(item));
    }

    public bool IsOpen(OpenItem item) =>
        DueOrder.Contains(OpenItems.AsSpan(), item) && !_run.Ledger[item.Id].Open.IsZero;

    // Discounts and tolerances are of payments; a credit note settles what it has.
    public SettlementTarget TargetOf(OpenItem item) => _credit is null
        ? _run.Targets.Of(Current(item), Payment.Received)
        : NoDifference(Current(item));

    public Money Settle(OpenItem item, Money atMost, string? component, RemittanceLine? stated, string because)
    {
        var current = Current(item);
        var source = Smaller(atMost, Remaining);
        if (current.Open.IsZero || RateTo(current) is not { } rate) return Nothing;
        var available = RateBoard.Convert(source, rate, current.Open.Currency);
        // What the payer took off stands where nothing is paid beside it.
        if (available.IsZero && stated is not { TakesOff: true }) return Nothing;
        if (_credit is not null) return TakeFromCredit(_credit, current, available, because);

        var settling = new ItemSettling(current, Context.Components, component);
        var claim = stated is null ? null : _run.Stated.Take(settling, stated, Payment, available);
        var cost = settling.Item.Open.IsZero || available.IsZero
            ? Nothing
            : Pay(settling, stated, component, available, source, rate);
        Record(settling, cost, because, claim);
        return cost;
    }

    public Money SettleAll(ImmutableArray<OpenItem> items, string because)
    {
        var open = items.Select(Current).Where(item => !item.Open.IsZero).ToArray();
        foreach (var item in open)
            if (item.Open.Currency != Remaining.Currency)
                throw new CurrencyMismatchException(Remaining.Currency, item.Open.Currency);
        if (SettlementSet.Of([.. open.Select(TargetOf)], Remaining, _run.Targets.Policy.PaidInFullForgoesDiscount)
            is not { } plans) return Nothing;
        var before = _used;
        for (var i = 0; i < open.Length; i++)
        {
            if (_credit is not null)
            {
                TakeFromCredit(_credit, open[i], plans[i].Paid, because);
                continue;
            }

            var settling = new ItemSettling(open[i], Context.Components, null);
            settling.Take(plans[i], _run.Targets.OfferOn(open[i], Payment.Received), _run.Targets.Policy);
            Record(settling, plans[i].Paid, because, null);
        }

        return _used - before;
    }

    public Money Apply(OpenItem credit, OpenItem item, Money? atMost, string because)
    {
        ArgumentNullException.ThrowIfNull(credit);
        _named ??= Named.Select(named => named.Id).ToHashSet(StringComparer.Ordinal);
        if (!_named.Contains(credit.Id))
            throw new ArgumentException($"{credit.Id} is not among the items that the payer names.", nameof(credit));
        Money from = _run.Ledger[credit.Id].Open, to = Current(item).Open;
        if (from.Sign * to.Sign >= 0 || from.Currency != to.Currency) return Nothing;
        var amount = Smaller(-from, to);
        if (atMost is { } most) amount = Smaller(amount, most);
        if (amount.IsZero) return Nothing;
        Settled.Add(_run.TakeFromItem(credit.Id, item.Id, amount, Context, because));
        return Settled[^1].Amount;
    }

    public void Note(string code, string because, params ReadOnlySpan<(string Name, FindingValue Value)> arguments) =>
        _run.Findings.Add(code, Severity.Notice, $"/payments/{Payment.Id}",
            [.. arguments, ("because", (FindingValue)because)]);

    private Money Pay(ItemSettling settling, RemittanceLine? stated, string? component, Money available,
        Money source, Exact rate)
    {
        var item = settling.Item;
        var target = _run.Targets.Of(item, Payment.Received);
        var offer = _run.Targets.OfferOn(item, Payment.Received);
        // Who states the differences, or pays a part only, gets no others.
        if (component is not null || stated is { Discount: not null } or { WriteOff: not null })
            (target, offer) = (NoDifference(item), null);
        var room = component is not null && stated?.Amount is null ? RoomOf(item, component) : available;
        var plan = SettlementPlan.Of(target, Smaller(available, room), offer,
            _run.Targets.Policy.PaidInFullForgoesDiscount);
        settling.Take(plan, offer, _run.Targets.Policy);
        return plan.Paid == available ? source : CostOf(plan.Paid, rate, source);
    }

    private Money TakeFromCredit(string credit, OpenItem item, Money available, string because)
    {
        var amount = Smaller(available, item.Open);
        Settled.Add(_run.TakeFromItem(credit, item.Id, amount, Context, because));
        _used += amount;
        return amount;
    }

    private void Record(ItemSettling settling, Money cost, string because, OpenItem? claim)
    {
        if (settling.Parts.Count == 0) return;
        _run.Ledger.Replace(settling.Item);
        _used += cost;
        Settled.Add(new PendingAllocation(settling.Item, cost, [.. settling.Parts], Context.Strategy, because)
        {
            Booked = TakeBooked() ?? AtFace(settling.Item, cost),
            Claim = claim is null ? null : _run.Ledger.AddClaim(claim),
        });
    }

    /// <summary>The booked value of what is used by now, less what was taken of it before.</summary>
    private Money? TakeBooked()
    {
        if (Payment.Booked is not { } booked) return null;
        var before = _usedBooked!.Value;
        _usedBooked = ItemBook.Cumulative(_used, Payment.Amount, booked);
        return _usedBooked - before;
    }

    /// <summary>What was paid in the base currency itself is worth what it says.</summary>
    private static Money? AtFace(OpenItem item, Money cost) =>
        item.Booked is { } booked && booked.Currency == cost.Currency ? cost : null;

    private Exact? RateTo(OpenItem item) => _run.Rates.Find(
        Remaining.Currency, item.Open.Currency, Payment.Received);

    /// <summary>What an amount of the item costs of the source: converted once, and never more than there is.</summary>
    private static Money CostOf(Money paid, Exact rate, Money source)
    {
        if (paid.Currency == source.Currency) return paid;
        var cost = RateBoard.Convert(paid, Exact.One / rate, source.Currency);
        return cost.IsZero ? Money.FromMinor(source.Sign, source.Currency) : Smaller(cost, source);
    }

    private static Money RoomOf(OpenItem item, string component)
    {
        foreach (var each in item.Components)
            if (each.Id == component) return each.Open;
        return item.Open;
    }

    /// <summary>The smaller in magnitude of two amounts of one sign.</summary>
    private static Money Smaller(Money left, Money right) => left.Abs() <= right.Abs() ? left : right;

    private static SettlementTarget NoDifference(OpenItem item)
    {
        var none = Money.Zero(item.Open.Currency);
        return new SettlementTarget(item.Open, none, none, none);
    }
}
