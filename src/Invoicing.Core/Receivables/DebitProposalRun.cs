using System.Collections.Immutable;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>One run of the engine of direct-debit proposals.</summary>
internal sealed class DebitProposalRun
{
    private readonly LocalDate _asOf;
    private readonly DebitProposalOptions _options;
    private readonly BankDays _days;
    private readonly ILookup<string, Mandate> _mandates;
    private readonly Dictionary<(LocalDate Date, string Mandate), (Mandate Of, List<OpenItem> Items)> _groups = [];
    private readonly Dictionary<string, LocalDate> _lastDates = new(StringComparer.Ordinal);
    private readonly List<NotCollectedItem> _leftOut = [];
    private readonly HashSet<string> _usedOnce = new(StringComparer.Ordinal);

    public DebitProposalRun(LocalDate asOf, DebitProposalOptions options, ImmutableArray<Mandate> mandates)
    {
        (_asOf, _options, _days) = (asOf, options, new BankDays(options.Holidays));
        _mandates = mandates.OrderByDescending(each => each.Signed).ThenBy(each => each.Id, StringComparer.Ordinal)
            .ToLookup(each => each.Customer, StringComparer.Ordinal);
    }

    public void Add(OpenItem item)
    {
        var date = DateOf(item);
        if (Hindrance(item, date) is { } because)
        {
            LeaveOut(item, because);
            return;
        }

        Mandate? used = null;
        var reason = default(NotCollectedBecause?);
        foreach (var mandate in _mandates[item.Customer])
        {
            if (Hindrance(mandate, item, date) is { } hindrance)
            {
                reason ??= hindrance;
                continue;
            }

            used = mandate;
            break;
        }

        if (used is null)
        {
            LeaveOut(item, reason ?? NotCollectedBecause.NoMandate);
            return;
        }

        if (used.Use == MandateUse.OneOff) _usedOnce.Add(used.Id);
        if (!_groups.TryGetValue((date, used.Id), out var group)) _groups.Add((date, used.Id), group = (used, []));
        group.Items.Add(item);
        if (!_lastDates.TryGetValue(used.Id, out var last) || last < date) _lastDates[used.Id] = date;
    }

    public DebitProposal Proposal()
    {
        var debits = ImmutableArray.CreateBuilder<ProposedDebit>();
        var begun = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, group) in _groups.OrderBy(each => each.Key.Date)
            .ThenBy(each => each.Key.Mandate, StringComparer.Ordinal))
        {
            var amount = Money.Sum(group.Items.Select(item => item.Open), Currency.EUR);
            if (group.Of.Limit is { } limit && (limit.Currency != amount.Currency || amount > limit))
            {
                foreach (var item in group.Items) LeaveOut(item, NotCollectedBecause.AboveLimit);
                continue;
            }

            var isFirst = group.Of.LastCollected is null && begun.Add(group.Of.Id);
            debits.Add(Debit(key.Date, group.Of, group.Items, amount, SequenceOf(group.Of, isFirst, key.Date)));
        }

        return new DebitProposal
        {
            AsOf = _asOf,
            Debits = debits.ToImmutable(),
            LeftOut =
            [
                .. _leftOut.OrderBy(each => each.Item, StringComparer.Ordinal).ThenBy(each => each.Because),
            ],
        };
    }

    private LocalDate DateOf(OpenItem item)
    {
        var told = _asOf.PlusDays(_options.PreNotificationDays);
        var sent = _days.After(_asOf, _options.LeadDays);
        return _days.OnOrAfter(LocalDate.Max(item.Due, LocalDate.Max(told, sent)));
    }

    private NotCollectedBecause? Hindrance(OpenItem item, LocalDate date)
    {
        if (!item.Open.IsPositive || item.Ledger != ItemLedger.Sales) return NotCollectedBecause.NotOwed;
        if (item.Open.Currency != Currency.EUR) return NotCollectedBecause.NotEuro;
        if (item.Disputed) return NotCollectedBecause.Disputed;
        var horizon = LocalDate.Max(_asOf.PlusDays(_options.HorizonDays),
            _days.OnOrAfter(_asOf.PlusDays(_options.PreNotificationDays)));
        return date > horizon ? NotCollectedBecause.NotYet : null;
    }

    private NotCollectedBecause? Hindrance(Mandate mandate, OpenItem item, LocalDate date)
    {
        if (mandate.Cancelled is not null) return NotCollectedBecause.Cancelled;
        if (mandate.Signed > date) return NotCollectedBecause.NotSigned;
        if (mandate.Until is { } until && until < date) return NotCollectedBecause.Ended;
        if (mandate.Use == MandateUse.OneOff && (mandate.LastCollected is not null || _usedOnce.Contains(mandate.Id)))
            return NotCollectedBecause.UsedUp;
        if ((mandate.LastCollected ?? mandate.Signed).PlusMonths(_options.DormantMonths) < date)
            return NotCollectedBecause.Dormant;
        return mandate.Limit is { } limit && limit.Currency == item.Open.Currency && item.Open > limit
            ? NotCollectedBecause.AboveLimit
            : null;
    }

    private DebitSequence SequenceOf(Mandate mandate, bool isFirst, LocalDate date)
    {
        if (mandate.Use == MandateUse.OneOff) return DebitSequence.OneOff;
        var isLast = mandate.IsLastCollection
            && _lastDates[mandate.Id] == date;
        if (isLast) return DebitSequence.Final;
        return isFirst && !_options.FirstAsRecurrent ? DebitSequence.First : DebitSequence.Recurrent;
    }

    private ProposedDebit Debit(
        LocalDate date, Mandate mandate, List<OpenItem> items, Money amount, DebitSequence sequence) => new()
        {
            Mandate = mandate.Id,
            Customer = mandate.Customer,
            Date = date,
            NotifyBy = date.PlusDays(-_options.PreNotificationDays),
            SubmitBy = _days.Before(date, _options.LeadDays),
            Sequence = sequence,
            Amount = amount,
            Items = [.. items.Select(item => new CollectedItem(item.Id, item.Open))],
        };

    private void LeaveOut(OpenItem item, NotCollectedBecause because) =>
        _leftOut.Add(new NotCollectedItem(item.Id, because));
}
