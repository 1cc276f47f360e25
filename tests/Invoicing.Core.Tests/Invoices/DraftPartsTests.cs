using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Invoices;

/// <summary>Lines that become several by their price go on being what was asked.</summary>
public class DraftPartsTests
{
    private static readonly PriceEngine Prices = PriceEngine.Of(
    [
        new PriceList
        {
            Id = "PL", Currency = Currency.EUR,
            Entries =
            [
                PriceEntry.Of("X", PricingModel.Graduated(
                    PriceTier.To(Quantity.Pieces(100), UnitPrice.Of(1m, Currency.EUR)),
                    PriceTier.Above(UnitPrice.Of(0.5m, Currency.EUR)))),
                PriceEntry.Of("PACK", PricingModel.Package(Money.Of(30m, Currency.EUR), Quantity.Pieces(100))),
                PriceEntry.Of("FLAT", PricingModel.Flat(Money.Of(100m, Currency.EUR))),
                PriceEntry.Of("BASE", PricingModel.Graduated(
                    PriceTier.To(Quantity.Pieces(100), UnitPrice.Of(1m, Currency.EUR), Money.Of(9m, Currency.EUR)),
                    PriceTier.Above(UnitPrice.Of(0.5m, Currency.EUR)))),
            ],
        },
    ]);

    private static readonly Tax Deposit = new()
    {
        Scheme = "DEPOSIT",
        Category = TaxCategory.E,
        Kind = TaxKind.PerUnit,
        PerUnit = UnitPrice.Of(0.10m, Currency.EUR),
    };

    [Fact]
    public void Facts_of_a_line_are_those_of_its_parts()
    {
        var facts = new DraftFacts { Lines = [new LineFacts { Line = "1", IsUndiscounted = true }] };
        var draft = Decide(Draft(Line("X", 150), Line("X", 150)), Discounts(Percent), facts);
        // 100.00 + 25.00 without, 100.00 + 25.00 with 10 % off.
        Assert.Equal([100m, 25m, 90m, 22.50m], InvoiceCalculator.Calculate(draft).Value.Nets());
    }

    [Fact]
    public void Offers_see_the_quantity_asked_and_are_granted_once()
    {
        var fixedAmount = Percent with { Percent = null, Amount = Money.Of(5m, Currency.EUR) };
        // 5.00 over 100.00 : 25.00.
        Assert.Equal([96m, 24m], Nets(fixedAmount, "X", 150));
        // At most 10.00 of 62.50: 8.00 and 2.00.
        Assert.Equal([92m, 23m], Nets(
            Percent with { Percent = Percentage.Of(50), MostPerLine = Money.Of(10m, Currency.EUR) }, "X", 150));
        Assert.Equal([90m, 22.50m], Nets(Percent with { MinimumQuantity = Quantity.Pieces(120) }, "X", 150));
        // 0.01 of each of 250 pieces, sold as three packages of 30.00.
        var perUnit = Percent with { Percent = null, PerUnit = UnitPrice.Of(0.01m, Currency.EUR) };
        Assert.Equal([87.50m], Nets(perUnit, "PACK", 250));
        Assert.Equal([90m, 22.50m], Nets(Percent with { Scope = new() { Lines = ["1"] } }, "X", 150));
    }

    [Fact]
    public void An_allowance_of_the_document_that_names_a_line_names_its_parts()
    {
        var draft = Draft(Line("X", 150)) with
        {
            Adjustments = [Discount.Of(Money.Of(10m, Currency.EUR)) with { Lines = ["1"] }],
        };
        // 10.00 over 100.00 : 25.00.
        Assert.Equal([92m, 23m], InvoiceCalculator.Calculate(Decide(draft)).Value.Nets());
    }

    [Fact]
    public void Taxes_and_allowances_per_unit_count_what_was_asked()
    {
        // 250 pieces in three packages: 250 x 0.10; 150 in tiers with a flat amount: 150 x 0.10.
        Assert.Equal(25.00m, TaxOf(Line("PACK", 250) with { Taxes = [Deposit] }));
        Assert.Equal(15.00m, TaxOf(Line("BASE", 150) with { Taxes = [Deposit] }));
        Assert.Equal(15.00m, TaxOf(Line("X", 150) with { Taxes = [Deposit with { Quantity = Quantity.Pieces(150) }] }));
        var perUnit = Line("FLAT", 10) with { Adjustments = [Discount.PerUnit(UnitPrice.Of(0.5m, Currency.EUR))] };
        Assert.Equal([95m], InvoiceCalculator.Calculate(Decide(Draft(perUnit))).Value.Nets());
    }

