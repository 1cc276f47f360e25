using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>How direct debits are proposed. Immutable.</summary>
/// <param name="PreNotificationDays">The days before collection on which the customer is told, at the latest.
/// Default: 14 calendar days (EPC SEPA Core Direct Debit Rulebook, unless another time is agreed).</param>
/// <param name="LeadDays">The bank's business days before collection on which it has to have the file. Default:
/// 1.</param>
/// <param name="DormantMonths">The months without a collection after which a mandate is no longer used. Default: 36
/// (EPC SEPA Core Direct Debit Rulebook, section 4.1).</param>
/// <param name="HorizonDays">How many days ahead is collected; what is collected later waits. Default: 14.</param>
public sealed record DebitProposalOptions(
    int PreNotificationDays = 14,
    int LeadDays = 1,
    int DormantMonths = 36,
    int HorizonDays = 14)
{
    private readonly Sequence<LocalDate> _holidays;

    /// <summary>As the SEPA core scheme has it.</summary>
    public static DebitProposalOptions Default { get; } = new();

    /// <summary>The holidays of the bank, beside Saturdays and Sundays: in SEPA those of T2.</summary>
    public ImmutableArray<LocalDate> Holidays
    {
        get => _holidays.Items;
        init => _holidays = value;
    }

    /// <summary>Whether the first of a series is presented as RCUR, as the rulebook permits since November 2016.
    /// Default: no.</summary>
    public bool FirstAsRecurrent { get; init; }
}

/// <summary>Why an item is not collected.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<NotCollectedBecause>))]
public enum NotCollectedBecause
{
    /// <summary>The customer gave no mandate.</summary>
    NoMandate = 0,

    /// <summary>The mandate was withdrawn.</summary>
    Cancelled,

    /// <summary>The mandate ends before the collection.</summary>
    Ended,

    /// <summary>The mandate was not used for so long that it is void.</summary>
    Dormant,

    /// <summary>The one collection of the mandate was made, or is in this proposal.</summary>
    UsedUp,

    /// <summary>It is disputed.</summary>
    Disputed,

    /// <summary>It is not in euro; SEPA collects no other currency.</summary>
    NotEuro,

    /// <summary>The sum is above the limit of the mandate.</summary>
    AboveLimit,

    /// <summary>It is collected after the horizon.</summary>
    NotYet,

    /// <summary>A credit, or nothing is open, or it is of the purchases ledger.</summary>
    NotOwed,

    /// <summary>It will be signed after the collection.</summary>
    NotSigned,
}

/// <summary>One direct debit. Immutable.</summary>
public sealed record ProposedDebit
{
    private readonly Sequence<CollectedItem> _items;

    /// <summary>The mandate.</summary>
    public required string Mandate { get; init; }

    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The day on which it is collected: the due date, or the first business day on which notice and file are
    /// in time.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The last day on which the customer is told.</summary>
    public required LocalDate NotifyBy { get; init; }

    /// <summary>The last day on which the bank gets the file.</summary>
    public required LocalDate SubmitBy { get; init; }

    /// <summary>Its place in the use of the mandate.</summary>
    public required DebitSequence Sequence { get; init; }

    /// <summary>The sum of the items.</summary>
    public required Money Amount { get; init; }

    /// <summary>The items, by due date and id.</summary>
    public ImmutableArray<CollectedItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }
}

/// <summary>An item that is collected. Immutable.</summary>
/// <param name="Item">The item.</param>
/// <param name="Amount">What is collected.</param>
public sealed record CollectedItem(string Item, Money Amount);

/// <summary>An item that is not collected. Immutable.</summary>
/// <param name="Item">The item.</param>
/// <param name="Because">The reason.</param>
public sealed record NotCollectedItem(string Item, NotCollectedBecause Because);

/// <summary>What is to be collected when. Immutable; nothing is collected by it.</summary>
public sealed record DebitProposal
{
    private readonly Sequence<ProposedDebit> _debits;
    private readonly Sequence<NotCollectedItem> _leftOut;

    /// <summary>The day of the proposal.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The direct debits; by date and mandate.</summary>
    public ImmutableArray<ProposedDebit> Debits
    {
        get => _debits.Items;
        init => _debits = value;
    }

    /// <summary>What is left out, and why; by item.</summary>
    public ImmutableArray<NotCollectedItem> LeftOut
    {
        get => _leftOut.Items;
        init => _leftOut = value;
    }
}
