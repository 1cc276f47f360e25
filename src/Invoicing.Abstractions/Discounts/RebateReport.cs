using System.Collections.Immutable;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Discounts;

/// <summary>A rebate by now: what accrued with each document, and what is to be settled. Immutable.</summary>
public sealed record RebateReport
{
    private readonly Sequence<RebateAccrual> _accruals;
    private readonly Sequence<RebateShare> _shares;

    /// <summary>The agreement.</summary>
    public required RebateAgreement Agreement { get; init; }

    /// <summary>What counted, without tax.</summary>
    public required Money Turnover { get; init; }

    /// <summary>The rebate on it: the sum of what accrued.</summary>
    public required Money Rebate { get; init; }

    /// <summary>What was settled before.</summary>
    public required Money Settled { get; init; }

    /// <summary>What is to be settled: the rebate less what was settled, not below zero.</summary>
    public required Money ToSettle { get; init; }

    /// <summary>What accrued with each document, by date and number.</summary>
    public ImmutableArray<RebateAccrual> Accruals
    {
        get => _accruals.Items;
        init => _accruals = value;
    }

    /// <summary>What is to be settled, shared over the treatments by their turnover, by Split; those that get
    /// nothing are not listed.</summary>
    public ImmutableArray<RebateShare> Shares
    {
        get => _shares.Items;
        init => _shares = value;
    }
}

/// <summary>What accrues with a document.</summary>
/// <param name="Document">Its number.</param>
/// <param name="Date">Its date.</param>
/// <param name="Net">What counts of it.</param>
/// <param name="Turnover">What counted up to and with it.</param>
/// <param name="Rebate">The rebate on that.</param>
/// <param name="Accrued">What of it accrues here: the rebate less that before the document; negative where a credit
/// note takes it back.</param>
public sealed record RebateAccrual(
    string Document, LocalDate Date, Money Net, Money Turnover, Money Rebate, Money Accrued);

/// <summary>What of a rebate falls to turnover that carries the same taxes. Immutable.</summary>
public sealed record RebateShare
{
    private readonly Sequence<Tax> _taxes;

    /// <summary>The taxes.</summary>
    public ImmutableArray<Tax> Taxes
    {
        get => _taxes.Items;
        init => _taxes = value;
    }

    /// <summary>The turnover.</summary>
    public required Money Base { get; init; }

    /// <summary>The share: what the base of the credit note is.</summary>
    public required Money Amount { get; init; }
}