    [Fact]
    public void A_levy_per_unit_that_is_decided_counts_what_the_parts_cover()
    {
        var taxes = TaxEngine.EuropeanUnion.With(new LevyRule(new Levy
        {
            Id = "eco", Tax = Deposit with { Scheme = "ECO" }, Clause = "§ 1",
        }));
        var decided = DraftDecisions.Decide(
            Draft(Line("BASE", 150)), new DecisionEngines { Prices = Prices, Taxes = taxes }).Value.Draft;
        var eco = InvoiceCalculator.Calculate(decided).Value.TaxGroups.Single(group => group.Key.Scheme == "ECO");
        Assert.Equal(15.00m, eco.Tax.Amount);
    }

    [Fact]
    public void Lines_without_ids_keep_what_names_them()
    {
        var draft = Draft(Line("X", 150), Line("FLAT", 1), Line("FLAT", 1)) with
        {
            Adjustments = [Discount.Of(Money.Of(10m, Currency.EUR)) with { Lines = ["3"] }],
        };
        draft = draft with { Lines = [.. draft.Lines.Select(line => line with { Id = string.Empty })] };
        Assert.Equal([100m, 25m, 100m, 90m], InvoiceCalculator.Calculate(Decide(draft)).Value.Nets());
    }

    [Fact]
    public void What_is_decided_of_parts_stays_when_it_is_decided_again()
    {
        var offers = Discounts(Percent with { Percent = null, Amount = Money.Of(5m, Currency.EUR) });
        var once = Decide(Draft(Line("X", 150), Line("BASE", 150), Line("PACK", 250)), offers);
        Assert.Equal(once, Decide(once, offers));
    }

    [Fact]
    public void An_early_payment_discount_at_issue_stays_where_no_terms_are_decided()
    {
        var draft = Draft(Line("FLAT", 1) with { Taxes = [Vat.Standard(21)] }) with
        {
            Terms = PaymentTerms.NetDays(30) with
            {
                EarlyPayment = [EarlyPayment.Percent(2, 10, EarlyPaymentTax.AtIssue)],
            },
        };
        var applied = EarlyPaymentAtIssue.Apply(Decide(draft)).Value;
        Assert.Equal(applied, Decide(applied, Discounts(Percent with { Scope = new() { Items = ["NONE"] } })));
        // 10 % off: 90.00, less 2 % 88.20; 21 % of it is 18.522.
        var discounted = InvoiceCalculator.Calculate(Decide(applied, Discounts(Percent))).Value;
        Assert.Equal((90.00m, 18.52m), (discounted.Totals.WithoutTax.Amount, discounted.Totals.Tax.Amount));
    }

    private static DiscountOffer Percent => new() { Id = "TEN", Percent = Percentage.Of(10) };

    private static DiscountEngine Discounts(DiscountOffer offer) => DiscountEngine.BestOf.With(offer);

    private static decimal[] Nets(DiscountOffer offer, string item, decimal pieces) =>
        InvoiceCalculator.Calculate(Decide(Draft(Line(item, pieces)), Discounts(offer))).Value.Nets();

    private static decimal TaxOf(InvoiceLine line) =>
        InvoiceCalculator.Calculate(Decide(Draft(line))).Value.Totals.Tax.Amount;

    private static InvoiceDraft Decide(
        InvoiceDraft draft, DiscountEngine? discounts = null, DraftFacts? facts = null) =>
        DraftDecisions.Decide(draft, new DecisionEngines { Prices = Prices, Discounts = discounts }, facts).Value.Draft;

    private static InvoiceDraft Draft(params InvoiceLine[] lines)
    {
        var seller = new Party("Nord", "DE") { VatNumber = "DE136695976" };
        var builder = InvoiceDraft.In(Currency.EUR, seller, new Party("Kiel", "DE"), new LocalDate(2026, 11, 30));
        foreach (var line in lines) builder.Line(line);
        return builder.ToDraft();
    }

    private static InvoiceLine Line(string item, decimal pieces) => new()
    {
        Item = new Item(item) { SellerId = item }, Quantity = Quantity.Pieces(pieces),
    };
}
