using Invoicing.Bulk;
using Invoicing.Findings;
using Invoicing.Matching;
using Invoicing.Orders;

namespace Invoicing.Core.Tests.Bulk;

public class MatchBatchTests
{
    const string Longest = "99999999.9999999999";
    static readonly long Key = MatchKey.Of(7, 1);

    [Fact]
    public void What_was_ordered_and_received_at_the_price_agreed_matches()
    {
        var report = Batch([Billed(10, 2.50m)], ordered: 10, received: 10).Match();
        Assert.Empty(report.Found.ToArray());
        Assert.Equal([MatchCodes.None], report.Codes.ToArray());
        Assert.Empty(report.ToFindings());
    }

    [Fact]
    public void More_than_ordered_costs_the_excess_at_the_price_agreed()
    {
        var found = Only(Batch([Billed(12, 2.50m)], ordered: 10, received: 12));
        Assert.Equal(MatchCodes.QuantityAboveOrder, found.Codes);
        Assert.Equal(500, found.AboveEffect);
        Assert.Null(found.PriceEffect);
    }

    [Fact]
    public void The_most_basic_level_is_found_and_costs_the_largest_excess()
    {
        var found = Only(Batch([Billed(12, 2.50m)], ordered: 10, received: 8));
        Assert.Equal((MatchCodes.QuantityAboveOrder, 1_000L), (found.Codes, found.AboveEffect));
    }

    [Fact]
    public void Documents_count_one_after_the_other()
    {
        var report = Batch(
            [Billed(6, 2.50m, document: 1), Billed(4, 2.50m), Billed(1, 2.50m, document: 2)], ordered: 10, received: 10)
            .Match();
        Assert.Equal([MatchCodes.None, MatchCodes.None, MatchCodes.QuantityAboveOrder], report.Codes.ToArray());
        Assert.Equal(Quantity.Pieces(10), Assert.Single(report.Found.ToArray()).Before);
    }

    [Fact]
    public void A_credit_gives_room_back_but_no_more_than_was_billed()
    {
        BilledRow[] credit = [Billed(15, 2.50m) with { As = BilledAs.Credited }, Billed(11, 2.50m, document: 1)];
        var found = Only(Batch(credit, ordered: 10, received: 10, before: 5));
        Assert.Equal((MatchCodes.QuantityAboveOrder, 250L), (found.Codes, found.AboveEffect));
        credit[1] = Billed(10, 2.50m, document: 1);
        Assert.Empty(Batch(credit, ordered: 10, received: 10, before: 5).Match().Found.ToArray());
    }

    [Fact]
    public void A_negative_line_opens_no_room_for_others_of_its_document()
    {
        var found = Only(Batch([Billed(-3, 2.50m), Billed(12, 2.50m, id: "2")], ordered: 10, received: 10));
        Assert.Equal((MatchCodes.QuantityAboveOrder, 500L), (found.Codes, found.AboveEffect));
    }

    [Fact]
    public void A_financial_adjustment_bills_no_quantity_and_compares_no_price()
    {
        BilledRow[] lines =
            [Billed(10, 0.10m) with { As = BilledAs.ValueBilled }, Billed(10, 2.50m, document: 1)];
        Assert.Empty(Batch(lines, ordered: 10, received: 10).Match().Found.ToArray());
    }

    [Theory]
    [InlineData(0, 10, MatchLevel.Received, MatchCodes.ReceiptMissing)]
    [InlineData(9, 10, MatchLevel.Received, MatchCodes.QuantityAboveDelivered)]
    [InlineData(9, 10, MatchLevel.Ordered, MatchCodes.None)]
    [InlineData(10, 9, MatchLevel.Received, MatchCodes.None)]
    [InlineData(10, 9, MatchLevel.Accepted, MatchCodes.QuantityAboveAccepted)]
    [InlineData(10, 0, MatchLevel.Accepted, MatchCodes.AcceptanceMissing)]
    [InlineData(9, 8, MatchLevel.Accepted, MatchCodes.QuantityAboveDelivered)]
    public void A_level_looks_at_what_it_names(int received, int accepted, MatchLevel level, MatchCodes code)
    {
        var report = Batch([Billed(10, 2.50m)], ordered: 10, received, accepted: accepted, level: level).Match();
        Assert.Equal(code, report.Codes[0]);
    }

