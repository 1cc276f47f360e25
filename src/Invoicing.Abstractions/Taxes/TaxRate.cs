using NodaTime;

namespace Invoicing.Taxes;

/// <summary>One rate of one tax, for one class, in one place, for one time. Immutable.</summary>
public sealed record TaxRate
{
    private readonly string? _scheme;

    /// <summary>The class of rates: one of <see cref="RateClass"/>, or a text of the country's own.</summary>
    public required string Class { get; init; }

    /// <summary>Tax scheme code (BT-118-0): VAT, GST, HST, PST, QST, CGST, SGST, IGST, IGIC, IPSI. Default:
    /// VAT.</summary>
    public string Scheme
    {
        get => _scheme ?? "VAT";
        init => _scheme = value is "VAT" ? null : value;
    }

    /// <summary>The region that levies it, a code of ISO 3166-2 such as <c>CA-QC</c>; null: the whole
    /// country.</summary>
    public string? Region { get; init; }

    /// <summary>The rate; 19 means 19 %.</summary>
    public required Percentage Rate { get; init; }

    /// <summary>The first day on which it is in force; where it was in force before the data begins, the day on which
    /// the data begins.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The last day on which it is in force; null: still in force.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>The law and clause, or the official publication with its date; never empty.</summary>
    public required string Source { get; init; }

    /// <summary>The scheme whose tax its base counts too (QST stood on GST before 2013); null: its base is the
    /// net.</summary>
    public string? StandsOn { get; init; }

    /// <summary>Whether supplies within a region or between regions bear it. Default: all do.</summary>
    public RegionScope Scope { get; init; }

    /// <summary>Whether the class begins with it, or begins again after a time without a rate: no gap before it.
    /// Default: it follows another, or was in force when the data begins.</summary>
    public bool IsStart { get; init; }

    /// <summary>Whether it is in force on the day.</summary>
    public bool IsInForce(LocalDate day) => From <= day && (LastDay is not { } last || day <= last);
}
