using FsCheck.Fluent;
using Invoicing.Billing;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Invoices;
using Invoicing.Orders;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Billing;

public class PriceDifferenceTests
{
    static readonly Party Supplier = new("Holz KG", "DE") { Id = "S-1" };
    static readonly Party Us = new("Studio Nord GmbH", "DE") { Id = "US" };
    static readonly LocalDate Day = new(2026, 9, 1);

    static readonly Order Purchase = new()
    {
        Id = "PO-1", SellerId = "S-1", BuyerId = "US", Date = Day, Currency = Currency.EUR,
        Lines =
        [
            new OrderLine
            {
                Id = "1", Item = new Item("Board"), Quantity = Quantity.Pieces(100), Taxes = [Vat.Standard(19m)],
                Price = UnitPrice.Of(12m, Currency.EUR),
                Adjustments = [Discount.Percent(10m), Discount.Of(Money.Of(0.05m, Currency.EUR))],
            },
        ],
    };

    [Fact]
    public void A_higher_price_asks_for_the_difference_of_what_was_billed_since()
    {
        // 10 x 12.00 less 10 % is 108.00 less 0.01; 10 x 13.00 less 10 % is 117.00 less 0.01, and so for 20 pieces.
        var report = Difference(13m, Day.PlusDays(30), Billed((10, 0), (10, 30), (20, 60)));
        Assert.Equal([Euros(9m), Euros(18m)], report.Lines.Select(line => line.Difference));
        var draft = report.Draft!;
        Assert.Equal(84, draft.Type.Code);
        Assert.Equal(["R-2", "R-3"], draft.PrecedingInvoices.Select(each => each.Number));
        Assert.Equal(Euros(27m), InvoiceCalculator.Calculate(draft).Value.Totals.WithoutTax);
    }

    [Fact]
    public void A_lower_price_credits_it()
    {
        var report = Difference(11m, Day, Billed((10, 0), (-4, 1)));
        // 10 pieces 9.00 less, 4 of them credited: 3.60 of it.
        Assert.Equal([Euros(-9m), Euros(3.60m)], report.Lines.Select(line => line.Difference));
        Assert.Equal(83, report.Draft!.Type.Code);
        Assert.Equal(Euros(5.40m), InvoiceCalculator.Calculate(report.Draft).Value.Totals.WithoutTax);
    }

    [Fact]
    public void The_same_price_makes_no_document() => Assert.Null(Difference(12m, Day, Billed((10, 0))).Draft);

    [Fact]
    public void A_difference_that_was_billed_is_not_billed_again_and_no_quantity_with_it()
    {
        var billed = Billed((10, 0), (10, 30));
        var first = InvoiceCalculator.Calculate(Difference(13m, Day, billed).Draft!).Value;
        var after = billed.With(first);
        Assert.Null(Difference(13m, Day, after).Draft);
        Assert.Equal(Quantity.Pieces(20), after.Items.Select(item => item.Quantity)
            .Where(quantity => quantity.Unit == UnitOfMeasure.Piece).Aggregate((sum, each) => sum + each));
        // 1.00 more of 10 pieces less 10 %, from the second document on.
        Assert.Equal([Euros(9m)], Difference(14m, Day.PlusDays(30), after).Lines.Select(line => line.Difference));
    }

    [Fact]
    public void What_was_billed_and_the_difference_are_what_would_have_been_billed_at_the_new_price()
    {
        var cases =
            from tenths in Gen.Choose(1, 60).ListOf(5)
            from cents in Gen.Choose(1, 3_000)
            select (tenths, price: cents / 100m);
        Law.Holds(cases, each =>
        {
            var pieces = each.tenths.Select((tenths, n) => (tenths / 10m, n)).ToArray();
            var old = Billed(pieces);
            var report = Difference(each.price, Day, old);
            var difference = report.Draft is { } draft
                ? InvoiceCalculator.Calculate(draft).Value is var invoice && draft.Type.Sign < 0
                    ? -invoice.Totals.WithoutTax : invoice.Totals.WithoutTax
                : Euros(0m);
            var line = Purchase.Lines[0] with { Price = UnitPrice.Of(each.price, Currency.EUR) };
            return Sum(old) + difference == Sum(Billed(line, pieces));
        }, count: 200);
    }

    [Fact]
    public void A_change_of_something_else_is_refused()
    {
        var change = new PriceChange("PO-1", "9", UnitPrice.Of(1m, Currency.EUR), Day);
        foreach (var wrong in new[]
        {
            change, change with { OrderId = "PO-2", OrderLineId = "1" },
            change with { OrderLineId = "1", Price = UnitPrice.Of(1m, Currency.USD) },
        })
            Assert.Throws<ArgumentException>(() =>
                PriceDifference.Of(Purchase, wrong, BilledSoFar.Nothing, Supplier, Us, Day));
    }

    static Money Sum(BilledSoFar billed) => Money.Sum(billed.Items.Select(item => item.Net), Currency.EUR);

    static PriceDifferenceReport Difference(decimal price, LocalDate from, BilledSoFar billed) => PriceDifference.Of(
        Purchase, new PriceChange("PO-1", "1", UnitPrice.Of(price, Currency.EUR), from), billed, Supplier, Us,
        Day.PlusDays(90));

    static BilledSoFar Billed(params (decimal Pieces, int Day)[] pieces) => Billed(Purchase.Lines[0], pieces);

    // As the order says, the fixed allowance shared over what is billed; a negative quantity is a credit note.
    static BilledSoFar Billed(OrderLine line, params (decimal Pieces, int Day)[] pieces)
    {
        var billed = BilledSoFar.Nothing;
        var before = 0m;
        for (var n = 0; n < pieces.Length; n++)
        {
            var (from, to) = pieces[n].Pieces < 0
                ? (before + pieces[n].Pieces, before) : (before, before + pieces[n].Pieces);
            billed = billed.With(InvoiceCalculator.Calculate(new InvoiceDraft
            {
                Number = $"R-{n + 1}", Currency = Currency.EUR, Seller = Supplier, Buyer = Us,
                IssueDate = Day.PlusDays(pieces[n].Day), OrderReference = "PO-1",
                Type = pieces[n].Pieces < 0 ? DocumentType.CreditNote : DocumentType.Invoice,
                Lines =
                [
                    new InvoiceLine
                    {
                        Id = "1", Item = line.Item, Quantity = Quantity.Pieces(to - from), Price = line.Price!.Value,
                        Taxes = line.Taxes, OrderLineReference = "1",
                        Adjustments = [Discount.Percent(10m), Discount.Of(Share(to) - Share(from))],
                    },
                ],
            }).Value);
            before += pieces[n].Pieces;
        }

        return billed;
    }

    // 0.05 for 100 pieces.
    static Money Share(decimal pieces) => Money.Round(pieces * 0.0005m, Currency.EUR, Rounding.HalfUp);

    static Money Euros(decimal amount) => Money.Of(amount, Currency.EUR);
}
