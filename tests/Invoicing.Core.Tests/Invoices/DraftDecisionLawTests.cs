using FsCheck;
using FsCheck.Fluent;
using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using Invoicing.Testing;
using NodaTime;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>The laws of docs/laws/deciding.md, over generated drafts.</summary>
public class DraftDecisionLawTests
{
    private static readonly DecisionEngines Engines = new()
    {
        Prices = PriceEngine.Of(
        [
            new PriceList
            {
                Id = "PL", Currency = Currency.EUR,
                Entries =
                [
                    PriceEntry.Of("A", UnitPrice.Of(9.99m, Currency.EUR)),
                    PriceEntry.Of("B", PricingModel.Graduated(
                        PriceTier.To(
                            Quantity.Pieces(10), UnitPrice.Of(1.25m, Currency.EUR), Money.Of(2m, Currency.EUR)),
                        PriceTier.Above(UnitPrice.Of(0.333m, Currency.EUR)))),
                ],
            },
        ]),
        Discounts = DiscountEngine.Of(new DiscountRules
        {
            Stacking = StackingPolicy.Cascade,
            Offers =
            [
                new DiscountOffer { Id = "A-7", Percent = Percentage.Of(7), Scope = new() { Items = ["A"] } },
                new DiscountOffer
                {
                    Id = "ALL", Level = DiscountLevel.Document, Percent = Percentage.Of(3.5m), NeedsCoupon = true,
                },
            ],
            Coupons = [new Coupon { Code = "ALL", Offers = ["ALL"] }],
        }),
        Taxes = TaxEngine.EuropeanUnion,
        Terms = TermsEngine.Standard,
    };

    private static readonly Gen<InvoiceLine> Lines =
        from item in Gen.Elements("A", "B", "C")
        from quantity in Gen.Choose(1, 400)
        from taxClass in Gen.Elements(null, RateClass.Standard, RateClass.Reduced)
        from supply in Gen.Elements<SupplyKind?>(SupplyKind.Goods, SupplyKind.Service)
        from isStated in Gen.Choose(0, 3)
        select new InvoiceLine
        {
            Item = new Item(item) { SellerId = item, TaxClass = taxClass, Supply = supply },
            Quantity = Quantity.Pieces(quantity / 4m),
            Price = item == "C" || isStated == 1 ? UnitPrice.Of(quantity / 7, Currency.EUR) : default,
            Taxes = isStated == 2 ? [Vat.Standard(19)] : [],
            Adjustments = isStated == 3 ? [Discount.Percent(1m, "Agreed")] : [],
        };

    private static readonly Gen<InvoiceDraft> Drafts =
        from lines in Lines.NonEmptyListOf()
        from buyer in Gen.Elements(
            new Party("Berlin", "DE"),
            new Party("Paris", "FR") { VatNumber = "FR40303265045" },
            new Party("Bern", "CH"))
        from days in Gen.Choose(0, 90)
        from freight in Gen.Choose(0, 2)
        select InvoiceDraft.In(Currency.EUR, new Party("Nord", "DE") { VatNumber = "DE136695976" }, buyer,
                new LocalDate(2020, 5, 1).PlusDays(days))
            .With(draft => draft with
            {
                Lines = [.. lines.Select((line, index) => line with { Id = $"L{index}" })],
                Adjustments = freight == 0 ? [] : [Charge.Freight(Money.Of(4.9m, Currency.EUR))],
                Terms = PaymentTerms.NetDays(days),
                Delivery = new Delivery { Date = draft.IssueDate, Address = buyer.Address },
            })
            .ToDraft();

    private static readonly DraftFacts Facts = new()
    {
        BuyerStatus = BuyerStatus.Business, Coupons = ["ALL"], Document = "D",
    };

    [Fact]
    public void What_is_decided_stays_when_it_is_decided_again() => Law.Holds(Drafts, draft =>
    {
        var once = Decide(draft);
        return Decide(once).Equals(once);
    });

    [Fact]
    public void What_is_stated_stays() => Law.Holds(Drafts, draft =>
    {
        var decided = Decide(draft).Lines.ToLookup(line => line.Id.Split('.')[0], StringComparer.Ordinal);
        return draft.Lines.All(line => decided[line.Id].Any()
            && decided[line.Id].All(part =>
                (line.Price.Currency.IsNone || part.Price == line.Price)
                && (line.Taxes.IsEmpty || part.Taxes.SequenceEqual(line.Taxes))
                && part.Adjustments.Take(line.Adjustments.Length).SequenceEqual(line.Adjustments)));
    });

    [Fact]
    public void The_order_of_the_lines_does_not_matter() => Law.Holds(Drafts, draft =>
        Decide(draft with { Lines = [.. draft.Lines.Reverse()] }).Lines.OrderBy(line => line.Id, StringComparer.Ordinal)
            .SequenceEqual(Decide(draft).Lines.OrderBy(line => line.Id, StringComparer.Ordinal)));

    [Fact]
    public void Every_line_gets_a_price_and_a_tax_with_a_basis_and_the_draft_is_calculated() =>
        Law.Holds(Drafts, draft =>
        {
            var decided = Decide(draft);
            return decided.Lines.All(line => !line.Price.Currency.IsNone && !line.Taxes.IsEmpty
                    && (line.PriceBasis is not null || Find(draft, line).Price == line.Price)
                    && line.Taxes.All(tax => tax.Basis is not null || Find(draft, line).Taxes.Contains(tax)))
                && InvoiceCalculator.Calculate(decided).IsOk;
        });

    private static InvoiceDraft Decide(InvoiceDraft draft) =>
        DraftDecisions.Decide(draft, Engines, Facts).ValueOrDefault!.Draft;

    private static InvoiceLine Find(InvoiceDraft draft, InvoiceLine part) =>
        draft.Lines.Single(line => line.Id == part.Id.Split('.')[0]);
}
