using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using Invoicing.Core.Tests.Deviations;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Testing;

namespace Invoicing.Core.Tests.Matching;

/// <summary>The laws of docs/laws/matching-assignment.md.</summary>
public class AssignLawTests
{
    sealed record Case(InvoiceDraft Draft, Order[] Orders);

    // Few articles, prices and quantities, so that much fits alike.
    static readonly Gen<(string Name, string? Item, decimal Price, decimal Pieces)> Goods =
        from name in Gen.Elements("Board", "Oak board", "Batten")
        from item in Gen.Elements<string?>(null, "A-1", "A-2")
        from price in Gen.Elements(12m, 11m)
        from pieces in Gen.Elements(5m, 10m, 15m)
        select (name, item, price, pieces);

    static readonly Gen<Order> AnyOrder =
        from count in Gen.Choose(1, 4)
        from goods in Gen.ArrayOf(Goods, count)
        from closed in Gen.Choose(0, 7)
        select AssignSamples.Order("", [
            .. goods.Select((each, n) => AssignSamples.Ordered(
                $"{10 * (n + 1)}", each.Name, each.Pieces, each.Price, each.Item) with { IsClosed = closed == n }),
        ]);

    static readonly Gen<Case> Cases =
        from orderCount in Gen.Choose(1, 4)
        from orders in Gen.ArrayOf(AnyOrder, orderCount)
        from count in Gen.Choose(1, 5)
        from goods in Gen.ArrayOf(Goods, count)
        from named in Gen.ArrayOf(Gen.Choose(0, 11), count)
        let numbered = orders.Select((order, n) => order with { Id = $"PO-{n + 1}" }).ToArray()
        select new Case(
            AssignSamples.Draft([.. goods.Select((each, n) => LineOf(each, n, named[n], numbered))]), numbered);

    static InvoiceLine LineOf(
        (string Name, string? Item, decimal Price, decimal Pieces) goods, int n, int named, Order[] orders)
    {
        var line = AssignSamples.Billed($"{n + 1}", goods.Name, goods.Pieces, goods.Price, goods.Item);
        if (named >= orders.Length) return line;
        var order = orders[named];
        return line with
        {
            OrderReference = order.Id,
            OrderLineReference = n % 2 == 0 ? order.Lines[n % order.Lines.Length].Id : null,
        };
    }

    [Fact]
    public void The_order_of_lines_orders_and_order_lines_does_not_matter()
    {
        var cases =
            from each in Cases
            from lines in Gen.Shuffle(each.Draft.Lines.ToArray())
            from orders in Gen.Shuffle(each.Orders)
            select (each, lines, orders);
        Law.Holds(cases, each =>
        {
            var one = AssignSamples.Match(each.each.Draft, each.each.Orders);
            var other = AssignSamples.Match(each.each.Draft with { Lines = [.. each.lines] },
                [.. each.orders.Select(order => order with { Lines = [.. order.Lines.Reverse()] })]);
            Assert.Equal(InOrder(one), InOrder(other));
            Assert.Equal(References(one), References(other));
            return true;
        }, count: 400);
    }

    [Fact]
    public void A_line_with_a_valid_reference_is_always_assigned_to_it() =>
        Law.Holds(Cases, each =>
        {
            var report = AssignSamples.Match(each.Draft, each.Orders);
            foreach (var line in each.Draft.Lines.Where(line => line.OrderLineReference is not null))
                Assert.Contains(report.Lines, found => found.Line == line.Id && found.OrderId == line.OrderReference
                    && found.OrderLineId == line.OrderLineReference);
            return true;
        }, count: 200);

    [Fact]
    public void An_order_of_another_supplier_changes_nothing() =>
        Law.Holds(from each in Cases from more in AnyOrder select (each, more), each =>
        {
            var alone = AssignSamples.Match(each.each.Draft, each.each.Orders);
            var beside = AssignSamples.Match(each.each.Draft,
                [.. each.each.Orders, each.more with { Id = "PO-0001", SellerId = "S-2" }]);
            Assert.Equal(alone, beside);
            return true;
        }, count: 200);

    [Fact]
    public void Shares_add_up_to_the_line() =>
        Law.Holds(Cases, each =>
        {
            var invoice = AssignSamples.Invoice(each.Draft);
            var report = AssignSamples.Match(each.Draft, each.Orders);
            foreach (var line in invoice.Lines)
            {
                var shares = report.Lines.Where(share => share.Line == line.Id).ToList();
                Assert.Equal(line.Net, Money.Sum(shares.Select(share => share.Net!.Value), Currency.EUR));
                Assert.Equal(line.Line.Quantity.Value, shares.Sum(share => share.Quantity!.Value.Value));
            }

            return true;
        }, count: 200);

    [Fact]
    public void What_is_not_decided_is_not_assigned_and_is_found() =>
        Law.Holds(Cases, each =>
        {
            var report = AssignSamples.Match(each.Draft, each.Orders);
            foreach (var line in report.Lines.Where(line => line.Assignment.Problem != AssignmentProblem.None))
            {
                Assert.Null(line.OrderLineId);
                Assert.Contains(report.Findings, found => found.Path == "/lines/" + line.Line
                    && found.Code is MatchFindings.Ambiguous or MatchFindings.SearchBounded);
            }

            return true;
        }, count: 200);

