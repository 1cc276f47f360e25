using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Findings;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Bulk;

/// <summary>What of the facts of an allocation is not in columns, and why.</summary>
/// <param name="Because">What columns cannot hold.</param>
/// <param name="Id">The id of the item or payment, the number of the certificate.</param>
/// <param name="Customer">The customer whose account it is; null where it is not known.</param>
/// <param name="Currency">The currency of the account.</param>
public sealed record AllocationRefusal(BatchRefusal Because, string Id, string? Customer, Currency Currency);

/// <summary>
/// Parts the facts of an allocation into accounts that an <see cref="AllocationBatch"/> holds, and the rest, which is
/// the allocator's: both together give what <see cref="PaymentAllocator"/> gives for all of them with
/// <see cref="AllocationStrategies.OldestDue"/> alone and the usual policy. Immutable.
/// </summary>
[Experimental("INV1009")]
public sealed class AllocationColumns
{
    private static readonly LocalDate Epoch = new(2000, 1, 1);

    private AllocationColumns(AccountParting parting)
    {
        Items = parting.Items;
        Payments = parting.Payments;
        Rest = parting.Rest;
        Refusals = parting.Refusals;
        Batch = new AllocationBatch
        {
            Items = new OpenItemColumns
            {
                Accounts = Column(Items, parting.AccountOf),
                Due = Column(Items, item => DayOf(item.Due)),
                Open = Column(Items, item => item.Open.MinorUnits),
            },
            Payments = new PaymentColumns
            {
                Accounts = Column(Payments, parting.AccountOf),
                Days = Column(Payments, payment => DayOf(payment.Received)),
                Amounts = Column(Payments, payment => payment.Amount.MinorUnits),
            },
        };
    }

    /// <summary>The batch.</summary>
    public AllocationBatch Batch { get; }

    /// <summary>The items in the columns, each at its place.</summary>
    public ImmutableArray<OpenItem> Items { get; }

    /// <summary>The payments in the columns, each at its place.</summary>
    public ImmutableArray<Payment> Payments { get; }

    /// <summary>What is not in the columns: for <see cref="PaymentAllocator.Allocate"/>.</summary>
    public AllocationFacts Rest { get; }

    /// <summary>Why that is so, in the order of the facts; of an account the rest of which is refused with it, the
    /// first reason.</summary>
    public ImmutableArray<AllocationRefusal> Refusals { get; }

    /// <summary>Parts facts.</summary>
    /// <param name="facts">Payments, items and payers.</param>
    /// <param name="limits">What is accepted at most; null for the defaults.</param>
    /// <returns>The columns; errors, without them, where the facts contradict each other, as of
    /// <see cref="PaymentAllocator.Allocate"/>.</returns>
    public static Outcome<AllocationColumns> Of(AllocationFacts facts, Limits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var sink = new FindingSink();
        AllocationChecks.Check(facts, limits ?? Limits.Default, sink);
        return sink.HasErrors
            ? new Outcome<AllocationColumns>(null, sink.ToList())
            : new Outcome<AllocationColumns>(new AllocationColumns(new AccountParting(facts)), sink.ToList());
    }

    private static int DayOf(LocalDate date) => Period.DaysBetween(Epoch, date);

    private static TValue[] Column<TRow, TValue>(ImmutableArray<TRow> rows, Func<TRow, TValue> value)
    {
        var column = new TValue[rows.Length];
        for (var row = 0; row < rows.Length; row++) column[row] = value(rows[row]);
        return column;
    }
}
