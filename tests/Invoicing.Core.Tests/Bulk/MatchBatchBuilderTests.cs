using Invoicing.Bulk;
using Invoicing.Catalog;
using Invoicing.Core.Tests.Deviations;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;

namespace Invoicing.Core.Tests.Bulk;

public class MatchBatchBuilderTests
{
    static readonly OrderLine Line = new()
    {
        Id = "10", Item = new Item("Oak board") { SellerId = "A-1" }, Quantity = Quantity.Pieces(10),
        Price = UnitPrice.Of(2.50m, Currency.EUR),
    };

    static readonly Order Ordered = new()
    {
        Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = RightJobs.Ordered, Currency = Currency.EUR,
        Lines = [Line],
    };

    static readonly InvoiceLine Billed = new()
    {
        Id = "1", Item = Line.Item, Quantity = Quantity.Pieces(10), Price = Line.Price!.Value,
        OrderLineReference = "10",
    };

    static readonly Adjustment FivePercent = Discount.Percent(5);

    [Fact]
    public void What_follows_from_order_and_receipt_matches()
    {
        var builder = Builder(Ordered);
        builder.Add(Received(10));
        builder.Add(Received(10));
        Assert.True(builder.TryAdd(Invoice(Billed), out var refusal));
        Assert.Equal((BatchRefusal.None, 1), (refusal, builder.Documents));
        Assert.Empty(builder.ToBatch().Match().Found.ToArray());
        Assert.True(builder.TryAdd(Invoice(Billed with { Quantity = Quantity.Pieces(1) }), out _));
        Assert.Equal(
            [MatchCodes.None, MatchCodes.QuantityAboveOrder], builder.ToBatch().Match().Codes.ToArray());
    }

    [Fact]
    public void What_was_billed_before_counts_and_the_tolerance_of_the_supplier_holds()
    {
        var table = ToleranceTable.Strict.With(new ToleranceRule(
            ToleranceKind.QuantityOrdered, ToleranceRange.UpTo(Tolerance.Of(Quantity.Pieces(3))))
        { Supplier = "S-1" });
        var builder = Builder(Ordered with { Lines = [Line with { MatchLevel = MatchLevel.Ordered }] }, table);
        builder.Add(BilledSoFar.Nothing.With(Invoice(Billed with { Quantity = Quantity.Pieces(3) })));
        Assert.True(builder.TryAdd(Invoice(Billed), out _));
        Assert.True(builder.TryAdd(Invoice(Billed with { Quantity = Quantity.Pieces(1) }), out _));
        var report = builder.ToBatch().Match();
        Assert.Equal([MatchCodes.None, MatchCodes.QuantityAboveOrder], report.Codes.ToArray());
        Assert.Equal("3 H87 (supplier S-1)",
            $"{report.ToFindings(builder.Keys)[0].Findings.Single()[Variance.ToleranceName]}");
    }

    [Fact]
    public void A_last_delivery_is_looked_at_even_where_the_order_alone_is()
    {
        var builder = Builder(Ordered with { Lines = [Line with { MatchLevel = MatchLevel.Ordered }] });
        builder.Add(Received(8) with
        {
            Lines = [new DeliveredLine { OrderLineId = "10", Quantity = Quantity.Pieces(8), IsFinal = true }],
        });
        builder.TryAdd(Invoice(Billed), out _);
        Assert.Equal(MatchCodes.QuantityAboveDelivered, builder.ToBatch().Match().Codes[0]);
    }

    [Fact]
    public void Percentages_as_agreed_lower_what_a_quantity_costs()
    {
        var builder = Builder(Ordered with { Lines = [Line with { Adjustments = [FivePercent] }] });
        builder.Add(Received(12));
        builder.TryAdd(Invoice(Billed with { Quantity = Quantity.Pieces(12), Adjustments = [FivePercent] }), out _);
        var found = Assert.Single(builder.ToBatch().Match().Found.ToArray());
        Assert.Equal((MatchCodes.QuantityAboveOrder, 475L), (found.Codes, found.AboveEffect));
    }

