using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Invoicing.Receivables;
using Invoicing.Testing;
using static Invoicing.Core.Tests.Receivables.Accounts;

namespace Invoicing.Core.Tests.Receivables;

public class PromiseLawTests
{
    static readonly Gen<(ImmutableArray<PaymentPromise> Promises, ImmutableArray<PromisePayment> Payments, int Day)>
        Cases =
            from promises in Promise.ListOf()
            from payments in Payment.ListOf()
            from day in Gen.Choose(0, 60)
            select (Numbered(promises), payments.ToImmutableArray(), day);

    static Gen<PaymentPromise> Promise =>
        from customer in Gen.Choose(0, 1)
        from amount in Gen.Choose(1, 300)
        from made in Gen.Choose(0, 30)
        from length in Gen.Choose(0, 20)
        from item in Gen.Choose(0, 3)
        select new PaymentPromise
        {
            Id = "", Customer = $"C-{customer}", Amount = Eur(amount), MadeOn = Day(made), Day = Day(made + length),
            Items = item == 0 ? [] : [$"I-{item}"],
        };

    static Gen<PromisePayment> Payment =>
        from customer in Gen.Choose(0, 1)
        from amount in Gen.Choose(1, 300)
        from day in Gen.Choose(0, 60)
        from item in Gen.Choose(0, 3)
        select new PromisePayment($"C-{customer}", Day(day), Eur(amount), item == 0 ? null : $"I-{item}");

    static ImmutableArray<PaymentPromise> Numbered(IEnumerable<PaymentPromise> promises) =>
        [.. promises.Select((promise, i) => promise with { Id = $"P{i:D3}" })];

    static ImmutableArray<AssessedPromise> Assess(
        ImmutableArray<PaymentPromise> promises, ImmutableArray<PromisePayment> payments, int day) =>
        PromiseEngine.Assess(promises, payments, Day(day)).Value;

    [Fact]
    public void No_more_is_counted_than_was_paid_and_no_more_than_was_promised() => Law.Holds(Cases, given =>
    {
        var assessed = Assess(given.Promises, given.Payments, given.Day);
        return assessed.All(each => !each.Missing.IsNegative)
            && Money.Sum(assessed.Select(each => each.Paid), Currency.EUR)
                <= Money.Sum(given.Payments.Select(each => each.Amount), Currency.EUR);
    });

    [Fact]
    public void What_is_over_stays_as_it_is() => Law.Holds(Cases, given =>
    {
        var over = Assess(given.Promises, given.Payments, 60)
            .ToDictionary(each => each.Promise.Id, StringComparer.Ordinal);
        return Assess(given.Promises, given.Payments, given.Day)
            .Where(each => each.Status is PromiseStatus.Broken or PromiseStatus.PartlyKept)
            .All(each => over[each.Promise.Id].Status is PromiseStatus.Broken or PromiseStatus.PartlyKept);
    });

    [Fact]
    public void The_order_of_promises_and_payments_does_not_matter() => Law.Holds(Cases, given =>
        Assess(given.Promises, given.Payments, given.Day).SequenceEqual(
            Assess([.. given.Promises.Reverse()], [.. given.Payments.Reverse()], given.Day)));

    [Fact]
    public void A_promise_without_a_payment_is_pending_until_its_day_and_broken_after_it() => Law.Holds(Cases, given =>
        Assess(given.Promises, [], given.Day).All(each =>
            each.Status == (Day(given.Day) <= each.Promise.Day ? PromiseStatus.Pending : PromiseStatus.Broken)));
}