    [Fact]
    public void A_line_alone_is_assigned_where_every_other_order_line_is_behind_by_the_margin() =>
        Law.Holds(Cases, each =>
        {
            var draft = each.Draft with
            {
                Lines = [each.Draft.Lines[0] with { OrderReference = null, OrderLineReference = null }],
            };
            var line = AssignSamples.Match(draft, each.Orders).Lines[0];
            if (line.Way == AssignmentWay.Spread) return true;
            // Each order line on its own tells its points, where they reach the threshold.
            var points = each.Orders.SelectMany(order => order.Lines.Select(only =>
                    (Order: order.Id, Line: only,
                        Score: AssignSamples.Match(draft, order with { Lines = [only] }).Lines[0].Score ?? 0)))
                .OrderByDescending(one => one.Score).ToList();
            var near = points.FindAll(one => one.Score > 0 && one.Score > points[0].Score - 10);
            var isClear = near.Count > 0 && near.TrueForAll(one =>
                one.Order == near[0].Order && one.Line with { Id = "" } == near[0].Line with { Id = "" });
            Assert.Equal(isClear, line.OrderLineId is not null);
            if (isClear) Assert.Contains(near, one => one.Order == line.OrderId && one.Line.Id == line.OrderLineId);
            Assert.Equal(near.Count > 0 && !isClear, line.Assignment.Problem == AssignmentProblem.Ambiguous);
            return true;
        }, count: 300);

    [Fact]
    public void A_document_made_from_an_order_is_assigned_back_without_its_references() =>
        Law.Holds(RightJobs.All, job =>
        {
            var named = job.Draft.Lines.ToDictionary(line => line.Id, line => line.OrderLineReference);
            var stripped = job with
            {
                Draft = job.Draft with
                {
                    OrderReference = null,
                    Lines =
                    [
                        .. job.Draft.Lines.Select(line => line with
                        {
                            OrderReference = null, OrderLineReference = null,
                        }),
                    ],
                },
            };
            var report = stripped.Match();
            Assert.All(report.Lines, line =>
            {
                Assert.Equal(named[line.Line], line.OrderLineId);
                Assert.Equal(AssignmentWay.Score, line.Way);
            });
            Assert.Empty(References(report));
            return true;
        }, count: 200);

    [Fact]
    public void A_lump_is_assigned_where_one_set_of_order_lines_comes_to_it()
    {
        var cases =
            from order in AnyOrder
            from total in Gen.Elements(55m, 60m, 110m, 115m, 120m, 165m, 170m, 180m, 225m, 240m)
            select (order, total);
        Law.Holds(cases, each =>
        {
            var order = each.order with { Id = "PO-1" };
            var lump = AssignSamples.Draft(AssignSamples.Billed("1", "Lump", 1, each.total)) with
            {
                OrderReference = "PO-1",
            };
            var report = AssignSamples.Match(lump, order);
            var ways = Sets(order, each.total);
            Assert.Equal(ways switch
            {
                0 when order.Lines.All(line => line.IsClosed) => [MatchFindings.OrderLineUnknown],
                0 => [MatchFindings.TotalNotExplained],
                1 => [],
                _ => [MatchFindings.Ambiguous],
            }, References(report));
            if (ways == 1) Assert.All(report.Lines, line => Assert.Equal(AssignmentWay.Total, line.Way));
            return true;
        }, count: 300);
    }

    // How many sets of open lines come to the total; sets of lines that differ in their ids only are one.
    static int Sets(Order order, decimal total)
    {
        var open = order.Lines.Where(line => !line.IsClosed).ToArray();
        var sets = new HashSet<string>(StringComparer.Ordinal);
        for (var set = 1; set < 1 << open.Length; set++)
        {
            var lines = open.Where((_, i) => (set & (1 << i)) != 0).ToList();
            if (lines.Sum(line => line.Quantity.Value * line.Price!.Value.Amount) != total) continue;
            sets.Add(string.Join(';', lines
                .Select(line => $"{line.Item.Name}|{line.Item.SellerId}|{line.Quantity}|{line.Price}")
                .Order(StringComparer.Ordinal)));
        }

        return sets.Count;
    }

    static string[] InOrder(MatchReport report) =>
    [
        .. AssignSamples.Shown(report).Zip(report.Lines, (shown, line) => $"{shown} {line.Assignment.ToText()}")
            .Order(StringComparer.Ordinal),
    ];

    static readonly string[] Own =
    [
        MatchFindings.NotAgreed, MatchFindings.Ambiguous, MatchFindings.SearchBounded, MatchFindings.OrderUnknown,
        MatchFindings.OrderLineUnknown, MatchFindings.TotalNotExplained, MatchFindings.ReferenceWrittenOtherwise,
    ];

    static string[] References(MatchReport report) =>
        [.. report.Findings.Select(found => found.Code).Where(code => Own.Contains(code, StringComparer.Ordinal))];
}
