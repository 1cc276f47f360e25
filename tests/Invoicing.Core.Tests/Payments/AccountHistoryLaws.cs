using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using Invoicing.Payments;
using Invoicing.Postings;
using Invoicing.Receivables;
using Invoicing.Testing;
using NodaTime;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

/// <summary>Random histories, step by step: after every step the account holds its laws.</summary>
public class AccountHistoryLaws
{
    static readonly PaymentAllocator[] Allocators =
    [
        By(AllocationStrategies.OldestDue),
        By(AllocationStrategies.OldestDue).With(Tolerating(0.05m) with { ApplyCredits = true, NetPurchases = true }),
        By(AllocationStrategies.ExactAmount, AllocationStrategies.Subset, AllocationStrategies.ProRata)
            .With(Tolerating(2m, 5m) with { ShortageIsBankCharges = true, AcceptLateDiscounts = true }),
        PaymentAllocator.Standard.With(Tolerating(1m) with { AcrossCurrencies = true, ApplyCredits = true }),
        By(AllocationStrategies.ClearAccount, AllocationStrategies.ClearPastDue, AllocationStrategies.Smallest),
    ];

    static readonly AllocationFacts Rates = new()
    {
        Rates = [new DatedRate(Day.PlusDays(-99), ExchangeRate.Of(Currency.EUR, Currency.USD, 1.0842m))],
    };

    /// <summary>A step by numbers, so that it shrinks: what to do, to which, and how much.</summary>
    internal sealed record Step(int What, int Which, int Amount, int Days);

    static readonly Gen<Step> Steps =
        from what in Gen.Frequency((4, Gen.Constant(0)), (4, Gen.Constant(1)), (4, Gen.Constant(2)),
            (5, Gen.Choose(3, 9)))
        from which in Gen.Choose(0, 40)
        from amount in Gen.Choose(1, 400)
        from days in Gen.Choose(0, 2)
        select new Step(what, which, amount, days);

    static AccountLedger After(AccountLedger ledger, Step step, ref LocalDate day)
    {
        day = day.PlusDays(step.Days);
        var outcome = step.What switch
        {
            0 => ledger.Open(ItemOf(step, ledger.Events.Count, day), day),
            1 => ledger.Receive(PaymentOf(step, ledger.Events.Count, day), day),
            2 => ledger.Allocate(Allocators[step.Which % Allocators.Length], day, Rates),
            3 => ledger.Reverse(AnyAllocation(ledger, step), day, "wrong",
                step.Amount % 3 == 0 ? ReversalChoice.Keep : ReversalChoice.Withdraw),
            4 => ledger.Return(AnyPayment(ledger, step), day, "AM04", step.Amount % 2 == 0
                ? Item($"F-{ledger.Events.Count}", 5m) with
                {
                    Kind = OpenItemKind.Fee,
                    Booked = Eur(5m),
                    BookedOpen = Eur(5m),
                } : null),
            5 => ledger.Refund(AnyPayment(ledger, step), Money.FromMinor(step.Amount, Currency.EUR), day, "overpaid"),
            6 => ledger.Move(AnyPayment(ledger, step), step.Amount % 2 == 0 ? "A" : "B", day, "wrong customer"),
            7 => ledger.Settle(AnyItem(ledger, step), SettlementKind.PriceReduction,
                Money.FromMinor(step.Amount, Currency.EUR), day, "granted"),
            8 => ledger.Settle(AnyItem(ledger, step), SettlementKind.WriteOff,
                Money.FromMinor(step.Amount, Currency.USD), day, "small"),
            _ => ledger.Settle(AnyItem(ledger, step), SettlementKind.Discount,
                Money.FromMinor(-(step.Amount % 20), Currency.EUR), day, "paid late"),
        };
        return outcome.ValueOrDefault ?? ledger;
    }

    static string AnyAllocation(AccountLedger ledger, Step step) =>
        ledger.Position.Allocations is { IsEmpty: false } all ? all[step.Which % all.Length].Id : "none";

    static string AnyPayment(AccountLedger ledger, Step step) =>
        ledger.Position.Payments is { IsEmpty: false } all ? all[step.Which % all.Length].Payment.Id : "none";

