using System.Collections.Immutable;
using Invoicing.Explanations;
using Invoicing.Findings;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>The amounts of one credit decision, in the currency of the limit.</summary>
internal sealed class CreditRun
{
    private readonly CreditFacts _facts;
    private readonly List<(string Name, Money Amount)> _items = [];

    public CreditRun(CreditFacts facts, CreditPolicy policy, Currency currency)
    {
        _facts = facts;
        Currency = currency;
        Overdue = Money.Zero(currency);
        foreach (var item in facts.Items)
        {
            var isCounted = item.Customer == facts.Customer && item.Ledger == ItemLedger.Sales && !item.Open.IsZero
                && !(policy.LeaveDisputedOut && item.Disputed);
            if (!isCounted || InCurrency(item.Open, $"/items/{item.Id}") is not { } open) continue;
            _items.Add((item.Id, open));
            if (!open.IsPositive || item.Due >= facts.Day) continue;
            Overdue += open;
            MostDaysOverdue = Math.Max(MostDaysOverdue, Period.DaysBetween(item.Due, facts.Day));
        }
    }

    public FindingSink Sink { get; } = new();

    public Currency Currency { get; }

    public Money Overdue { get; private set; }

    public int MostDaysOverdue { get; private set; }

    public Money? InCurrency(Money amount, string path)
    {
        if (BaseAmounts.Convert(amount, Currency, _facts.Rates) is { } converted) return converted;
        Sink.Add(CreditFindings.RateMissing, Severity.Error, path,
            ("amount", amount), ("currency", Currency.Code));
        return null;
    }

    public (Money? Headroom, Explanation Explanation, Money Exposure) Explain(CreditLimit? limit)
    {
        var unbilled = new List<(string Name, Money Amount)>();
        foreach (var each in _facts.Unbilled)
            if (InCurrency(each.Amount, $"/unbilled/{each.Reference}") is { } amount)
                unbilled.Add((each.Reference, amount));
        var onAccount = new List<(string Name, Money Amount)>();
        foreach (var each in _facts.Unapplied.Where(each => each.Customer == _facts.Customer))
            if (InCurrency(each.Amount, $"/unapplied/{each.Payment}") is { } amount)
                onAccount.Add((each.Payment, amount));
        var exposure = Explained.Difference(
            CreditTerms.Exposure, Sum(CreditTerms.Items, _items), Sum(CreditTerms.Unbilled, unbilled),
            Sum(CreditTerms.Unapplied, onAccount).Less()).AsMoney(Currency);
        var exposed = ((ExplainedValue.OfMoney)exposure.Result).Amount;
        if (limit is null) return (null, exposure, exposed);
        var headroom = Explained.Difference(CreditTerms.Headroom,
            Explained.Stated(CreditTerms.Limit, limit.Amount), exposure.Less()).AsMoney(Currency);
        return (limit.Amount - exposed, headroom, exposed);
    }

    private Explanation Sum(Term term, List<(string Name, Money Amount)> parts) => Explained.Sum(
        term, [.. parts.Select(part => Explained.Stated(term, part.Amount, part.Name))], Currency);
}
