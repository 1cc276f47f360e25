using System.Text.Json;
using FsCheck.Fluent;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Abstractions.Tests;

public class DateRangeTests
{
    private static readonly DateRange November = DateRange.Month(2026, 11);

    [Fact]
    public void A_month_ends_before_the_next()
    {
        Assert.Equal("2026-11-01/2026-12-01", November.ToString());
        Assert.Equal(30, November.Days);
        Assert.Equal(new LocalDate(2026, 11, 30), November.Last);
        Assert.True(November.Contains(new LocalDate(2026, 11, 30)));
        Assert.False(November.Contains(new LocalDate(2026, 12, 1)));
        Assert.Equal(November, DateRange.Inclusive(new(2026, 11, 1), new(2026, 11, 30)));
    }

    [Fact]
    public void Ranges_that_only_touch_do_not_overlap()
    {
        Assert.False(November.Overlaps(DateRange.Month(2026, 12)));
        Assert.True(November.Overlaps(DateRange.Inclusive(new(2026, 11, 30), new(2026, 12, 5))));
        Assert.True(November.Intersect(DateRange.Month(2026, 12)).IsEmpty);
    }

    [Fact]
    public void The_end_is_not_before_the_start()
    {
        Assert.Throws<ArgumentException>(() => DateRange.Of(new(2026, 11, 2), new(2026, 11, 1)));
        Assert.True(default(DateRange).IsEmpty);
        Assert.Throws<InvalidOperationException>(() => default(DateRange).Last);
    }

    [Fact]
    public void A_range_holds_only_days_that_its_text_can_say()
    {
        var refused = Assert.Throws<ArgumentException>(() => DateRange.Of(new(-43, 3, 15), new(2026, 1, 1)));
        Assert.Contains("-0043-03-15", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => DateRange.Of(new(0, 12, 31), new(1, 1, 1)));
        var whole = DateRange.Of(new(1, 1, 1), new(9999, 12, 31));
        Assert.Equal(whole, DateRange.Parse(whole.ToString()));
        Assert.Throws<OverflowException>(() => DateRange.Inclusive(new(9999, 12, 31), new(9999, 12, 31)));
        Assert.Throws<OverflowException>(() => DateRange.Month(9999, 12));
    }

    [Theory]
    [InlineData("2026-11-01")]
    [InlineData("2026-11-01/2026-10-31")]
    [InlineData("2026-02-30/2026-03-01")]
    [InlineData("2026-13-01/2026-13-02")]
    [InlineData("0000-01-01/2026-01-01")]
    [InlineData("2026-1-01/2026-12-001")]
    [InlineData("2026-11-01 2026-12-01")]
    public void A_range_is_read_strictly(string text) => Assert.False(DateRange.TryParse(text, out _));

    [Fact]
    public void Reading_inverts_writing() => Law.Holds(
        ValueGenerators.DateRange(),
        range => DateRange.Parse(range.ToString()) == range
            && JsonSerializer.Deserialize<DateRange>(JsonSerializer.Serialize(range)) == range);

    [Fact]
    public void An_intersection_has_the_days_of_both() => Law.Holds(
        from ranges in ValueGenerators.DateRange().Two()
        from day in ValueGenerators.Date()
        from near in Gen.Choose(-3, 40)
        select (ranges.Item1, ranges.Item2, Days: new[] { day, ranges.Item1.Start.PlusDays(near) }),
        x => x.Days.All(d => x.Item1.Intersect(x.Item2).Contains(d) == (x.Item1.Contains(d) && x.Item2.Contains(d)))
            && x.Item1.Overlaps(x.Item2) == x.Item2.Overlaps(x.Item1));
}
