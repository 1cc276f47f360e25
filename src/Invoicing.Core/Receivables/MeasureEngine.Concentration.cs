using System.Collections.Immutable;
using Invoicing.Explanations;

namespace Invoicing.Receivables;

public static partial class MeasureEngine
{
    /// <summary>The share of the largest customers in what is owed in one currency. Who owes nothing in sum does not
    /// count.</summary>
    /// <param name="report">What customers owe.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="count">How many customers; fewer where there are fewer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    public static Measure TopShare(AgeingReport report, Currency currency, int count)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var owed = Owed(report, currency);
        var measure = Ratio(MeasureTerms.TopShare, report);
        if (owed.IsEmpty) return measure with { NotDefined = MeasureGap.NothingOwed };
        return Defined(measure, Explained.Quotient(
            MeasureTerms.TopShare,
            Explained.Sum(MeasureTerms.Step, [.. owed.Take(count)], currency),
            Explained.Sum(MeasureTerms.Receivables, owed, currency)));
    }

    /// <summary>The Herfindahl index of what is owed in one currency: the sum of the squared shares, from 1 / customers
    /// to 1. Who owes nothing in sum does not count.</summary>
    /// <param name="report">What customers owe.</param>
    /// <param name="currency">The currency.</param>
    public static Measure Herfindahl(AgeingReport report, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(report);
        var owed = Owed(report, currency);
        var measure = Ratio(MeasureTerms.Herfindahl, report);
        if (owed.IsEmpty) return measure with { NotDefined = MeasureGap.NothingOwed };
        var total = Explained.Sum(MeasureTerms.Receivables, owed, currency);
        return Defined(measure, Explained.Quotient(
            MeasureTerms.Herfindahl,
            Explained.Sum(MeasureTerms.Step,
                [.. owed.Select(each => Explained.Product(MeasureTerms.Step, each, each, each.Subject))]),
            Explained.Product(MeasureTerms.Step, total, total)));
    }

    private static Measure Ratio(Term term, AgeingReport report) =>
        new() { Term = term, AsOf = report.AsOf, Unit = MeasureUnit.Ratio };

    private static ImmutableArray<Explanation> Owed(AgeingReport report, Currency currency) =>
    [
        .. report.Rows.Where(row => row.Owed.Total.Currency == currency && row.Owed.Total.IsPositive)
            .OrderByDescending(row => row.Owed.Total.MinorUnits).ThenBy(row => row.Customer, StringComparer.Ordinal)
            .Select(row => Explained.Stated(MeasureTerms.Amount, row.Owed.Total, row.Customer)),
    ];
}
