using FsCheck.Fluent;
using Invoicing.Numbering;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Numbering;

public class NumberAllocatorTests
{
    static readonly LocalDate November = new(2026, 11, 30);

    static readonly NumberSeries Series = new() { Id = "invoices", Pattern = "INV-{yyyy}-{00000}" };

    [Fact]
    public void A_new_series_starts_with_one()
    {
        var allocation = NumberAllocator.Allocate(Series, November, 2).Value;
        Assert.Equal<string>(["INV-2026-00001", "INV-2026-00002"], allocation.Numbers);
        Assert.Equal<SeriesCounter>([new SeriesCounter(2026, 3)], allocation.Series.Counters);
    }

    [Fact]
    public void A_series_goes_on_where_it_stopped()
    {
        var series = Series with { Counters = [new SeriesCounter(2026, 99_999)] };
        Assert.Equal<string>(
            ["INV-2026-99999", "INV-2026-100000"], NumberAllocator.Allocate(series, November, 2).Value.Numbers);
    }

    [Fact]
    public void Each_fiscal_year_counts_apart_and_a_late_document_of_the_old_year_continues_it()
    {
        var first = NumberAllocator.Allocate(Series, new LocalDate(2026, 12, 31), 1).Value;
        var second = NumberAllocator.Allocate(first.Series, new LocalDate(2027, 1, 1), 1).Value;
        var third = NumberAllocator.Allocate(second.Series, new LocalDate(2026, 12, 31), 1).Value;
        Assert.Equal<string>(["INV-2027-00001"], second.Numbers);
        Assert.Equal<string>(["INV-2026-00002"], third.Numbers);
    }

    [Theory]
    [InlineData(2026, 6, 30, "2026/06/1")]
    [InlineData(2026, 7, 1, "2027/07/1")]
    public void A_fiscal_year_is_named_after_the_year_in_which_it_ends(int year, int month, int day, string expected)
    {
        var series = new NumberSeries { Id = "s", Pattern = "{yyyy}/{MM}/{0}", FiscalYearStartMonth = 7 };
        Assert.Equal<string>([expected],
            NumberAllocator.Allocate(series, new LocalDate(year, month, day), 1).Value.Numbers);
    }

    [Fact]
    public void A_series_that_does_not_show_the_year_never_starts_again()
    {
        var series = new NumberSeries { Id = "s", Pattern = "R{000}" };
        var first = NumberAllocator.Allocate(series, new LocalDate(2026, 12, 31), 1).Value;
        Assert.Equal<string>(["R002"],
            NumberAllocator.Allocate(first.Series, new LocalDate(2027, 1, 1), 1).Value.Numbers);
    }

    [Fact]
    public void No_number_asked_changes_nothing() =>
        Assert.Equal(Series, NumberAllocator.Allocate(Series, November, 0).Value.Series);

    [Theory]
    [InlineData("INV-2026")]
    [InlineData("{00}{00}")]
    [InlineData("{year}-{00}")]
    [InlineData("{00")]
    [InlineData("00}{00}")]
    [InlineData("{}{00}")]
    public void A_pattern_that_cannot_be_read_is_found(string pattern) =>
        Assert.Equal([NumberingFindings.Pattern], Codes(Series with { Pattern = pattern }));

    [Fact]
    public void A_fiscal_year_that_starts_in_no_month_is_found() =>
        Assert.Equal([NumberingFindings.FiscalYear], Codes(Series with { FiscalYearStartMonth = 13 }));

    [Fact]
    public void A_counter_that_could_give_a_number_twice_is_found()
    {
        Assert.Equal([NumberingFindings.Counter], Codes(Series with { Counters = [new(2026, 0)] }));
        Assert.Equal([NumberingFindings.Counter], Codes(Series with { Counters = [new(2026, 1), new(2026, 5)] }));
    }

    [Fact]
    public void A_counter_at_its_end_overflows_and_does_not_wrap()
    {
        var series = Series with { Counters = [new SeriesCounter(2026, long.MaxValue)] };
        Assert.Throws<OverflowException>(() => NumberAllocator.Allocate(series, November, 1));
    }

    [Fact]
    public void However_numbers_are_asked_for_there_is_no_gap_and_none_twice() =>
        Law.Holds(Gen.Choose(0, 9).ListOf(), counts =>
        {
            var series = Series;
            var numbers = new List<string>();
            foreach (var count in counts)
            {
                var allocation = NumberAllocator.Allocate(series, November, count).Value;
                numbers.AddRange(allocation.Numbers);
                series = allocation.Series;
            }

            return numbers.SequenceEqual(NumberAllocator.Allocate(Series, November, counts.Sum()).Value.Numbers);
        });

    static IEnumerable<string> Codes(NumberSeries series) =>
        NumberAllocator.Allocate(series, November, 1).Findings.Select(finding => finding.Code);
}
