using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

internal ref partial struct ReminderAccount
{
    /// <summary>The items of the reminder, interest and fees that are due among them.</summary>
    public readonly ImmutableArray<ReminderItem> Reminded()
    {
        var reminded = ImmutableArray.CreateBuilder<ReminderItem>();
        for (var i = 0; i < _items.Length; i++)
        {
            var item = _items[i];
            if (IsListed(i))
                reminded.Add(new ReminderItem(item.Id, item.Due, Period.DaysBetween(item.Due, _day),
                    _standings[i].Target, item.Open));
        }

        return reminded.DrainToImmutable();
    }

    /// <summary>The items that the reminder is of, without interest and fees.</summary>
    public readonly List<OpenItem> RemindedOf()
    {
        var reminded = new List<OpenItem>();
        for (var i = 0; i < _items.Length; i++)
            if (_standings[i].Target > 0) reminded.Add(_items[i]);
        return reminded;
    }

    /// <summary>Adds the items that are in no reminder, with the reasons.</summary>
    public readonly void AddNotReminded(ImmutableArray<NotReminded>.Builder not)
    {
        int? level = Plan.Scope == ReminderScope.ByAccount ? StandingLevel().Level : null;
        for (var i = 0; i < _items.Length; i++)
        {
            if (Level > 0 && IsListed(i)) continue;
            not.Add(new NotReminded
            {
                Customer = Customer, Item = _items[i].Id, Reason = _standings[i].Reason, Next = _standings[i].Next,
                Level = level ?? _index.LevelOf(_items[i].Id).Level,
            });
        }
    }

    private readonly bool IsListed(int i) =>
        _standings[i].Target > 0 || _standings[i].Reason == NotRemindedReason.Accessory;

    private Standing StandingOf(OpenItem item)
    {
        if (!item.Open.IsPositive) return new(NotRemindedReason.NothingOwed);
        if (item.Kind is OpenItemKind.Interest or OpenItemKind.Fee)
            return item.Due <= _day
                ? new(NotRemindedReason.Accessory)
                : new(NotRemindedReason.NotOverdue, item.Due.PlusDays(1));
        var first = item.Due.PlusDays(Math.Max(Plan.GraceDays, 0) + 1);
        if (_day < first) return new(NotRemindedReason.NotOverdue, first);
        if (_index.AgreementOf(item.Id) is { } covered && covered.Agreement.Customer == Customer)
            return new(NotRemindedReason.UnderAgreement, covered.NextDue?.PlusDays(Plan.PromiseGraceDays + 1));
        Overdue += item.Open;
        if (_index.CustomerOf(Customer) is { IsExcluded: true })
            return new(NotRemindedReason.Excluded, IsOverdue: true);
        return StopOf(item) ?? new(default, IsCandidate: true, IsOverdue: true);
    }

    // Of several stops the one that lasts longest says until when.
    private readonly Standing? StopOf(OpenItem item)
    {
        Standing? found = item.Disputed ? new(NotRemindedReason.Disputed, IsOverdue: true) : null;
        foreach (var stop in _index.StopsOf(Customer))
        {
            if (stop.Item is { } id && id != item.Id) continue;
            found = Longer(found, new(ReasonOf(stop.Kind), stop.Until?.PlusDays(1), IsOverdue: true));
        }

        foreach (var promise in _index.PromisesOf(Customer))
        {
            if (promise.Amount.Currency != Currency
                || !(promise.Items.IsEmpty || promise.Items.Contains(item.Id, StringComparer.Ordinal))) continue;
            var next = promise.Day.PlusDays(Plan.PromiseGraceDays + 1);
            found = Longer(found, new(NotRemindedReason.Promised, next, IsOverdue: true));
        }

        return found;
    }

    private static Standing Longer(Standing? one, Standing other) =>
        one is not { } found
        || (found.Next is { } next && (other.Next is not { } later || later > next
            || (later == next && other.Reason < found.Reason)))
        || (found.Next is null && other.Next is null && other.Reason < found.Reason)
            ? other
            : found;

    private static NotRemindedReason ReasonOf(ReminderStopKind kind) => kind switch
    {
        ReminderStopKind.PromiseToPay => NotRemindedReason.Promised,
        ReminderStopKind.PaymentOnTheWay => NotRemindedReason.PaymentOnTheWay,
        ReminderStopKind.LegalHold => NotRemindedReason.LegalHold,
        ReminderStopKind.DirectDebitPending => NotRemindedReason.DirectDebitPending,
        _ => NotRemindedReason.Disputed,
    };
}
