using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Findings;
using Invoicing.Parties;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Why an item is paid in a run.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<PayBecause>))]
public enum PayBecause
{
    /// <summary>It is the last run that pays it in time.</summary>
    Due = 0,

    /// <summary>It is the last run that earns the discount.</summary>
    Discount,

    /// <summary>No run pays it in time any more: it is paid at once.</summary>
    Late,

    /// <summary>A credit of the supplier, taken off.</summary>
    Credit,
}

/// <summary>Why an item is not paid.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<NotPaidBecause>))]
public enum NotPaidBecause
{
    /// <summary>Somebody blocked it.</summary>
    Blocked = 0,

    /// <summary>A hold is not released.</summary>
    Held,

    /// <summary>It is disputed.</summary>
    Disputed,

    /// <summary>No account is known.</summary>
    NoAccount,

    /// <summary>The sum of the payment is below the minimum.</summary>
    BelowMinimum,

    /// <summary>No run is left.</summary>
    NoRun,

    /// <summary>A credit with nothing to take it off.</summary>
    NothingToNet,

    /// <summary>It is no item of the purchases ledger, or nothing is open of it.</summary>
    NotOwed,
}

/// <summary>An item in a payment. Immutable.</summary>
public sealed record ProposedItem
{
    /// <summary>The item.</summary>
    public required string Item { get; init; }

    /// <summary>What is open, above zero; of a credit below zero, and only what is taken of it.</summary>
    public required Money Open { get; init; }

    /// <summary>The discount that is taken; zero: none.</summary>
    public required Money Discount { get; init; }

    /// <summary>What is paid: open less discount.</summary>
    public required Money Amount { get; init; }

    /// <summary>When it is due.</summary>
    public required LocalDate Due { get; init; }

    /// <summary>Why in this run.</summary>
    public required PayBecause Because { get; init; }

    /// <summary>What the discount yields a year, as a part of one: discount / paid x 365 / days by which it is paid
    /// earlier; null where none is taken or it is not paid earlier.</summary>
    public Exact? Yield { get; init; }
}

/// <summary>One payment to one payee. Immutable.</summary>
public sealed record ProposedPayment
{
    private readonly Sequence<ProposedItem> _items;

    /// <summary>The day on which it is sent.</summary>
    public required LocalDate Run { get; init; }

    /// <summary>The day on which the payee has it.</summary>
    public required LocalDate Arrives { get; init; }

    /// <summary>Who is paid.</summary>
    public required string Payee { get; init; }

    /// <summary>The account.</summary>
    public required Iban Account { get; init; }

    /// <summary>The sum of the items; zero where credits cover it and nothing is sent.</summary>
    public required Money Amount { get; init; }

    /// <summary>The items, credits last; by due date and id.</summary>
    public ImmutableArray<ProposedItem> Items
    {
        get => _items.Items;
        init => _items = value;
    }
}

/// <summary>An item that is not paid, or a credit that is not used up. Immutable.</summary>
/// <param name="Item">The item.</param>
/// <param name="Amount">What is left out: above zero we owe it.</param>
/// <param name="Because">The reason.</param>
/// <param name="Words">The reason in words, where somebody gave one; or null.</param>
public sealed record LeftOutItem(string Item, Money Amount, NotPaidBecause Because, string? Words = null);

/// <summary>What is to be paid when. Immutable; nothing is paid by it.</summary>
public sealed record PaymentProposal
{
    private readonly Sequence<ProposedPayment> _payments;
    private readonly Sequence<LeftOutItem> _leftOut;
    private readonly FindingList? _findings;

    /// <summary>The day of the proposal.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The payments; by run, payee, account and currency.</summary>
    public ImmutableArray<ProposedPayment> Payments
    {
        get => _payments.Items;
        init => _payments = value;
    }

    /// <summary>What is left out, and why; by item.</summary>
    public ImmutableArray<LeftOutItem> LeftOut
    {
        get => _leftOut.Items;
        init => _leftOut = value;
    }

    /// <summary>What was found: items that are paid late, discounts that no run earns, items given twice.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is null or { Count: 0 } ? null : value;
    }
}

/// <summary>Codes of what proposals find; docs/rules has a page for each.</summary>
public static class ProposalFindings
{
    /// <summary>No run pays the item in time.</summary>
    public const string Late = "PROPOSAL-LATE";

    /// <summary>A discount is still offered, and no run earns it.</summary>
    public const string DiscountLost = "PROPOSAL-DISCOUNT-LOST";

    /// <summary>An item is given twice; it is taken once.</summary>
    public const string ItemRepeated = "PROPOSAL-ITEM-REPEATED";
}