    public static TheoryData<string, Order, BatchRefusal> Orders => new()
    {
        { "no lines", Ordered with { Lines = [] }, BatchRefusal.OrderEmpty },
        { "an id twice", Ordered with { Lines = [Line, Line] }, BatchRefusal.OrderLineTwice },
        { "an item twice", Ordered with { Lines = [Line, Line with { Id = "20" }] }, BatchRefusal.OrderItemTwice },
        { "no price", Ordered with { Lines = [Line with { Price = null }] }, BatchRefusal.PriceMissing },
        { "currency", Ordered with { Currency = Currency.CHF }, BatchRefusal.PriceCurrency },
        {
            "an amount off", Ordered with { Lines = [Line with { Adjustments = [Discount.Of(Euro(1))] }] },
            BatchRefusal.Allowances
        },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public void An_order_that_columns_cannot_hold_is_refused_and_so_is_its_invoice(
        string what, Order order, BatchRefusal expected)
    {
        var builder = new MatchBatchBuilder(ToleranceTable.Strict);
        Assert.False(builder.TryAdd(order, out var refusal), what);
        Assert.Equal(expected, refusal);
        Assert.False(builder.TryAdd(Invoice(Billed), out refusal));
        Assert.Equal(BatchRefusal.OrderRefused, refusal);
        Assert.Equal(0, builder.ToBatch().Lines.Count);
    }

    [Fact]
    public void Of_an_order_that_is_there_twice_nothing_is_known()
    {
        var builder = Builder(Ordered);
        Assert.False(builder.TryAdd(Ordered, out var refusal));
        Assert.Equal(BatchRefusal.OrderTwice, refusal);
        Assert.False(builder.TryAdd(Invoice(Billed), out refusal));
        Assert.Equal(BatchRefusal.OrderRefused, refusal);
    }

    public static TheoryData<string, InvoiceLine, BatchRefusal> Lines => new()
    {
        { "no reference", Billed with { OrderLineReference = null }, BatchRefusal.Reference },
        { "a line not here", Billed with { OrderLineReference = "010" }, BatchRefusal.Reference },
        { "an order not here", Billed with { OrderReference = "po-1" }, BatchRefusal.Reference },
        { "a contract", Billed with { ContractReference = "C-1" }, BatchRefusal.Contract },
        { "a dozen", Billed with { Quantity = Quantity.Of(1, UnitOfMeasure.Of("DZN")) }, BatchRefusal.Unit },
        { "an allowance", Billed with { Adjustments = [FivePercent] }, BatchRefusal.AllowancesDiffer },
        {
            "another price before its discount",
            Billed with { Price = UnitPrice.Of(2m, Currency.EUR), PriceDiscount = UnitPrice.Of(0.5m, Currency.EUR) },
            BatchRefusal.AllowancesDiffer
        },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void An_invoice_that_columns_cannot_hold_is_refused_and_its_orders_are_from_then_on(
        string what, InvoiceLine line, BatchRefusal expected)
    {
        var builder = Builder(Ordered with { Lines = [Line with { Quantity = Quantity.Of(12, UnitOfMeasure.One) }] });
        var piece = Billed with { Quantity = Quantity.Of(12, UnitOfMeasure.One) };
        if (line.Quantity.Unit == UnitOfMeasure.Piece) line = line with { Quantity = piece.Quantity };
        Assert.False(builder.TryAdd(Invoice(line, piece with { Id = "2" }), out var refusal), what);
        Assert.Equal(expected, refusal);
        Assert.Equal((0, 0), (builder.Documents, builder.ToBatch().Lines.Count));
        Assert.False(builder.TryAdd(Invoice(piece), out refusal));
        Assert.Equal(BatchRefusal.OrderRefused, refusal);
    }

    [Fact]
    public void Other_parties_and_other_rounding_are_refused()
    {
        var draft = Draft(Billed);
        Assert.Equal(BatchRefusal.Parties, RefusalOf(draft with { Seller = RightJobs.Us }));
        var dearer = Draft(Billed with { Price = UnitPrice.Of(3m, Currency.EUR) });
        var even = RoundingPolicy.Default.With(Rounding.HalfEven);
        Assert.Equal(BatchRefusal.None, RefusalOf(draft with { Rounding = even }));
        Assert.Equal(BatchRefusal.None, RefusalOf(dearer));
        Assert.Equal(BatchRefusal.RoundingPolicy, RefusalOf(dearer with { Rounding = even }));
    }

    [Fact]
    public void Orders_come_first_and_what_was_billed_before_comes_before_the_invoices()
    {
        var builder = Builder(Ordered);
        builder.TryAdd(Invoice(Billed), out _);
        Assert.Throws<InvalidOperationException>(() => builder.TryAdd(Ordered with { Id = "PO-2" }, out _));
        Assert.Throws<InvalidOperationException>(() => builder.Add(BilledSoFar.Nothing));
    }

    [Theory]
    [InlineData(380, BilledAs.Billed)]
    [InlineData(381, BilledAs.Credited)]
    [InlineData(83, BilledAs.ValueCredited)]
    [InlineData(84, BilledAs.ValueBilled)]
    [InlineData(386, BilledAs.ValueBilled)]
    public void A_line_counts_as_its_document_does(int type, BilledAs counts)
    {
        var builder = Builder(Ordered);
        builder.TryAdd(InvoiceCalculator.Calculate(Draft(Billed) with { Type = DocumentType.Of(type) }).Value, out _);
        Assert.Equal(counts, builder.ToBatch().Lines.As.Span[0]);
    }

    static BatchRefusal RefusalOf(InvoiceDraft draft)
    {
        Builder(Ordered).TryAdd(InvoiceCalculator.Calculate(draft).Value, out var refusal);
        return refusal;
    }

    static MatchBatchBuilder Builder(Order order, ToleranceTable? table = null)
    {
        var builder = new MatchBatchBuilder(table ?? ToleranceTable.Strict);
        Assert.True(builder.TryAdd(order, out _));
        return builder;
    }

    static GoodsReceipt Received(decimal quantity) => new()
    {
        Number = "GR-1", OrderId = "PO-1", Date = RightJobs.Received,
        Lines = [new DeliveredLine { OrderLineId = "10", Quantity = Quantity.Pieces(quantity) }],
    };

    static InvoiceDraft Draft(params InvoiceLine[] lines) => new()
    {
        Number = "R-1", Currency = Currency.EUR, Seller = RightJobs.Supplier, Buyer = RightJobs.Us,
        IssueDate = RightJobs.Issued, OrderReference = "PO-1", Lines = [.. lines],
    };

    static Invoice Invoice(params InvoiceLine[] lines) => InvoiceCalculator.Calculate(Draft(lines)).Value;

    static Money Euro(decimal amount) => Money.Of(amount, Currency.EUR);
}
