using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Payments;

public sealed partial class AccountLedger
{
    /// <summary>The events of one step, one after the other: all of them or none.</summary>
    private sealed class LedgerSteps(AccountLedger ledger)
    {
        private ImmutableList<LedgerEvent> _events = ledger._events;
        private LedgerState _state = ledger._state;

        public Outcome<AccountLedger> Try(Action<LedgerSteps> act, FindingList? findings = null)
        {
            var sink = new FindingSink();
            if (findings is not null) sink.AddRange(findings);
            try
            {
                act(this);
                return new Outcome<AccountLedger>(new AccountLedger(_events, _state), sink.ToList());
            }
            catch (LedgerEventException wrong)
            {
                wrong.AddTo(sink, _events.Count + 1);
            }

            return new Outcome<AccountLedger>(null, sink.ToList());
        }

        public void Add(LedgerEventKind kind, LocalDate date, string subject, Func<LedgerEvent, LedgerEvent> with) =>
            Add(with(new LedgerEvent { Number = 0, Date = date, Kind = kind, Subject = subject }));

        public void Add(LedgerEvent next)
        {
            if (_events.Count > 0 && next.Date < _events[^1].Date)
                throw new LedgerEventException(
                    LedgerFindings.DateEarlier, ("date", next.Date), ("last", _events[^1].Date));
            next = next with { Number = _events.Count + 1 };
            _state = _state.After(next);
            _events = _events.Add(next);
        }

        /// <summary>What an allocator reports: claims that arose, then allocations, with ids that were never
        /// given.</summary>
        public void Add(AllocationReport report, LocalDate date)
        {
            var claims = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var item in report.OpenItems)
            {
                if (_state.Items.ContainsKey(item.Id)) continue;
                var id = NewId(item.Id);
                if (id != item.Id) claims.Add(item.Id, id);
                Add(LedgerEventKind.ItemOpened, date, id,
                    one => one with { Item = item with { Id = id, Open = item.Amount, BookedOpen = item.Booked } });
            }

            FindPayers(report, date);
            foreach (var allocation in report.Allocations) Allocate(Renamed(allocation, claims), date);
        }

        private void FindPayers(AllocationReport report, LocalDate date)
        {
            foreach (var payment in _state.Payments.Values.Select(each => each.Payment)
                .Where(each => each.Customer is null).OrderBy(each => each.Id, StringComparer.Ordinal).ToList())
                if (PayerOf(payment.Id, report) is { } customer)
                    Add(LedgerEventKind.PaymentMoved, date, payment.Id,
                        one => one with { Customer = customer, Because = "found by the allocator" });
        }

        // The customer with whom a rest stays, else the one whose items it settles.
        private static string? PayerOf(string payment, AllocationReport report)
        {
            foreach (var rest in report.Unapplied)
                if (rest.Payment == payment) return rest.Customer;
            var customers = report.Allocations
                .Where(each => each.SourceKind == AllocationSource.Payment && each.Source == payment)
                .Select(each => each.Customer).Distinct(StringComparer.Ordinal).ToList();
            return customers.Count == 1 ? customers[0] : null;
        }

        // A claim that was withdrawn and arises again is another claim.
        private string NewId(string claim)
        {
            var id = claim;
            for (var number = 2; _state.Knows(id); number++) id = FormattableString.Invariant($"{claim}/{number}");
            return id;
        }

        private static Allocation Renamed(Allocation allocation, Dictionary<string, string> claims) => claims.Count == 0
            ? allocation
            : allocation with
            {
                Item = claims.GetValueOrDefault(allocation.Item, allocation.Item),
                Claim = allocation.Claim is { } claim ? claims.GetValueOrDefault(claim, claim) : null,
            };

        public void Decide(string id, SettlementKind kind, Money amount, LocalDate date, string because)
        {
            if (!_state.Items.TryGetValue(id, out var item))
                throw LedgerEventException.Unknown(id);
            if (amount.Currency != item.Open.Currency || amount.IsZero
                || (amount.Sign == item.Amount.Sign && amount.Abs() > item.Open.Abs()))
                throw LedgerEventException.DoesNotFit(id, amount, item.Open);
            // Only what was granted can be given back.
            if (amount.Sign != item.Amount.Sign && amount.Abs() > Granted(item, kind).Abs())
                throw LedgerEventException.DoesNotFit(id, amount, Granted(item, kind));
            var corrects = kind is SettlementKind.Discount or SettlementKind.WriteOff or SettlementKind.PriceReduction;
            var (_, part) = ItemBook.Take(item, kind, amount, corrects);
            Allocate(
                new Allocation
                {
                    Id = string.Empty, Source = $"decision:{id}", SourceKind = AllocationSource.Decision, Item = id,
                    Customer = item.Customer, Amount = Money.Zero(amount.Currency), Date = date, Parts = [part],
                    Basis = new Basis("account-ledger", Because: because),
                }, date);
        }

        private Money Granted(OpenItem item, SettlementKind kind) => Money.Sum(
            _state.Of(item.Id, 0).Where(each => each.Item == item.Id).SelectMany(each => each.Parts)
                .Where(part => part.Kind == kind).Select(part => part.Amount), item.Open.Currency);

        public void ReverseAll(string payment, LocalDate date, string because, ReversalChoice differences)
        {
            foreach (var allocation in _state.Allocations.Values
                .Where(each => each.Allocation.SourceKind == AllocationSource.Payment
                    && each.Allocation.Source == payment)
                .OrderByDescending(each => each.Number).ToList())
                Reverse(allocation.Allocation.Id, date, because, differences);
        }

        public void Reverse(string id, LocalDate date, string because, ReversalChoice differences)
        {
            if (!_state.Allocations.TryGetValue(id, out var found))
                throw LedgerEventException.Unknown(id);
            var allocation = found.Allocation;
            Add(LedgerEventKind.AllocationReversed, date, id, one => one with { Because = because });
            if (allocation.Claim is { } claim)
                Add(LedgerEventKind.ItemWithdrawn, date, claim, one => one with { Because = because });
            if (differences == ReversalChoice.Keep) return;
            WithdrawDifferences(allocation.Item, found.Number, date, because);
            if (allocation.SourcePart is not null)
                WithdrawDifferences(allocation.Source, found.Number, date, because);
        }

        // Only what came later can have rested on it. What was kept of too much may no longer fit: what is then below
        // zero is kept by a decision of its own.
        private void WithdrawDifferences(string item, int after, LocalDate date, string because)
        {
            foreach (var allocation in _state.Of(item, after))
            {
                if (allocation.Item != item || !allocation.Parts.Any(part => part.OnFullSettlement)) continue;
                var granted = allocation.Parts.Where(part => part.OnFullSettlement).Select(part => part.Amount)
                    .Aggregate((left, right) => left + right);
                var open = _state.Items[item].Open;
                if (!granted.IsZero && granted.Sign != _state.Items[item].Amount.Sign && granted.Abs() > open.Abs())
                    continue;
                Add(LedgerEventKind.DifferencesWithdrawn, date, allocation.Id,
                    one => one with { Because = because });
            }
        }

        private void Allocate(Allocation allocation, LocalDate date)
        {
            var number = _state.Given.GetValueOrDefault(allocation.Source) + 1;
            var id = FormattableString.Invariant($"{allocation.Source}#{number}");
            Add(LedgerEventKind.Allocated, date, id, one => one with { Allocation = allocation with { Id = id } });
        }
    }
}
