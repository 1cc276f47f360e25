using System.Text.Json.Serialization;
using Invoicing.Explanations;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Receivables;

/// <summary>Whether an order goes through on credit, and how far the limit reaches. Immutable.</summary>
public sealed record CreditDecision
{
    private readonly FindingList? _findings;

    /// <summary>The customer.</summary>
    public required string Customer { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>Whether it is accepted: no finding is an error.</summary>
    [JsonIgnore]
    public bool IsAccepted => !Findings.HasErrors;

    /// <summary>What the order adds, in the currency of the limit.</summary>
    public required Money Order { get; init; }

    /// <summary>The limit that holds on the day; null: none does.</summary>
    public Money? Limit { get; init; }

    /// <summary>What the customer owes and will owe without the order: open items + unbilled - unapplied.</summary>
    public required Money Exposure { get; init; }

    /// <summary>Limit less exposure: what an order may add; below zero where the limit is exceeded already; null
    /// without a limit.</summary>
    public Money? Headroom { get; init; }

    /// <summary>How headroom, or exposure without a limit, follows.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>The reasons to block; empty where it is accepted.</summary>
    public FindingList Findings
    {
        get => _findings ?? FindingList.Empty;
        init => _findings = value is null or { Count: 0 } ? null : value;
    }
}

/// <summary>Codes of why an order is blocked; docs/rules has a page for each.</summary>
public static class CreditFindings
{
    /// <summary>The order is more than the headroom.</summary>
    public const string OverLimit = "CREDIT-OVER-LIMIT";

    /// <summary>No limit holds on the day, and the policy wants one.</summary>
    public const string NoLimit = "CREDIT-NO-LIMIT";

    /// <summary>An item is overdue by more days than the policy allows.</summary>
    public const string OverdueDays = "CREDIT-OVERDUE-DAYS";

    /// <summary>More is overdue than the policy allows.</summary>
    public const string OverdueAmount = "CREDIT-OVERDUE-AMOUNT";

    /// <summary>A reminder of a level that blocks is in force.</summary>
    public const string ReminderLevel = "CREDIT-REMINDER-LEVEL";

    /// <summary>Somebody blocked the customer.</summary>
    public const string ManualBlock = "CREDIT-MANUAL-BLOCK";

    /// <summary>No rate into the currency of the limit is known.</summary>
    public const string RateMissing = "CREDIT-RATE-MISSING";
}