    static string AnyItem(AccountLedger ledger, Step step) =>
        ledger.Position.Items is { IsEmpty: false } all ? all[step.Which % all.Length].Id : "none";

    static OpenItem ItemOf(Step step, int number, LocalDate day)
    {
        var currency = step.Which % 4 == 0 ? Currency.USD : Currency.EUR;
        var amount = Money.FromMinor(step.Amount, currency) * (step.Which % 7 == 0 ? -1 : 1);
        var tax = Money.FromMinor(step.Amount * 19 / 119, currency) * amount.Sign;
        var booked = Money.FromMinor(step.Amount * 93 / 100, Currency.EUR) * amount.Sign;
        return new OpenItem
        {
            Id = $"I-{number}", Customer = step.Which % 3 == 0 ? "B" : "A", Issued = day,
            Due = day.PlusDays(step.Which % 5),
            Ledger = step.Which % 14 == 0 ? ItemLedger.Purchases : ItemLedger.Sales,
            Amount = amount, Open = amount, Booked = booked, BookedOpen = booked,
            Taxes = step.Amount % 2 == 0 ? [] :
            [
                Group(19m, 0m, 0m) with { Gross = amount, OpenGross = amount, Tax = tax, OpenTax = tax },
            ],
            Discounts = step.Amount % 3 == 0 ? [] :
            [
                new CashDiscount
                {
                    Until = day.PlusDays(2), AcceptedUntil = day.PlusDays(4), ProRata = step.Amount % 5 == 0,
                    Amount = Money.FromMinor(step.Amount / 20, currency) * amount.Sign,
                },
            ],
        };
    }

    static Payment PaymentOf(Step step, int number, LocalDate day)
    {
        var currency = step.Which % 5 == 0 ? Currency.USD : Currency.EUR;
        var sign = step.Which % 8 == 0 ? -1 : 1;
        return new Payment
        {
            Id = $"P-{number}", Received = day.PlusDays(-(step.Which % 2)), Customer = step.Which % 3 == 0 ? "B" : "A",
            Amount = Money.FromMinor(step.Amount, currency) * sign,
            Booked = Money.FromMinor(step.Amount * 95 / 100, Currency.EUR) * sign,
            RemittanceInformation = $"I-{step.Which}",
        };
    }

    static void AfterEveryStep(Func<AccountLedger, AccountLedger, LocalDate, bool> holds, int count = 200) =>
        Law.Holds(Steps.ListOf(), steps =>
        {
            var (ledger, day) = (AccountLedger.Empty, Day);
            foreach (var step in steps)
            {
                var next = After(ledger, step, ref day);
                if (!holds(ledger, next, day)) return false;
                ledger = next;
            }

            return true;
        }, count);

    [Fact]
    public void Received_is_allocated_and_unapplied_and_refunded_and_returned() => AfterEveryStep((_, ledger, _) =>
        ledger.Position.Payments.All(each => each.Payment.Amount
            == each.Allocated + each.Payment.Left + each.Refunded + each.Returned
            && each.Allocated == Money.Sum(ledger.Position.Allocations
                .Where(a => a.SourceKind == AllocationSource.Payment && a.Source == each.Payment.Id)
                .Select(a => a.Amount), each.Payment.Amount.Currency)));

    [Fact]
    public void Open_is_what_was_invoiced_and_charged_less_what_was_settled() => AfterEveryStep((_, ledger, _) =>
        ledger.Position.Totals.All(total => total.Open == Money.Sum(ledger.Position.Items
            .Select(item => total.IsBooked ? item.BookedOpen!.Value : item.Open)
            .Where(open => open.Currency == total.Currency), total.Currency)
            && total.Open == total.Invoiced + total.Charged - total.Settled));

    [Fact]
    public void No_item_is_below_zero_and_none_that_is_settled_leaves_a_booked_value_or_tax() =>
        AfterEveryStep((_, ledger, _) => ledger.Position.Items.All(item =>
            item.Open.Sign * item.Amount.Sign >= 0 && item.Open.Abs() <= item.Amount.Abs()
            && item.Taxes.All(tax => tax.OpenGross.Sign * tax.Gross.Sign >= 0 && tax.OpenTax.Sign * tax.Tax.Sign >= 0)
            && (item.Taxes.IsEmpty || item.Taxes[0].OpenGross == item.Open)
            && (!item.Open.IsZero || (item.BookedOpen!.Value.IsZero && item.Taxes.All(tax => tax.OpenTax.IsZero)))));

