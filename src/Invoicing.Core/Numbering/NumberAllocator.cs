using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Invoicing.Findings;
using NodaTime;

namespace Invoicing.Numbering;

/// <summary>Gives the next numbers of a series. Pure: the series that was given is not changed, and a run that fails
/// later has used no number, as long as series and documents are stored together.</summary>
[Experimental("INV1005")]
public static class NumberAllocator
{
    /// <summary>Gives numbers.</summary>
    /// <param name="series">The series as it is stored.</param>
    /// <param name="issued">The issue date (BT-2) of the documents, which tells the fiscal year.</param>
    /// <param name="count">How many numbers; 0 gives none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    /// <exception cref="OverflowException">The counter is at its end.</exception>
    public static Outcome<NumberAllocation> Allocate(NumberSeries series, LocalDate issued, int count)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var findings = new FindingSink();
        var pattern = NumberPattern.Read(series.Pattern);
        Check(series, pattern, findings);
        if (findings.HasErrors || pattern is null) return new(null, findings.ToList());
        var fiscalYear = FiscalYearOf(issued, series.FiscalYearStartMonth);
        var counterYear = pattern.ShowsYear ? fiscalYear : 0;
        var counter = series.Counters.FirstOrDefault(each => each.FiscalYear == counterYear)
            ?? new SeriesCounter(counterYear, 1);
        var numbers = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++) numbers.Add(pattern.Format(counter.Next + i, fiscalYear, issued));
        return new(new NumberAllocation
        {
            Numbers = numbers.DrainToImmutable(),
            Series = count == 0 ? series : Advance(series, counter with { Next = counter.Next + count }),
        });
    }

    private static int FiscalYearOf(LocalDate issued, int startMonth) =>
        startMonth > 1 && issued.Month >= startMonth ? issued.Year + 1 : issued.Year;

    private static NumberSeries Advance(NumberSeries series, SeriesCounter counter) => series with
    {
        Counters =
        [
            .. series.Counters.Where(each => each.FiscalYear != counter.FiscalYear)
                .Append(counter).OrderBy(each => each.FiscalYear),
        ],
    };

    private static void Check(NumberSeries series, NumberPattern? pattern, FindingSink findings)
    {
        if (pattern is null)
            findings.Add(NumberingFindings.Pattern, Severity.Error, "/pattern",
                ("found", series.Pattern), ("expected", "INV-{yyyy}-{00000}"));
        if (series.FiscalYearStartMonth is < 1 or > 12)
            findings.Add(NumberingFindings.FiscalYear, Severity.Error, "/fiscalYearStartMonth",
                ("found", series.FiscalYearStartMonth));
        foreach (var year in series.Counters.GroupBy(each => each.FiscalYear))
            if (year.Count() > 1 || year.Any(each => each.Next < 1))
                findings.Add(NumberingFindings.Counter, Severity.Error, $"/counters/{Text(year.Key)}",
                    ("year", year.Key), ("next", year.Min(each => each.Next)), ("count", year.Count()));
    }

    private static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
