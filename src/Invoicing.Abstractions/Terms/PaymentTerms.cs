using NodaTime;

namespace Invoicing.Terms;

/// <summary>Payment terms (BT-20): when what is due has to be paid. Immutable.</summary>
public sealed record PaymentTerms
{
    /// <summary>Days after the invoice date, or null where the terms are text alone.</summary>
    public int? Days { get; init; }

    /// <summary>The terms in words (BT-20), where more is to be said than the days.</summary>
    public string? Text { get; init; }

    /// <summary>Payable within a number of days of the invoice date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static PaymentTerms NetDays(int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return new PaymentTerms { Days = days };
    }

    /// <summary>Payable on the invoice date.</summary>
    public static PaymentTerms Immediately { get; } = new() { Days = 0 };

    /// <summary>The due date of an invoice of that date, or null where the terms are text alone.</summary>
    public LocalDate? DueDate(LocalDate issued) => Days is { } days ? issued.PlusDays(days) : null;
}
