using FsCheck;
using FsCheck.Fluent;
using Invoicing.Matching;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Matching;

public class AssignSumsTests
{
    [Fact]
    public void It_finds_what_trying_every_set_finds()
    {
        var cases =
            from count in Gen.Choose(1, 7)
            from values in Gen.ArrayOf(Gen.Choose(-6, 12).Where(value => value != 0), count)
            from counts in Gen.ArrayOf(Gen.Choose(1, 3), count)
            from total in Gen.Choose(-20, 40).Where(value => value != 0)
            select (values, counts, total);
        Law.Holds(cases, each =>
        {
            var ways = Ways(each.values, each.counts, each.total);
            var expected = ways.Count switch
            {
                0 => AssignSumsResult.None,
                1 => AssignSumsResult.One,
                _ => AssignSumsResult.Several,
            };
            var given = each.values.Zip(each.counts, (value, count) => ((Int128)value, count)).ToArray();
            var found = AssignSums.Find(given, each.total, 100_000, out var way, out var other);
            Assert.Equal(expected, found);
            if (ways.Count > 0) Assert.Contains(way, ways);
            if (ways.Count > 1)
            {
                Assert.Contains(other, ways);
                Assert.NotEqual(way, other);
            }

            return true;
        }, count: 500);
    }

    [Fact]
    public void Thirty_amounts_of_any_size_stay_within_the_bound()
    {
        // Powers of two have one way to every total: the digits of 2^29 + 5.
        var values = Enumerable.Range(0, 30).Select(n => ((Int128)1 << n, 1)).ToArray();
        var found = AssignSums.Find(values, (1 << 29) + 5, AssignmentOptions.Default.MostSums, out var way, out _);
        Assert.Equal(AssignSumsResult.One, found);
        Assert.Equal([0, 2, 29], Enumerable.Range(0, 30).Where(n => way[n] == 1));
    }

    [Fact]
    public void Beyond_the_bound_nothing_is_said() =>
        Assert.Equal(AssignSumsResult.Bounded, AssignSums.Find(
            [.. Enumerable.Range(0, 60).Select(n => (((Int128)1 << n) + n, 1))], (Int128)1 << 59, 10_000,
            out _, out _));

    static List<int[]> Ways(int[] values, int[] counts, int total)
    {
        var found = new List<int[]>();
        var way = new int[values.Length];
        Next(0, 0);
        return found;

        void Next(int at, int sum)
        {
            if (at == values.Length)
            {
                if (sum == total) found.Add([.. way]);
                return;
            }

            for (way[at] = 0; way[at] <= counts[at]; way[at]++) Next(at + 1, sum + (way[at] * values[at]));
            way[at] = 0;
        }
    }
}
