using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Invoicing.Payments;

namespace Invoicing.Receivables;

/// <summary>From which date items are aged.</summary>
[JsonConverter(typeof(EnumNameJsonConverter<AgeingBasis>))]
public enum AgeingBasis
{
    /// <summary>The due date: days overdue. What is due on the day of the report is not due yet.</summary>
    DueDate = 0,

    /// <summary>The date of the document: days old. A document of the day of the report stands in the first
    /// column.</summary>
    DocumentDate,
}

/// <summary>How an ageing report is made. Immutable.</summary>
public sealed record AgeingOptions
{
    private readonly Sequence<ExchangeRate> _rates;

    /// <summary>By due date, in the sales ledger, credits apart.</summary>
    public static AgeingOptions Default { get; } = new();

    /// <summary>The date that counts. Default: the due date.</summary>
    public AgeingBasis Basis { get; init; }

    /// <summary>The ledger of the report; items of the other one are left out. In the purchases ledger amounts are
    /// shown with their sign turned: above zero we owe. Default: sales.</summary>
    public ItemLedger Ledger { get; init; }

    /// <summary>Whether credit notes are aged with the invoices, by their own date. Default: no, they stand on
    /// account.</summary>
    public bool AgeCredits { get; init; }

    /// <summary>Whether disputed amounts are told. Default: no.</summary>
    public bool ShowDisputed { get; init; }

    /// <summary>A currency in which the report shows everything once more; or null.</summary>
    public Currency? Base { get; init; }

    /// <summary>The rates of the day of the report, for what was not booked in the base currency. A rate quoted the
    /// other way round is divided by.</summary>
    public ImmutableArray<ExchangeRate> Rates
    {
        get => _rates.Items;
        init => _rates = value;
    }
}
