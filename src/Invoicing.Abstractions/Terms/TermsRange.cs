using System.Collections.Immutable;

namespace Invoicing.Terms;

/// <summary>The ranges of the numbers in terms; what lies outside is refused when it is set.</summary>
internal static class TermsRange
{
    public static int? Days(int? days) => days is { } given ? Days(given) : null;

    public static int Days(int days) => days is >= 0 and <= PaymentTerms.MostDays
        ? days
        : throw Outside(days, $"0 to {PaymentTerms.MostDays} days of payment");

    public static int Months(int months) => months is >= 0 and <= PaymentTerms.MostMonths
        ? months
        : throw Outside(months, $"0 to {PaymentTerms.MostMonths} months of payment");

    public static ImmutableArray<int> DaysOfMonth(ImmutableArray<int> days)
    {
        if (days.IsDefault) return [];
        foreach (var day in days)
            if (day is < 1 or > 31) throw Outside(day, $"days 1 to 31 of a month");
        return days;
    }

    public static Percentage Share(Percentage percent) => !percent.IsZero && !percent.IsNegative
        && percent <= Percentage.Of(100m)
        ? percent
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "above 0 % and up to 100 %");

    public static ArgumentOutOfRangeException Outside(int value, FormattableString range) =>
        new(nameof(value), value, FormattableString.Invariant(range));
}
