using System.Collections.Immutable;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>
/// Says as of a day which promises to pay and which instalment agreements are kept. Pure: a function of the payments
/// (docs/laws/reminders.md). Safe to use from several threads.
/// </summary>
public static class PromiseEngine
{
    /// <summary>What became of promises. A payment counts from the day of the promise to its last day, days of grace
    /// included, and for one promise only: for the one whose day comes first.</summary>
    /// <param name="promises">The promises, in any order.</param>
    /// <param name="payments">The payments; those after the day do not count.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="graceDays">Days after the day of a promise on which a payment still keeps it.</param>
    /// <returns>The promises made until the day, by customer, day and id.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days of grace are negative.</exception>
    public static Outcome<ImmutableArray<AssessedPromise>> Assess(
        ImmutableArray<PaymentPromise> promises, ImmutableArray<PromisePayment> payments, LocalDate asOf,
        int graceDays = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(graceDays);
        var findings = new FindingSink();
        var known = promises.IsDefault ? [] : promises;
        PromiseCheck.Check(known, findings);
        if (findings.HasErrors) return new Outcome<ImmutableArray<AssessedPromise>>([], findings.ToList());
        var pool = new PromisePool(payments, asOf);
        return new Outcome<ImmutableArray<AssessedPromise>>(
        [
            .. known.Where(promise => promise.MadeOn <= asOf)
                .OrderBy(promise => promise.Customer, StringComparer.Ordinal).ThenBy(promise => promise.Day)
                .ThenBy(promise => promise.Id, StringComparer.Ordinal)
                .Select(promise => Assess(promise, pool, asOf, graceDays)),
        ]);
    }

    /// <summary>What became of instalment agreements. Each instalment wants what was agreed until then to be paid, days
    /// of grace included; the first that is not breaks the agreement.</summary>
    /// <param name="agreements">The agreements, in any order.</param>
    /// <param name="payments">The payments of their items; those after the day do not count.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="graceDays">Days after the day of an instalment on which a payment still keeps it.</param>
    /// <returns>The agreements made until the day, by customer and id.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The days of grace are negative.</exception>
    public static Outcome<ImmutableArray<AssessedAgreement>> Assess(
        ImmutableArray<InstalmentAgreement> agreements, ImmutableArray<PromisePayment> payments, LocalDate asOf,
        int graceDays = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(graceDays);
        var findings = new FindingSink();
        var known = agreements.IsDefault ? [] : agreements;
        PromiseCheck.Check(known, findings);
        if (findings.HasErrors) return new Outcome<ImmutableArray<AssessedAgreement>>([], findings.ToList());
        var pool = new PromisePool(payments, asOf);
        return new Outcome<ImmutableArray<AssessedAgreement>>(
        [
            .. known.Where(agreement => agreement.MadeOn <= asOf)
                .OrderBy(agreement => agreement.Customer, StringComparer.Ordinal)
                .ThenBy(agreement => agreement.Id, StringComparer.Ordinal)
                .Select(agreement => Assess(agreement, pool, asOf, graceDays)),
        ]);
    }

    private static AssessedPromise Assess(PaymentPromise promise, PromisePool pool, LocalDate asOf, int graceDays)
    {
        var last = promise.Day.PlusDays(graceDays);
        var paid = pool.Take(promise, last);
        var status = paid == promise.Amount ? PromiseStatus.Kept
            : asOf <= last ? PromiseStatus.Pending
            : paid.IsZero ? PromiseStatus.Broken : PromiseStatus.PartlyKept;
        return new AssessedPromise(promise, status, paid);
    }

    private static AssessedAgreement Assess(
        InstalmentAgreement agreement, PromisePool pool, LocalDate asOf, int graceDays)
    {
        var payments = pool.Of(agreement);
        var zero = Money.Zero(agreement.Instalments[0].Amount.Currency);
        var paid = payments.Aggregate(zero, (sum, payment) => sum + payment.Amount);
        var (agreed, inTime, next, paidInTime, kept, isBroken) = (zero, zero, 0, zero, 0, false);
        LocalDate? nextDue = null;
        foreach (var instalment in agreement.Instalments.OrderBy(each => each.Due))
        {
            agreed += instalment.Amount;
            var last = instalment.Due.PlusDays(graceDays);
            for (; next < payments.Count && payments[next].Date <= last; next++) inTime += payments[next].Amount;
            if (paid < agreed) nextDue ??= instalment.Due;
            if (isBroken) continue;
            isBroken = last < asOf && inTime < agreed;
            if (!isBroken && inTime >= agreed) kept++;
            paidInTime = inTime;
        }

        var status = isBroken
            ? kept > 0 || paidInTime.IsPositive ? PromiseStatus.PartlyKept : PromiseStatus.Broken
            : paid >= agreed ? PromiseStatus.Kept : PromiseStatus.Pending;
        return new AssessedAgreement(agreement, status, Money.Min(paid, agreed), nextDue);
    }
}
