using System.Collections.Immutable;
using Invoicing.Contracts;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Work;
using NodaTime;

namespace Invoicing.Billing;

/// <summary>Something that may be billed, once: one of a closed set of kinds. Immutable.</summary>
public abstract record BillableFact
{
    private protected BillableFact()
    {
    }

    /// <summary>The name of the fact: see <see cref="SourceReference"/>.</summary>
    public abstract string Source { get; }

    /// <summary>The day on which it happened, or from which on it may be billed; null where that is not known
    /// yet.</summary>
    public abstract LocalDate? Date { get; }

    /// <summary>The path that findings about the fact carry.</summary>
    public string Path => "/" + Source;

    /// <summary>A line of a delivery note.</summary>
    /// <param name="Note">The note.</param>
    /// <param name="Line">Its line.</param>
    public sealed record Delivered(DeliveryNote Note, DeliveredLine Line) : BillableFact
    {
        /// <inheritdoc/>
        public override string Source => SourceReference.Delivery(Note.Number, Line.Id ?? Line.OrderLineId);

        /// <inheritdoc/>
        public override LocalDate? Date => Note.Date;
    }

    /// <summary>Work of a day.</summary>
    /// <param name="Entry">The timesheet entry.</param>
    public sealed record Worked(TimesheetEntry Entry) : BillableFact
    {
        /// <inheritdoc/>
        public override string Source => SourceReference.Timesheet(Entry.Id);

        /// <inheritdoc/>
        public override LocalDate? Date => Entry.Date;
    }

    /// <summary>A milestone, agreed or said to be reached.</summary>
    /// <param name="ContractId">The contract.</param>
    /// <param name="MilestoneId">Its id within the contract.</param>
    /// <param name="ReachedOn">The day on which it was reached; null while it is not.</param>
    public sealed record MilestoneDue(string ContractId, string MilestoneId, LocalDate? ReachedOn) : BillableFact
    {
        /// <inheritdoc/>
        public override string Source => SourceReference.Milestone(ContractId, MilestoneId);

        /// <inheritdoc/>
        public override LocalDate? Date => ReachedOn;
    }

    /// <summary>A period of a recurring item.</summary>
    /// <param name="ContractId">The contract.</param>
    /// <param name="Item">The item.</param>
    /// <param name="Period">The days that are charged.</param>
    /// <param name="WholePeriod">The days of the whole period that they are of.</param>
    public sealed record PeriodDue(string ContractId, RecurringItem Item, DateRange Period, DateRange WholePeriod)
        : BillableFact
    {
        /// <inheritdoc/>
        public override string Source => SourceReference.Recurring(ContractId, Item.Id, Period.Start);

        /// <summary>The first day of the period, or its last for an item billed in arrears.</summary>
        public override LocalDate? Date =>
            Item.Timing == BillingTiming.Arrears && !Period.IsEmpty ? Period.Last : Period.Start;
    }

    /// <summary>What was used in a month of something metered.</summary>
    /// <param name="ContractId">The contract.</param>
    /// <param name="ItemId">The metered item: its id within the contract.</param>
    /// <param name="Month">The month.</param>
    /// <param name="Records">What was used, by day and id; at least one.</param>
    public sealed record UsageDue(
        string ContractId, string ItemId, DateRange Month, ImmutableArray<UsageRecord> Records) : BillableFact
    {
        private readonly Sequence<UsageRecord> _records = Records;

        /// <summary>What was used, by day and id; at least one.</summary>
        public ImmutableArray<UsageRecord> Records
        {
            get => _records.Items;
            init => _records = value;
        }

        /// <inheritdoc/>
        public override string Source => SourceReference.Usage(ContractId, ItemId, Month.Start);

        /// <summary>The last day of the month.</summary>
        public override LocalDate? Date => Month.IsEmpty ? Month.Start : Month.Last;
    }
}
