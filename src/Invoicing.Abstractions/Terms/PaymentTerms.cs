using NodaTime;

namespace Invoicing.Terms;

/// <summary>Payment terms (BT-20): when what is due has to be paid. Immutable.</summary>
public sealed record PaymentTerms
{
    /// <summary>The most days that terms may have: a century.</summary>
    public const int MostDays = 36_500;

    private readonly int? _days;

    /// <summary>Days after the invoice date, 0 to 36,500, or null where the terms are text alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than that.</exception>
    public int? Days
    {
        get => _days;
        init => _days = value is null or (>= 0 and <= MostDays) ? value : throw new ArgumentOutOfRangeException(
            nameof(value), value, FormattableString.Invariant($"0 to {MostDays} days of payment"));
    }

    /// <summary>The terms in words (BT-20), where more is to be said than the days.</summary>
    public string? Text { get; init; }

    /// <summary>Payable within a number of days of the invoice date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or more than 36,500.</exception>
    public static PaymentTerms NetDays(int days) => new() { Days = days };

    /// <summary>Payable on the invoice date.</summary>
    public static PaymentTerms Immediately { get; } = new() { Days = 0 };

    /// <summary>The due date of an invoice of that date, or null where the terms are text alone.</summary>
    /// <exception cref="OverflowException">It lies after the year 9999.</exception>
    public LocalDate? DueDate(LocalDate issued) => Days is { } days ? issued.PlusDays(days) : null;
}
