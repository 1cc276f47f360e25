using System.Collections.Immutable;
using Invoicing.Invoices;
using Invoicing.Numbering;
using MonthEnd.Files;
using MonthEnd.Steps;

namespace MonthEnd;

/// <summary>How far a run came; the exit status of the program.</summary>
enum MonthStatus
{
    /// <summary>All was done.</summary>
    Done = 0,

    /// <summary>Files have mistakes, or a part could not be done; the rest was.</summary>
    Incomplete = 1,

    /// <summary>Nothing was done, and nothing written.</summary>
    NothingDone = 2,
}

/// <summary>What a run made of a month. Immutable.</summary>
sealed record MonthResult
{
    public required MonthStatus Status { get; init; }

    /// <summary>The mistakes in the files.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>All that could not be done, mistakes in files too, as it was told.</summary>
    public required ImmutableArray<string> Failures { get; init; }

    /// <summary>What became of the facts; null where no month could be read, as in all that follows.</summary>
    public BilledMonth? Billing { get; init; }

    /// <summary>The invoices with their numbers.</summary>
    public ImmutableArray<Invoice> Issued { get; init; } = [];

    /// <summary>The series after the last number that was given.</summary>
    public NumberSeries? Series { get; init; }

    /// <summary>The reviews of supplier invoices, in the order of their files.</summary>
    public ImmutableArray<SupplierReview> Reviews { get; init; } = [];

    /// <summary>What became of the payments; null where they contradict each other.</summary>
    public SettledPayments? Payments { get; init; }

    /// <summary>Who is reminded; null where payments could not be allocated, or no plan says when.</summary>
    public DecidedReminders? Reminders { get; init; }

    /// <summary>What customers owe; null where payments could not be allocated.</summary>
    public CustomerAccounts? Accounts { get; init; }
}
