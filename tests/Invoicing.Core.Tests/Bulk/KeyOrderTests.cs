using FsCheck.Fluent;
using Invoicing.Bulk;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Bulk;

public class KeyOrderTests
{
    static readonly FsCheck.Gen<long> Key = Gen.Frequency(
        (5, from order in Gen.Choose(1, 5_000) from line in Gen.Choose(0, 12) select MatchKey.Of(order, line)),
        (1, Gen.Elements(long.MinValue, -1L, 0L, 1L, long.MaxValue)));

    [Fact]
    public void Keys_are_put_in_order_and_tell_where_they_came_from() => Law.Holds(
        from count in Gen.Choose(0, 200)
        from keys in Gen.ArrayOf(Key, count)
        from documents in Gen.ArrayOf(Gen.Choose(-3, 5_000), count)
        select (keys, documents),
        columns =>
        {
            using var order = KeyOrder.Of(columns.keys, columns.documents);
            var places = Enumerable.Range(0, columns.keys.Length)
                .OrderBy(place => columns.keys[place]).ThenBy(place => columns.documents[place]).ToArray();
            Assert.Equal(places.Select(place => columns.keys[place]), order.Keys.ToArray());
            Assert.Equal(places, order.Places.IsEmpty ? [.. places.Order()] : order.Places.ToArray());
            return true;
        });

    [Fact]
    public void Rows_of_one_key_and_day_are_in_the_order_of_their_ranks() => Law.Holds(
        from count in Gen.Choose(0, 100)
        from keys in Gen.ArrayOf(Gen.Choose(-2, 3).Select(key => (long)key), count)
        from days in Gen.ArrayOf(Gen.Choose(-1, 1), count)
        from ranks in Gen.ArrayOf(Gen.Elements(int.MinValue, -1, 0, 1, 70_000, int.MaxValue), count)
        from hasDays in Gen.Elements(false, true)
        select (keys, days: hasDays ? days : [], ranks),
        columns =>
        {
            using var order = KeyOrder.Of(columns.keys, columns.days, columns.ranks);
            var places = Enumerable.Range(0, columns.keys.Length).OrderBy(place => columns.keys[place])
                .ThenBy(place => columns.days.Length == 0 ? 0 : columns.days[place])
                .ThenBy(place => columns.ranks[place]).ToArray();
            Assert.Equal(places, order.Places.IsEmpty ? [.. places.Order()] : order.Places.ToArray());
            return true;
        });

    [Fact]
    public void Keys_in_order_are_read_where_they_are()
    {
        using var order = KeyOrder.Of(new long[] { 1, 2, 2, 5 }, new[] { 9, 0, 1, 0 });
        Assert.True(order.Places.IsEmpty);
        using var ranked = KeyOrder.Of(new long[] { 1, 2, 2, 5 }, new[] { 9, 0, 0, 0 }, new[] { 5, -1, 3, 0 });
        Assert.True(ranked.Places.IsEmpty);
    }

    [Fact]
    public void A_key_holds_the_numbers_of_order_and_line()
    {
        var key = MatchKey.Of(int.MaxValue, int.MaxValue);
        Assert.Equal((int.MaxValue, int.MaxValue), (MatchKey.OrderOf(key), MatchKey.LineOf(key)));
        Assert.True(MatchKey.Of(1, int.MaxValue) < MatchKey.Of(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => MatchKey.Of(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MatchKey.Of(1, -1));
    }

    [Fact]
    public void A_table_gives_the_same_ids_the_same_key_and_the_ids_back()
    {
        var table = new KeyTable();
        var key = table.Of("PO-1", "10");
        Assert.Equal(key, table.Of("PO-1", "10"));
        Assert.NotEqual(key, table.Of("PO-1", "20"));
        Assert.NotEqual(key, table.Of("PO-2", "10"));
        Assert.Equal(("PO-1", "10"), (table.OrderOf(key), table.LineOf(key)));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.OrderOf(MatchKey.None));
    }
}
