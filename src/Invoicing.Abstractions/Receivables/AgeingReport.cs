using System.Collections.Immutable;
using Invoicing.Findings;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>What customers owe on a day, by how long it is overdue. Immutable.</summary>
public sealed record AgeingReport
{
    private readonly Sequence<AgeingBucket> _buckets;
    private readonly Sequence<AgeingRow> _rows;
    private readonly Sequence<AgeingAmounts> _totals;
    private readonly FindingList? _findings;

    /// <summary>The day of the report.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The date that counts. Default: the due date.</summary>
    public AgeingBasis Basis { get; init; }

    /// <summary>The ledger. In the purchases ledger amounts above zero are owed by us. Default: sales.</summary>
    public ItemLedger Ledger { get; init; }

    /// <summary>The columns, from not due to the longest overdue.</summary>
    public ImmutableArray<AgeingBucket> Buckets
    {
        get => _buckets.Items;
        init => _buckets = value;
    }

    /// <summary>One row for each customer and currency that owes or is owed something, in ordinal order.</summary>
    public ImmutableArray<AgeingRow> Rows
    {
        get => _rows.Items;
        init => _rows = value;
    }

    /// <summary>The column sums of each currency, by its code.</summary>
    public ImmutableArray<AgeingAmounts> Totals
    {
        get => _totals.Items;
        init => _totals = value;
    }

    /// <summary>The sums of all currencies in the base currency; null where none was asked for. What no rate is known
    /// for is not in it and a finding says so.</summary>
    public AgeingAmounts? BaseTotal { get; init; }

    /// <summary>What was found: rates that are missing.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is null or { Count: 0 } ? null : value;
    }
}

/// <summary>A column of an ageing report: how many days the date that counts is past.</summary>
/// <param name="FromDays">The first day that counts here; null for what is not due yet.</param>
/// <param name="ToDays">The last day that counts here; null where there is no end.</param>
public sealed record AgeingBucket(int? FromDays, int? ToDays);

/// <summary>What one customer owes in one currency.</summary>
/// <param name="Customer">The customer, by the reader's own key.</param>
/// <param name="Owed">The amounts.</param>
/// <param name="InBase">The amounts in the base currency; null where none was asked for or no rate is known.</param>
public sealed record AgeingRow(string Customer, AgeingAmounts Owed, AgeingAmounts? InBase = null);

/// <summary>Amounts of one currency by age.</summary>
public sealed record AgeingAmounts
{
    private readonly Sequence<Money> _byBucket;

    /// <summary>What is owed, for each column of the report.</summary>
    public ImmutableArray<Money> ByBucket
    {
        get => _byBucket.Items;
        init => _byBucket = value;
    }

    /// <summary>What customers have to their credit: payments on account and open credit notes, below zero;
    /// above zero only where more was paid back than came in.</summary>
    public required Money OnAccount { get; init; }

    /// <summary>The sum of the columns and of what is on account.</summary>
    public required Money Total { get; init; }

    /// <summary>How much of the columns is disputed; null where it was not asked for.</summary>
    public Money? Disputed { get; init; }
}