    [Fact]
    public void Allocating_and_reversing_at_once_changes_nothing() => AfterEveryStep((before, ledger, day) =>
    {
        if (ledger.Events.Skip(before.Events.Count).All(each => each.Kind != LedgerEventKind.Allocated)) return true;
        if (ledger.Events.Skip(before.Events.Count).Any(each => each.Kind != LedgerEventKind.Allocated)) return true;
        var back = ledger.Events.Skip(before.Events.Count).Reverse().Aggregate(ledger,
            (each, done) => each.Reverse(done.Subject, day, "at once", ReversalChoice.Keep).Value);
        return back.Position.Equals(before.Position);
    });

    [Fact]
    public void Reversing_an_earlier_allocation_gives_what_is_open_without_it() => AfterEveryStep((_, ledger, day) =>
        ledger.Position.Allocations.Take(3).All(gone =>
        {
            if (!ledger.Reverse(gone.Id, day, "wrong").TryGet(out var reversed)) return IsGivenBack(ledger, gone.Item);
            var after = reversed.Position;
            return ledger.Position.Items.All(item =>
            {
                var settled = after.Allocations.SelectMany(each =>
                    (each.Item == item.Id ? each.Parts : []).Concat(
                        each.Source == item.Id && each.SourcePart is { } part ? [part] : []));
                var opened = ledger.Events.First(each => each.Subject == item.Id && each.Item is not null).Item!.Open;
                return after.Items.First(each => each.Id == item.Id).Open
                    == opened - Money.Sum(settled.Select(part => part.Amount), item.Open.Currency);
            }) && after.Allocations.Where(each => each.Item == gone.Item && IsLater(ledger, each, gone))
                .All(each => after.Items.First(item => item.Id == gone.Item).Open.IsZero
                    || !each.Parts.Any(part => part.OnFullSettlement && part.Amount.Sign * each.Settled.Sign > 0));
        }), 100);

    // What was given back of it has to be reversed first.
    static bool IsGivenBack(AccountLedger ledger, string item) => ledger.Position.Allocations.Any(each =>
        each.Item == item && each.SourceKind == AllocationSource.Decision && each.Parts[0].Amount.Sign
            != ledger.Position.Items.First(one => one.Id == item).Amount.Sign);

    static bool IsLater(AccountLedger ledger, Allocation one, Allocation other) =>
        ledger.Position.Allocations.ToList().FindIndex(each => each.Id == one.Id)
        > ledger.Position.Allocations.ToList().FindIndex(each => each.Id == other.Id);

    [Fact]
    public void Later_events_do_not_change_an_earlier_day() => AfterEveryStep((before, ledger, day) =>
        ledger.AsOf(day.PlusDays(-1)).Equals(before.AsOf(day.PlusDays(-1)))
        && ledger.AsOf(day) with { AsOf = null } == ledger.Position, 60);

    [Fact]
    public void A_stored_history_gives_the_same_account() => AfterEveryStep((_, ledger, _) =>
        AccountLedger.Of(ledger.Events).Value.Position == ledger.Position, 60);

    [Fact]
    public void Entries_of_an_account_sum_to_what_is_open_less_what_is_unapplied() => AfterEveryStep((_, ledger, _) =>
    {
        var entries = AccountEntries.Of(ledger.Events);
        var position = ledger.Position;
        return (from customer in new[] { "A", "B" }
                from currency in new[] { Currency.EUR, Currency.USD }
                select Money.Sum(entries.Where(each => each.Customer == customer)
                        .Select(each => each.Amount).Where(amount => amount.Currency == currency), currency)
                    == Money.Sum(position.Items.Where(item => item.Customer == customer).Select(item => item.Open)
                        .Where(open => open.Currency == currency), currency)
                    - Money.Sum(position.Payments.Where(each => each.Payment.Customer == customer)
                        .Select(each => each.Payment.Left).Where(left => left.Currency == currency), currency))
            .All(holds => holds);
    });