    public static TheoryData<Tolerance, string, MatchCodes> Boundaries => new()
    {
        { Tolerance.None, "10", MatchCodes.None },
        { Tolerance.None, "10.0000000001", MatchCodes.QuantityAboveOrder },
        { Tolerance.Unlimited, "999", MatchCodes.None },
        { Tolerance.Of(Quantity.Pieces(2)), "12", MatchCodes.None },
        { Tolerance.Of(Quantity.Pieces(2)), "12.0000000001", MatchCodes.QuantityAboveOrder },
        { Tolerance.Of(Quantity.Kilograms(2)), "10.1", MatchCodes.QuantityAboveOrder },
        { Tolerance.Of(Percentage.Of(5)), "10.5", MatchCodes.None },
        { Tolerance.Of(Percentage.Of(5)), "10.5000000001", MatchCodes.QuantityAboveOrder },
        { Tolerance.Of(Percentage.Of(33.333333m)), "13.3333333", MatchCodes.None },
        { Tolerance.Of(Percentage.Of(33.333333m)), "13.3333333001", MatchCodes.QuantityAboveOrder },
        { Tolerance.LowerOf(Tolerance.Of(Quantity.Pieces(2)), Percentage.Of(5)), "10.5", MatchCodes.None },
        {
            Tolerance.LowerOf(Tolerance.Of(Quantity.Pieces(2)), Percentage.Of(5)), "10.6", MatchCodes.QuantityAboveOrder
        },
        { Tolerance.HigherOf(Tolerance.Of(Quantity.Pieces(2)), Percentage.Of(5)), "12", MatchCodes.None },
        {
            Tolerance.HigherOf(Tolerance.Of(Quantity.Pieces(2)), Percentage.Of(5)), "12.1",
            MatchCodes.QuantityAboveOrder
        },
    };

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void The_boundary_of_a_tolerance_is_within(Tolerance above, string quantity, MatchCodes code)
    {
        var table = ToleranceTable.Strict.With(ToleranceKind.QuantityOrdered, ToleranceRange.UpTo(above));
        var billed = Billed(0, 2.50m) with { Quantity = Quantity.Parse($"{quantity} H87", null) };
        var report = Batch([billed], ordered: 10, received: 1_000, tolerances: table).Match();
        Assert.Equal(code, report.Codes[0]);
    }

    [Fact]
    public void Numbers_of_all_digits_are_compared_exactly()
    {
        var most = Quantity.Parse($"{Longest} H87", null);
        var one = Quantity.Parse("0.0000000001 H87", null);
        BilledRow[] lines =
            [Billed(0, 2.50m) with { Quantity = most }, Billed(0, 2.50m, document: 1) with { Quantity = one }];
        var batch = Batch(lines, ordered: 1, received: 1);
        var all = batch.OrderLines.Quantities.ToArray();
        all[0] = most;
        var ordered = new OrderLineColumns
        {
            Keys = batch.OrderLines.Keys, Quantities = all, Prices = batch.OrderLines.Prices,
            Levels = new[] { MatchLevel.Ordered },
        };
        var report = new MatchBatch { Lines = batch.Lines, OrderLines = ordered }.Match();
        Assert.Equal([MatchCodes.None, MatchCodes.QuantityAboveOrder], report.Codes.ToArray());
    }

    [Theory]
    [InlineData("2.50", 0, MatchCodes.None)]
    [InlineData("2.51", 10, MatchCodes.PriceAboveOrder)]
    [InlineData("2.49", -10, MatchCodes.PriceBelowOrder)]
    [InlineData("2.5000000001", 0, MatchCodes.PriceAboveOrder)]
    public void A_price_costs_what_the_line_comes_to_more(string price, int cents, MatchCodes code)
    {
        var billed = Billed(10, 0m) with { Price = UnitPrice.Parse($"{price} EUR", null) };
        var report = Batch([billed], ordered: 10, received: 10).Match();
        Assert.Equal(code, report.Codes[0]);
        if (code != MatchCodes.None) Assert.Equal(cents, Only(report).PriceEffect);
    }

    [Fact]
    public void A_price_for_a_hundred_is_compared_per_unit()
    {
        var perHundred = UnitPrice.Of(250m, Currency.EUR, Quantity.Pieces(100));
        Assert.Empty(Batch([Billed(10, 0m) with { Price = perHundred }], 10, 10).Match().Found.ToArray());
        var dearer = UnitPrice.Of(250.01m, Currency.EUR, Quantity.Pieces(100));
        Assert.Equal(MatchCodes.PriceAboveOrder, Only(Batch([Billed(10, 0m) with { Price = dearer }], 10, 10)).Codes);
    }

