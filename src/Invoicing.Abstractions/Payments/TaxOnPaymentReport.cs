using System.Collections.Immutable;
using Invoicing.Taxes;
using NodaTime;

namespace Invoicing.Payments;

/// <summary>The tax that fell due by payment, and the tax that fell by reductions. Immutable.</summary>
public sealed record TaxOnPaymentReport
{
    private readonly Sequence<TaxMovement> _due;
    private readonly Sequence<TaxMovement> _reduced;

    /// <summary>Tax that fell due because it was paid, allocation by allocation.</summary>
    public ImmutableArray<TaxMovement> Due
    {
        get => _due.Items;
        init => _due = value;
    }

    /// <summary>Tax that fell by discounts, write-offs and price reductions, whether it falls due by payment or fell
    /// due with the document.</summary>
    public ImmutableArray<TaxMovement> Reduced
    {
        get => _reduced.Items;
        init => _reduced = value;
    }

    /// <summary>The movements whose day is in a period.</summary>
    public TaxOnPaymentReport In(DateRange period) => new()
    {
        Due = [.. Due.Where(each => period.Contains(each.Date))],
        Reduced = [.. Reduced.Where(each => period.Contains(each.Date))],
    };

    /// <summary>The sums by ledger, group and currency, in the order in which they come first; groups that fell due
    /// before those that were only reduced.</summary>
    public ImmutableArray<TaxOnPaymentTotal> Totals() =>
    [
        .. Due.Select(each => (Movement: each, IsDue: true))
            .Concat(Reduced.Select(each => (Movement: each, IsDue: false)))
            .GroupBy(each => (each.Movement.Ledger, each.Movement.Group, each.Movement.Tax.Currency))
            .Select(each => new TaxOnPaymentTotal(each.Key.Ledger, each.Key.Group,
                Sum(each.Where(some => some.IsDue).Select(some => some.Movement.Net), each.Key.Currency),
                Sum(each.Where(some => some.IsDue).Select(some => some.Movement.Tax), each.Key.Currency),
                Sum(each.Where(some => !some.IsDue).Select(some => some.Movement.Net), each.Key.Currency),
                Sum(each.Where(some => !some.IsDue).Select(some => some.Movement.Tax), each.Key.Currency))),
    ];

    private static Money Sum(IEnumerable<Money> amounts, Currency currency) => Money.Sum(amounts, currency);
}

/// <summary>Tax of one group that moved by one part of an allocation. Immutable.</summary>
public sealed record TaxMovement
{
    /// <summary>The id of the allocation.</summary>
    public required string Allocation { get; init; }

    /// <summary>The item that was settled.</summary>
    public required string Item { get; init; }

    /// <summary>The number of its document.</summary>
    public required string Document { get; init; }

    /// <summary>The customer or supplier.</summary>
    public required string Customer { get; init; }

    /// <summary>The ledger: output tax of sales, input tax of purchases.</summary>
    public ItemLedger Ledger { get; init; }

    /// <summary>The day on which it counts.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>What moved it.</summary>
    public required SettlementKind Kind { get; init; }

    /// <summary>The group.</summary>
    public required TaxGroupKey Group { get; init; }

    /// <summary>Whether the tax of the group falls due by payment.</summary>
    public bool OnPayment { get; init; }

    /// <summary>The amount without the tax, with the sign of the item; turned where the allocation was taken
    /// back.</summary>
    public required Money Net { get; init; }

    /// <summary>The tax, with the sign of the item; turned where the allocation was taken back.</summary>
    public required Money Tax { get; init; }
}

/// <summary>The tax of a group that fell due by payment, and what reductions took off. Immutable.</summary>
/// <param name="Ledger">The ledger.</param>
/// <param name="Group">The group.</param>
/// <param name="Net">What was paid, without the tax.</param>
/// <param name="Tax">The tax that fell due.</param>
/// <param name="ReducedNet">What was reduced, without the tax.</param>
/// <param name="ReducedTax">By how much the tax fell.</param>
public sealed record TaxOnPaymentTotal(
    ItemLedger Ledger, TaxGroupKey Group, Money Net, Money Tax, Money ReducedNet, Money ReducedTax);

/// <summary>An allocation that was taken back. Immutable.</summary>
/// <param name="Allocation">The allocation.</param>
/// <param name="Date">The day on which it was taken back.</param>
public sealed record TakenBack(Allocation Allocation, LocalDate Date);