    [Fact]
    public void Entries_give_the_open_items_of_the_history() => AfterEveryStep((_, ledger, day) =>
    {
        var open = AccountPositionEngine.AsOf(day, AccountEntries.Of(ledger.Events)).Items
            .ToDictionary(item => item.Id, item => item.Open, StringComparer.Ordinal);
        return ledger.Position.Items.All(item =>
            item.Open == open.GetValueOrDefault(item.Id, Money.Zero(item.Open.Currency)));
    });

    static Money SumOf(IEnumerable<PostingLine> lines, PostingAccount account, Currency currency) => Money.Sum(lines
        .Where(line => line.Account == account).Select(line => line.Amount)
        .Where(amount => amount.Currency == currency), currency);

    // Documents are posted elsewhere: what stands on receivables is what is open less what was issued.
    [Fact]
    public void Postings_of_a_history_balance_and_leave_what_the_account_says() => AfterEveryStep((_, ledger, _) =>
    {
        var postings = LedgerPostings.Of(ledger.Events);
        var lines = postings.SelectMany(posting => posting.Lines).ToList();
        return postings.All(posting => posting.IsBalanced)
            && ledger.Position.Received.All(total =>
                -SumOf(lines, PostingAccount.UnappliedCash, total.Received.Currency) == total.Unapplied)
            && new[] { Currency.EUR, Currency.USD }.All(currency =>
                SumOf(lines, PostingAccount.Receivables, currency) == Money.Sum(ledger.Position.Items
                    .Where(item => item.Ledger == ItemLedger.Sales && item.Open.Currency == currency)
                    .Select(item => item.Kind == OpenItemKind.Document ? item.Open - item.Amount : item.Open),
                    currency));
    });

    [Fact]
    public void Received_is_summed_by_what_became_of_it() => AfterEveryStep((_, ledger, _) =>
        ledger.Position.Received.All(total => total.Received
            == total.Allocated + total.Unapplied + total.Refunded + total.Returned)
        && ledger.Position.Unapplied.All(rest => !rest.Amount.IsZero));

    [Fact]
    public void Exchange_differences_are_what_was_received_less_what_was_booked() => AfterEveryStep((_, ledger, _) =>
        ledger.Position.Allocations.Where(each => each.SourceKind == AllocationSource.Payment)
            .All(each => each.ExchangeDifference == each.Booked!.Value - Money.Sum(each.Parts
                .Where(part => part.Kind == SettlementKind.Payment).Select(part => part.Booked!.Value), Currency.EUR)));

    // Neither discount nor tolerance: one payment or its pieces leave the same.
    [Fact]
    public void One_payment_or_the_same_sum_in_pieces_leave_the_same_open_items() => Law.Holds(
        from items in Gen.Choose(1, 200).ListOf()
        from pieces in Gen.Choose(1, 200).NonEmptyListOf()
        select (items, pieces), given =>
    {
        OpenItem[] items = [.. given.items.Select((amount, number) => Item($"I-{number:000}", amount, number % 7))];
        var oldest = By(AllocationStrategies.OldestDue);
        var whole = oldest.Allocate(Pay(given.pieces.Sum()), items).Value;
        var parts = oldest.Allocate(new AllocationFacts
        {
            OpenItems = [.. items],
            Payments = [.. given.pieces.Select((amount, number) => Pay(amount, id: $"P{number:000}"))],
        }).Value;
        return whole.OpenItems.SequenceEqual(parts.OpenItems);
    });

    [Fact]
    public void The_order_of_equal_receipts_does_not_matter() => Law.Holds(
        from items in Gen.Choose(1, 200).NonEmptyListOf()
        from amount in Gen.Choose(1, 200)
        from count in Gen.Choose(1, 5)
        select (items, amount, count), given =>
    {
        AllocationReport Run(Func<int, string> id) => PaymentAllocator.Standard.Allocate(new AllocationFacts
        {
            OpenItems = [.. given.items.Select((amount, number) => Item($"I-{number:000}", amount, number % 7))],
            Payments = [.. Enumerable.Range(0, given.count).Select(number => Pay(given.amount, id: id(number)))],
        }).Value;
        return Run(number => $"P{number}").OpenItems.SequenceEqual(Run(number => $"P{9 - number}").OpenItems);
    });
}