    [Fact]
    public void What_is_not_known_is_told_apart()
    {
        BilledRow[] lines =
        [
            Billed(1, 1m) with { Key = MatchKey.None }, Billed(1, 1m) with { Key = MatchKey.Of(7, 2) },
            Billed(1, 1m) with { Key = MatchKey.Of(8, 1) }, Billed(1, 1m) with { Key = MatchKey.Of(6, 1) },
        ];
        Assert.Equal(
            [MatchCodes.NotAgreed, MatchCodes.OrderLineUnknown, MatchCodes.OrderUnknown, MatchCodes.OrderUnknown],
            Batch(lines, 10, 10).Match().Codes.ToArray());
    }

    [Fact]
    public void Another_currency_or_unit_is_found_as_that()
    {
        BilledRow[] lines =
        [
            Billed(1, 1m) with { Price = UnitPrice.Of(2.50m, Currency.CHF) },
            Billed(1, 1m, document: 1) with { Quantity = Quantity.Kilograms(1) },
        ];
        Assert.Equal(
            [MatchCodes.CurrencyDiffers, MatchCodes.UnitDiffers], Batch(lines, 10, 10).Match().Codes.ToArray());
    }

    [Fact]
    public void Findings_have_the_code_the_path_the_effect_and_the_tolerance()
    {
        var table = ToleranceTable.Strict.With(
            ToleranceKind.QuantityOrdered, ToleranceRange.UpTo(Tolerance.Of(Percentage.Of(5))));
        var document = Assert.Single(Batch(
            [Billed(12, 3m, document: 4, id: "A")], ordered: 10, received: 12, tolerances: table).Match().ToFindings());
        Assert.Equal(4, document.Document);
        Assert.Equal(
            [
                ("MATCH-PRICE-ABOVE-ORDER", "/lines/A", "6.00 EUR", "none (no rule)"),
                ("MATCH-QUANTITY-ABOVE-ORDER", "/lines/A", "5.00 EUR", "5 % (all)"),
            ],
            document.Findings.Select(each =>
                (each.Code, each.Path, $"{Variance.EffectOf(each)}", $"{each[Variance.ToleranceName]}")));
        Assert.All(document.Findings, each => Assert.Equal(Severity.Error, each.Severity));
    }

    [Fact]
    public void Columns_that_do_not_fit_each_other_are_refused()
    {
        var batch = Batch([Billed(1, 1m)], 10, 10);
        var lines = new BilledLineColumns
        {
            Keys = batch.Lines.Keys, Documents = default, Quantities = batch.Lines.Quantities,
            Prices = batch.Lines.Prices,
        };
        Assert.Contains("Documents", Assert.Throws<InvalidOperationException>(
            () => new MatchBatch { Lines = lines, OrderLines = batch.OrderLines }.Match()).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Match(threads: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Match(threads: MatchBatch.MaxThreads + 1));
    }

    static FoundLine Only(MatchBatch batch) => Only(batch.Match());

    static FoundLine Only(MatchBatchReport report) => Assert.Single(report.Found.ToArray());

    static BilledRow Billed(decimal quantity, decimal price, int document = 0, string id = "1") => new(
        Key, document, Quantity.Pieces(quantity), UnitPrice.Of(price, Currency.EUR), BilledAs.Billed, id);

    static MatchBatch Batch(
        BilledRow[] lines, decimal ordered, decimal received, decimal before = 0, decimal accepted = 0,
        MatchLevel level = MatchLevel.Received, ToleranceTable? tolerances = null) => new BatchCase(
            lines,
            [new OrderedRow(Key, Quantity.Pieces(ordered), UnitPrice.Of(2.50m, Currency.EUR), level, 0)],
            [new QuantityRow(Key, Quantity.Pieces(received))],
            accepted == 0 ? [] : [new QuantityRow(Key, Quantity.Pieces(accepted))],
            before == 0 ? [] : [new QuantityRow(Key, Quantity.Pieces(before))],
            [MatchTolerances.Of(tolerances ?? ToleranceTable.Strict)]).Batch();
}
