using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Explanations;
using NodaTime;
using NodaTime.Text;

namespace Invoicing.Receivables;

/// <summary>Why an item is not reminded of.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<NotRemindedReason>))]
public enum NotRemindedReason
{
    /// <summary>It is not overdue, days of grace included.</summary>
    NotOverdue = 0,

    /// <summary>Nothing is open of it, or it is a credit.</summary>
    NothingOwed,

    /// <summary>It is interest or a fee: listed in reminders, never the reason of one.</summary>
    Accessory,

    /// <summary>The customer is never reminded.</summary>
    Excluded,

    /// <summary>It is disputed.</summary>
    Disputed,

    /// <summary>The customer promised to pay, and the day is not over.</summary>
    Promised,

    /// <summary>An instalment agreement covers it and is kept.</summary>
    UnderAgreement,

    /// <summary>A payment is on the way.</summary>
    PaymentOnTheWay,

    /// <summary>It must not be reminded of for legal reasons.</summary>
    LegalHold,

    /// <summary>A direct debit is pending.</summary>
    DirectDebitPending,

    /// <summary>What the customer has to its credit covers it.</summary>
    CoveredByCredit,

    /// <summary>It comes to less than a reminder is sent for.</summary>
    BelowMinimum,

    /// <summary>The next level is not due yet.</summary>
    LevelNotDue,

    /// <summary>The last level was reached and is not repeated.</summary>
    LastLevel,

    /// <summary>A reminder was sent to the account on the day.</summary>
    RemindedToday,

    /// <summary>The account got the most reminders of a year.</summary>
    MostPerYear,
}

/// <summary>An item that is not reminded of, and why. Immutable.</summary>
public sealed record NotReminded
{
    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The item.</summary>
    public required string Item { get; init; }

    /// <summary>Why.</summary>
    public required NotRemindedReason Reason { get; init; }

    /// <summary>The level that it has; 0: none.</summary>
    public int Level { get; init; }

    /// <summary>The first day on which the reason no longer stands, as far as it is known now; or null.</summary>
    public LocalDate? Next { get; init; }

    /// <summary>The reason in words: <c>INV-7: level 2 comes on 2026-12-04</c>.</summary>
    public string ToText()
    {
        var next = Next is { } day ? LocalDatePattern.Iso.Format(day) : null;
        var text = Reason switch
        {
            NotRemindedReason.NotOverdue => next is null ? "not overdue" : $"not overdue before {next}",
            NotRemindedReason.NothingOwed => "nothing is owed",
            NotRemindedReason.Accessory => "listed with the items it belongs to",
            NotRemindedReason.Excluded => "the customer is not reminded",
            NotRemindedReason.Disputed => "disputed",
            NotRemindedReason.Promised => "promised",
            NotRemindedReason.UnderAgreement => "paid by instalments as agreed",
            NotRemindedReason.PaymentOnTheWay => "a payment is on the way",
            NotRemindedReason.LegalHold => "held for legal reasons",
            NotRemindedReason.DirectDebitPending => "a direct debit is pending",
            NotRemindedReason.CoveredByCredit => "covered by credit",
            NotRemindedReason.BelowMinimum => "below the minimum of a reminder",
            NotRemindedReason.LevelNotDue => next is null
                ? FormattableString.Invariant($"level {Level + 1} is not due")
                : FormattableString.Invariant($"level {Level + 1} comes on {next}"),
            NotRemindedReason.LastLevel => FormattableString.Invariant($"level {Level} is the last"),
            NotRemindedReason.RemindedToday => "the account was reminded today",
            _ => "the account got the most reminders of a year",
        };
        var until = Next is { } first && Reason is not (NotRemindedReason.NotOverdue or NotRemindedReason.LevelNotDue
            or NotRemindedReason.RemindedToday)
            ? $" until {LocalDatePattern.Iso.Format(first.PlusDays(-1))}"
            : "";
        return $"{Item}: {text}{until}";
    }
}

/// <summary>An item of a reminder.</summary>
/// <param name="Item">The item.</param>
/// <param name="Due">When it had to be paid.</param>
/// <param name="DaysLate">How many days that is past.</param>
/// <param name="Level">The level that it gets; 0 for interest and fees, which have none.</param>
/// <param name="Open">What is open of it.</param>
public sealed record ReminderItem(string Item, LocalDate Due, int DaysLate, int Level, Money Open);

/// <summary>What reminders are to be sent, and why the others are not. Immutable.</summary>
public sealed record ReminderReport
{
    private readonly Sequence<ReminderProposal> _proposals;
    private readonly Sequence<NotReminded> _notReminded;

    /// <summary>The day.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>The reminders, by customer and currency.</summary>
    public ImmutableArray<ReminderProposal> Proposals
    {
        get => _proposals.Items;
        init => _proposals = value;
    }

    /// <summary>Every item that is in no reminder, by customer, currency, due date and id.</summary>
    public ImmutableArray<NotReminded> NotReminded
    {
        get => _notReminded.Items;
        init => _notReminded = value;
    }
}
