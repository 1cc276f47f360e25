using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>What interest is computed on.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<InterestBasis>))]
public enum InterestBasis
{
    /// <summary>Each item by itself: what is open of it, day by day. The default.</summary>
    ItemByDays = 0,

    /// <summary>The average over the days of what is overdue of an account less its credits, not below zero on any
    /// day.</summary>
    AverageDailyBalance,

    /// <summary>What is overdue of an account on the last day less its credits, once for a whole period of the rate,
    /// whatever the days.</summary>
    FlatOnBalance,
}

/// <summary>A sum that is due at once for each late payment, for the cost of recovery. Immutable.</summary>
/// <param name="Sum">The sum; it bears no VAT.</param>
/// <param name="Above">It is due where the debt is at least this much; null: for every debt. Of several the highest
/// one that is reached counts.</param>
/// <param name="From">The first day of interest for which it counts; null: from the beginning.</param>
/// <param name="LastDay">The last such day; null: without end.</param>
/// <param name="Source">The law and clause that it rests on; or null.</param>
public sealed record FixedSum(
    Money Sum, Money? Above = null, LocalDate? From = null, LocalDate? LastDay = null, string? Source = null)
{
    /// <summary>Whether it counts on a day.</summary>
    public bool IsOn(LocalDate day) =>
        (From is not { } from || from <= day) && (LastDay is not { } last || day <= last);
}

/// <summary>
/// How interest for late payment is computed: always simple, never compounded. It begins on the day after the due date
/// (or on a stated day), counts the last day, is exact until it is rounded once for each charge, and bears no VAT (it
/// is compensation, not the price of a supply: Court of Justice, C-222/81 BAZ Bausystem). Immutable.
/// </summary>
public sealed record InterestTerms
{
    private readonly Sequence<DatedInterestRate> _rates;
    private readonly Sequence<FixedSum> _fixedSums;
    private readonly Sequence<Money> _minimums;

    /// <summary>The terms by name; it is the rule of each basis.</summary>
    public required string Id { get; init; }

    /// <summary>The rates, each with its days. On a day for which there is none, interest is not known: a finding,
    /// never zero.</summary>
    public ImmutableArray<DatedInterestRate> Rates
    {
        get => _rates.Items;
        init => _rates = value;
    }

    /// <summary>The fixed sums for each late item. Default: none.</summary>
    public ImmutableArray<FixedSum> FixedSums
    {
        get => _fixedSums.Items;
        init => _fixedSums = value;
    }

    /// <summary>How days are counted. Default: Act/365.</summary>
    public DayCount DayCount { get; init; }

    /// <summary>What interest is computed on. Default: each item by days.</summary>
    public InterestBasis Basis { get; init; }

    /// <summary>How a charge is rounded to the minor unit. Default: half-up.</summary>
    public Rounding Rounding { get; init; }

    /// <summary>What a charge comes to at least, at most one amount for each currency: less is not charged now and goes
    /// on running. Default: none.</summary>
    public ImmutableArray<Money> Minimums
    {
        get => _minimums.Items;
        init => _minimums = value;
    }

    /// <summary>Days after the due date within which a payment that settles the item leaves it without interest; past
    /// them interest runs from the first day. Default: 0.</summary>
    public int GraceDays { get; init; }

    /// <summary>Whether interest bears interest, which many laws forbid (BGB § 289). Default: no.</summary>
    public bool OnInterest { get; init; }

    /// <summary>Whether fees bear interest. Default: no.</summary>
    public bool OnFees { get; init; }

    /// <summary>The version of the data, or null.</summary>
    public string? Version { get; init; }

    /// <summary>Terms with one rate for all days.</summary>
    public static InterestTerms Of(string id, InterestRate rate)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(rate);
        return new() { Id = id, Rates = [new DatedInterestRate(rate)] };
    }
}
