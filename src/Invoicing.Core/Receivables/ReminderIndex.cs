using System.Collections.Immutable;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>The facts of reminders by what they are about, as of the day. What the facts do not have costs
/// nothing.</summary>
internal sealed class ReminderIndex
{
    private readonly Dictionary<(string, Currency), List<ReminderSent>> _history = [];
    private readonly Dictionary<string, (int Level, LocalDate Last)> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ReminderStop>> _stops = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReminderCustomer> _customers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PaymentPromise>> _promises = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssessedAgreement> _agreements = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, Currency), Money> _credits = [];
    private readonly Dictionary<string, InterestItem> _interest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReminderPlan> _plans = new(StringComparer.Ordinal);
    private readonly ReminderPlan _standard;

    private ReminderIndex(ImmutableArray<ReminderPlan> plans)
    {
        _standard = plans[0];
        foreach (var plan in plans) _plans[plan.Id] = plan;
    }

    public static ReminderIndex Of(ReminderFacts facts, ImmutableArray<ReminderPlan> plans, FindingSink findings)
    {
        var index = new ReminderIndex(plans);
        foreach (var customer in facts.Customers) index._customers[customer.Customer] = customer;
        foreach (var sent in facts.History)
            if (sent.Date <= facts.Day) index.Add(sent);
        foreach (var stop in facts.Stops)
            if (stop.IsOn(facts.Day)) Into(index._stops, stop.Customer, stop);
        foreach (var (customer, amount) in facts.Credits)
            index._credits[(customer, amount.Currency)] = index.CreditOf(customer, amount.Currency) + amount;
        foreach (var item in facts.Interest) index._interest[item.Item.Id] = item;
        index.AddPromises(facts, plans, findings);
        return index;
    }

    public ReminderPlan PlanOf(string customer) =>
        _customers.TryGetValue(customer, out var differs) && differs.Plan is { } plan ? _plans[plan] : _standard;

    public ReminderCustomer? CustomerOf(string customer) => _customers.GetValueOrDefault(customer);

    public IReadOnlyList<ReminderSent> HistoryOf(string customer, Currency currency) =>
        _history.TryGetValue((customer, currency), out var sent) ? sent : [];

    public (int Level, LocalDate? Last) LevelOf(string item) =>
        _levels.TryGetValue(item, out var level) ? (level.Level, level.Last) : (0, null);

    public IReadOnlyList<ReminderStop> StopsOf(string customer) =>
        _stops.TryGetValue(customer, out var stops) ? stops : [];

    /// <summary>The promises of a customer that are waited for.</summary>
    public IReadOnlyList<PaymentPromise> PromisesOf(string customer) =>
        _promises.TryGetValue(customer, out var promises) ? promises : [];

    /// <summary>The agreement in force that covers an item; null where there is none.</summary>
    public AssessedAgreement? AgreementOf(string item) => _agreements.GetValueOrDefault(item);

    public Money CreditOf(string customer, Currency currency) =>
        _credits.TryGetValue((customer, currency), out var credit) ? credit : Money.Zero(currency);

    public InterestItem? InterestOf(string item) => _interest.GetValueOrDefault(item);

    private void Add(ReminderSent sent)
    {
        Into(_history, (sent.Customer, sent.Currency), sent);
        foreach (var (item, level) in sent.Items)
        {
            var before = _levels.GetValueOrDefault(item, (Level: 0, Last: sent.Date));
            _levels[item] = (Math.Max(level, before.Level), LocalDate.Max(sent.Date, before.Last));
        }
    }

    // Each plan has days of grace of its own, so each customer's promises are looked at by its plan.
    private void AddPromises(ReminderFacts facts, ImmutableArray<ReminderPlan> plans, FindingSink findings)
    {
        if (facts.Promises.IsEmpty && facts.Agreements.IsEmpty) return;
        foreach (var grace in plans.Select(plan => plan.PromiseGraceDays).Distinct())
        {
            var promises = PromiseEngine.Assess(facts.Promises, facts.Payments, facts.Day, grace);
            var agreements = PromiseEngine.Assess(facts.Agreements, facts.Payments, facts.Day, grace);
            findings.AddRange(promises.Findings);
            findings.AddRange(agreements.Findings);
            if (findings.HasErrors) return;
            foreach (var (promise, status, _) in promises.Value)
                if (status == PromiseStatus.Pending && PlanOf(promise.Customer).PromiseGraceDays == grace)
                    Into(_promises, promise.Customer, promise);
            foreach (var assessed in agreements.Value)
                if (assessed.IsInForce && PlanOf(assessed.Agreement.Customer).PromiseGraceDays == grace)
                    foreach (var item in assessed.Agreement.Items) _agreements[item] = assessed;
        }
    }

    private static void Into<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T value)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(value);
    }
}
