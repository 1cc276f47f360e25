using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Receivables;

/// <summary>Decides whether an order goes through on credit. Pure, safe to use from several threads.</summary>
public static class CreditEngine
{
    /// <summary>
    /// Decides an order. It is accepted where nothing blocks: the order is at most the headroom (limit less exposure),
    /// nobody blocked the customer, and neither what is overdue nor a reminder level is beyond the policy.
    /// </summary>
    /// <param name="facts">What is known of the customer.</param>
    /// <param name="order">What the order adds, with tax; zero: whether the customer is blocked as it stands.</param>
    /// <param name="policy">When orders are blocked; null: <see cref="CreditPolicy.Default"/>.</param>
    public static CreditDecision Decide(CreditFacts facts, Money order, CreditPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        policy ??= CreditPolicy.Default;
        var limit = LimitOn(facts);
        var run = new CreditRun(facts, policy, limit?.Amount.Currency ?? order.Currency);
        var (headroom, explanation, exposure) = run.Explain(limit);
        var added = run.InCurrency(order, "/order") ?? Money.Zero(run.Currency);
        Check(facts, policy, run, limit, added, headroom);
        return new CreditDecision
        {
            Customer = facts.Customer,
            Day = facts.Day,
            Order = added,
            Limit = limit?.Amount,
            Exposure = exposure,
            Headroom = headroom,
            Explanation = explanation,
            Findings = run.Sink.ToList(),
        };
    }

    private static CreditLimit? LimitOn(CreditFacts facts) => facts.Limits
        .Where(each => each.Customer == facts.Customer && each.Valid.Contains(facts.Day))
        .OrderByDescending(each => each.Valid.Start).ThenBy(each => each.Amount.Currency)
        .ThenBy(each => each.Amount.MinorUnits)
        .FirstOrDefault();

    private static void Check(CreditFacts facts, CreditPolicy policy, CreditRun run, CreditLimit? limit, Money order,
        Money? headroom)
    {
        var path = $"/customers/{facts.Customer}";
        if (headroom is { } room && order > room)
            run.Sink.Add(CreditFindings.OverLimit, Severity.Error, path,
                ("order", order), ("headroom", room), ("limit", limit!.Amount));
        if (limit is null && policy.NoLimitBlocks)
            run.Sink.Add(CreditFindings.NoLimit, Severity.Error, path, ("date", facts.Day));
        if (facts.ManualBlock is { } because)
            run.Sink.Add(CreditFindings.ManualBlock, Severity.Error, path, ("because", because));
        if (policy.BlockedFromLevel is { } level && facts.ReminderLevel >= level)
            run.Sink.Add(CreditFindings.ReminderLevel, Severity.Error, path,
                ("level", facts.ReminderLevel), ("from", level));
        if (policy.MostDaysOverdue is { } most && run.MostDaysOverdue > most)
            run.Sink.Add(CreditFindings.OverdueDays, Severity.Error, path,
                ("days", run.MostDaysOverdue), ("most", most));
        if (policy.MostOverdue is { } amount && run.InCurrency(amount, path) is { } allowed && run.Overdue > allowed)
            run.Sink.Add(CreditFindings.OverdueAmount, Severity.Error, path,
                ("overdue", run.Overdue), ("most", allowed));
    }
}
