using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Explanations;
using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Why an item or an account is charged no interest.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<NoInterestReason>))]
public enum NoInterestReason
{
    /// <summary>It is not overdue yet, or was never open while it was.</summary>
    NotOverdue = 0,

    /// <summary>It was paid within the days of grace, or these are not over.</summary>
    WithinGrace,

    /// <summary>It is a credit.</summary>
    Credit,

    /// <summary>It is interest or a fee, which bear none under these terms.</summary>
    BearsNone,

    /// <summary>It was charged until that day, or for that period, before.</summary>
    AlreadyCharged,

    /// <summary>It comes to less than is charged.</summary>
    BelowMinimum,

    /// <summary>The rate is not known for all of the time; a finding says which.</summary>
    RateUnknown,
}

/// <summary>An item or an account that is charged no interest now.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Reason">Why.</param>
/// <param name="Item">The item; null for the account.</param>
/// <param name="Amount">What it would come to where that is below the minimum; else null.</param>
public sealed record NoInterest(string Customer, NoInterestReason Reason, string? Item = null, Money? Amount = null);

/// <summary>A fixed sum for the late payment of an item. It bears no VAT.</summary>
/// <param name="Customer">The customer.</param>
/// <param name="Document">The item that was paid late.</param>
/// <param name="Amount">The sum.</param>
/// <param name="Since">The first day of delay.</param>
/// <param name="Basis">The law that it rests on.</param>
public sealed record FixedSumCharge(string Customer, string Document, Money Amount, LocalDate Since, Basis Basis)
{
    /// <summary>The open item that it becomes.</summary>
    /// <param name="id">The id of the item.</param>
    /// <param name="issued">The day on which it is charged.</param>
    /// <param name="due">When it has to be paid; null: at once.</param>
    public OpenItem ToOpenItem(string id, LocalDate issued, LocalDate? due = null) => new()
    {
        Id = id, Customer = Customer, Kind = OpenItemKind.Fee, Document = Document, Issued = issued,
        Due = due ?? issued, Amount = Amount, Open = Amount,
    };
}

/// <summary>What interest and fixed sums are to be charged, and why what is not. Immutable.</summary>
public sealed record InterestReport
{
    private readonly Sequence<InterestCharge> _charges;
    private readonly Sequence<FixedSumCharge> _fixedSums;
    private readonly Sequence<NoInterest> _notCharged;

    /// <summary>The last day that bears interest.</summary>
    public required LocalDate Until { get; init; }

    /// <summary>The interest, by customer, then by item or currency.</summary>
    public ImmutableArray<InterestCharge> Charges
    {
        get => _charges.Items;
        init => _charges = value;
    }

    /// <summary>The fixed sums that were not charged before, by customer and item.</summary>
    public ImmutableArray<FixedSumCharge> FixedSums
    {
        get => _fixedSums.Items;
        init => _fixedSums = value;
    }

    /// <summary>What is not charged, by customer and item.</summary>
    public ImmutableArray<NoInterest> NotCharged
    {
        get => _notCharged.Items;
        init => _notCharged = value;
    }
}
