using System.Collections.Immutable;
using Invoicing.Findings;

namespace Invoicing.Receivables;

/// <summary>Amounts in one currency by the rates of a day. A rate quoted the other way round is divided by.</summary>
internal sealed class BaseAmounts(Currency currency, ImmutableArray<ExchangeRate> rates)
{
    private readonly FindingSink _findings = new();

    public FindingList Findings => _findings.ToList();

    /// <summary>The amount, rounded half up once; null where no rate is known, which is found once for each
    /// subject.</summary>
    public Money? Of(Money amount, string subject)
    {
        if (Convert(amount, currency, rates) is { } converted) return converted;
        _findings.Add(AccountFindings.RateMissing, Severity.Error, $"/customers/{subject}",
            ("amount", amount), ("currency", currency.Code));
        return null;
    }

    public static Money? Convert(Money amount, Currency to, ImmutableArray<ExchangeRate> rates)
    {
        if (amount.Currency == to) return amount;
        foreach (var rate in rates)
        {
            if (rate.From == amount.Currency && rate.To == to) return rate.Convert(amount, Rounding.HalfUp);
            if (rate.To == amount.Currency && rate.From == to)
                return Money.Round(Exact.Of(amount) / rate.Rate, to, Rounding.HalfUp);
        }

        return null;
    }
}
