using FsCheck;
using FsCheck.Fluent;
using Invoicing.Bulk;
using Invoicing.Payments;
using Invoicing.Receivables;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Bulk;

/// <summary>The columns give what the engine gives.</summary>
public class AgeingBatchLawTests
{
    const int Customers = 4;

    static readonly LocalDate Day = new(2026, 11, 30);

    static readonly Gen<(int Customer, int Overdue, long Open)> Items =
        from customer in Gen.Choose(0, Customers - 1)
        from overdue in Gen.Choose(-40, 130)
        from open in Gen.Choose(-300, 900)
        select (customer, overdue, (long)open);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_batch_sums_what_the_engine_reports(bool ageCredits) => Law.Holds(
        Items.ListOf(),
        items =>
        {
            var batch = AgeingBatch.Of(AgeingEngine.Standard);
            var sums = new long[Customers * (batch.Columns + 1)];
            batch.Sum(AgeingBatch.DayOf(Day), Columns(items), sums, ageCredits);
            var report = AgeingEngine.Standard.Report(Day, [.. items.Select(Item)], [],
                new AgeingOptions { AgeCredits = ageCredits });
            var expected = new long[sums.Length];
            foreach (var row in report.Rows)
            {
                var at = (row.Customer[0] - '0') * (batch.Columns + 1);
                foreach (var amount in row.Owed.ByBucket.Append(row.Owed.OnAccount)) expected[at++] = amount.MinorUnits;
            }

            return sums.SequenceEqual(expected);
        });

    [Fact]
    public void Wrong_columns_are_refused()
    {
        var batch = AgeingBatch.Of(AgeingEngine.Standard);
        var items = new AgeingColumns { Customers = new[] { 2 }, Days = new[] { 0 }, Open = new[] { 1L } };
        var uneven = new AgeingColumns { Customers = new[] { 0 }, Days = Array.Empty<int>(), Open = new[] { 1L } };

        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Sum(0, items, new long[12]));
        Assert.Throws<ArgumentException>(() => batch.Sum(0, items, new long[13]));
        Assert.Throws<ArgumentException>(() => batch.Sum(0, uneven, new long[12]));
        Assert.Throws<OverflowException>(() => batch.Sum(0, new AgeingColumns
        {
            Customers = new[] { 0, 0 }, Days = new[] { 0, 0 }, Open = new[] { long.MaxValue, 1L },
        }, new long[6]));
    }

    static AgeingColumns Columns(IReadOnlyCollection<(int Customer, int Overdue, long Open)> items) => new()
    {
        Customers = items.Select(item => item.Customer).ToArray(),
        Days = items.Select(item => AgeingBatch.DayOf(Day) - item.Overdue).ToArray(),
        Open = items.Select(item => item.Open).ToArray(),
    };

    static OpenItem Item((int Customer, int Overdue, long Open) item) => new()
    {
        Id = "I",
        Customer = ((char)('0' + item.Customer)).ToString(),
        Issued = Day.PlusDays(-200),
        Due = Day.PlusDays(-item.Overdue),
        Amount = Money.FromMinor(item.Open, Currency.EUR),
        Open = Money.FromMinor(item.Open, Currency.EUR),
    };
}
