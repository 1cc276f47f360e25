using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Who owes, as laws on late payment tell debtors apart.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<DebtorKind>))]
public enum DebtorKind
{
    /// <summary>An undertaking, in a commercial transaction (Directive 2011/7/EU Art. 2 (1), (3)). The
    /// default.</summary>
    Business = 0,

    /// <summary>A public authority (Directive 2011/7/EU Art. 2 (2)).</summary>
    PublicAuthority,

    /// <summary>A consumer; the directive does not cover them.</summary>
    Consumer,
}

/// <summary>A rate of a law for one kind of debtor.</summary>
/// <param name="Debtor">The debtor.</param>
/// <param name="Rate">The rate with its days and clause.</param>
public sealed record StatutoryRate(DebtorKind Debtor, DatedInterestRate Rate);

/// <summary>A fixed sum of a law for one kind of debtor.</summary>
/// <param name="Debtor">The debtor.</param>
/// <param name="Sum">The sum with its days and clause.</param>
public sealed record StatutorySum(DebtorKind Debtor, FixedSum Sum);

/// <summary>What the law of a country says of late payment where nothing else is agreed, as dated data. Simple interest
/// from the day after the due date. Immutable.</summary>
public sealed record LatePaymentLaw
{
    private readonly Sequence<StatutoryRate> _rates;
    private readonly Sequence<StatutorySum> _sums;

    /// <summary>The country, or <c>EU</c> for what the directive asks at least.</summary>
    public required string Id { get; init; }

    /// <summary>The day of the data.</summary>
    public required string Version { get; init; }

    /// <summary>The rates.</summary>
    public ImmutableArray<StatutoryRate> Rates
    {
        get => _rates.Items;
        init => _rates = value;
    }

    /// <summary>The fixed sums.</summary>
    public ImmutableArray<StatutorySum> FixedSums
    {
        get => _sums.Items;
        init => _sums = value;
    }

    /// <summary>The terms for a kind of debtor. A debtor for which the law has no rate gets terms without one: interest
    /// is then a finding, never zero.</summary>
    /// <param name="debtor">The debtor.</param>
    /// <param name="count">How days are counted, which most laws leave open. Default: Act/365.</param>
    public InterestTerms TermsFor(DebtorKind debtor = DebtorKind.Business, DayCount count = DayCount.Act365) => new()
    {
        Id = $"late-payment-{Id}",
        Version = Version,
        DayCount = count,
        Rates = [.. Rates.Where(each => each.Debtor == debtor).Select(each => each.Rate)],
        FixedSums = [.. FixedSums.Where(each => each.Debtor == debtor).Select(each => each.Sum)],
    };

    /// <summary>The fixed sum for a debt that begins to be late on a day; null where there is none, or where it depends
    /// on the debt in another currency.</summary>
    public Money? FixedSumFor(Money debt, LocalDate firstDay, DebtorKind debtor = DebtorKind.Business)
    {
        FixedSum? found = null;
        foreach (var (kind, sum) in FixedSums)
        {
            if (kind != debtor || !sum.IsOn(firstDay)) continue;
            if (sum.Above is { } above && above.Currency != debt.Currency) return null;
            if ((sum.Above is null || debt >= sum.Above) && (found?.Above is not { } other || sum.Above > other))
                found = sum;
        }

        return found?.Sum;
    }
}
