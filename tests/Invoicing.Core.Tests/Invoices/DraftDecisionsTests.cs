using Invoicing.Catalog;
using Invoicing.Discounts;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using Invoicing.Terms;
using NodaTime;

namespace Invoicing.Core.Tests.Invoices;

public class DraftDecisionsTests
{
    private static readonly LocalDate Issued = new(2026, 11, 30);

    private static readonly Party Seller = new("Studio Nord GmbH", "DE") { VatNumber = "DE136695976" };

    private static readonly Party Shop = new("Kiosk Stern e. K.", "DE") { Id = "C-6" };

    private static readonly PriceList Prices = new()
    {
        Id = "PL-1",
        Version = "2026",
        Currency = Currency.EUR,
        Entries =
        [
            PriceEntry.Of("BOOK", UnitPrice.Of(12.50m, Currency.EUR)),
            PriceEntry.Of("CALL", PricingModel.Graduated(
                PriceTier.To(Quantity.Pieces(100), UnitPrice.Of(0.50m, Currency.EUR)),
                PriceTier.Above(UnitPrice.Of(0.30m, Currency.EUR)))),
            PriceEntry.Of("RARE", UnitPrice.Of(80m, Currency.EUR)) with { Floor = UnitPrice.Of(90m, Currency.EUR) },
        ],
    };

    private static readonly DiscountRules Rules = new()
    {
        Stacking = StackingPolicy.Cascade,
        Offers =
        [
            new DiscountOffer { Id = "BOOKS-10", Percent = Percentage.Of(10), Scope = new() { Items = ["BOOK"] } },
            new DiscountOffer
            {
                Id = "WELCOME", Level = DiscountLevel.Document, Amount = Money.Of(5m, Currency.EUR), NeedsCoupon = true,
            },
        ],
        Coupons = [new Coupon { Code = "HELLO", Offers = ["WELCOME"], MostUses = 1 }],
    };

    private static readonly DecisionEngines Engines = new()
    {
        Prices = PriceEngine.Of([Prices]),
        Discounts = DiscountEngine.Of(Rules),
        Taxes = TaxEngine.EuropeanUnion,
        Terms = TermsEngine.Standard,
    };

    [Fact]
    public void A_draft_of_items_and_quantities_becomes_one_with_prices_discounts_taxes_and_due_date()
    {
        var decided = Decide(Draft(Line("BOOK", 4, "reduced"), Line("CALL", 150)), "HELLO").Value;
        var draft = decided.Draft;
        // 4 x 12.50 = 50.00 less 10 % = 45.00; 100 x 0.50 = 50.00 and 50 x 0.30 = 15.00; 5.00 by coupon over 45 : 65.
        var invoice = InvoiceCalculator.Calculate(draft).Value;
        Assert.Equal(["1", "2.1", "2.2"], draft.Lines.Select(line => line.Id));
        Assert.Equal([45.00m, 50.00m, 15.00m], invoice.Nets());
        // 5.00 x 45 / 110 = 2.045 and 5.00 x 65 / 110 = 2.954: 2.05 and 2.95.
        Assert.Equal([42.95m, 62.05m], invoice.Bases());
        // 7 % of 42.95 = 3.0065; 19 % of 62.05 = 11.7895.
        Assert.Equal([3.01m, 11.79m], invoice.Taxes());
        Assert.Equal(new LocalDate(2026, 12, 14), draft.DueDate);
        Assert.Equal("HELLO", Assert.Single(decided.CouponUses).Code);
    }

    [Fact]
    public void Every_decision_carries_its_basis()
    {
        var draft = Decide(Draft(Line("BOOK", 4, "reduced"), Line("CALL", 150)), "HELLO").Value.Draft;
        Assert.All(draft.Lines, line => Assert.Equal("price-list", line.PriceBasis!.RuleId));
        Assert.All(draft.Lines, line => Assert.Equal("domestic-rate", line.Taxes[0].Basis!.RuleId));
        Assert.Equal("BOOKS-10", draft.Lines[0].Adjustments[0].Basis!.RuleId);
        Assert.Equal("WELCOME", draft.Adjustments[0].Basis!.RuleId);
        var why = InvoiceCalculator.Calculate(draft).Value.Explain(Explanations.Term.TotalWithTax).ToText();
        foreach (var rule in new[] { "price-list", "domestic-rate", "BOOKS-10", "WELCOME" })
            Assert.Contains(rule, why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_decided_stays_when_it_is_decided_again()
    {
        var once = Decide(Draft(Line("BOOK", 4, "reduced"), Line("CALL", 150)), "HELLO").Value;
        var twice = Decide(once.Draft, "HELLO").Value;
        Assert.Equal(once.Draft, twice.Draft);
        Assert.Equal(once.CouponUses.AsEnumerable(), twice.CouponUses);
    }

    [Fact]
    public void What_the_draft_states_stays()
    {
        var stated = Line("BOOK", 4) with
        {
            Price = UnitPrice.Of(10m, Currency.EUR),
            Taxes = [Vat.Standard(7)],
            Adjustments = [Discount.Of(Money.Of(1m, Currency.EUR), "Damaged")],
        };
        var draft = Draft(stated) with { DueDate = new LocalDate(2026, 12, 1) };
        var decided = Decide(draft).Value.Draft;
        Assert.Equal(UnitPrice.Of(10m, Currency.EUR), decided.Lines[0].Price);
        Assert.Null(decided.Lines[0].PriceBasis);
        Assert.Equal(["Damaged", "BOOKS-10"], decided.Lines[0].Adjustments.Select(each =>
            each.Basis?.RuleId ?? each.Reason));
        Assert.Equal(stated.Taxes, decided.Lines[0].Taxes.AsEnumerable());
        Assert.Equal(new LocalDate(2026, 12, 1), decided.DueDate);
        // 40.00 less 1.00 is 39.00, less 10 % of what is left.
        Assert.Equal(35.10m, InvoiceCalculator.Calculate(decided).Value.Totals.WithoutTax.Amount);
    }

    [Fact]
    public void An_engine_that_is_not_there_decides_nothing()
    {
        var draft = Draft(Line("BOOK", 4));
        Assert.Equal(draft, DraftDecisions.Decide(draft, new DecisionEngines()).Value.Draft);
    }

    [Fact]
    public void A_price_below_its_floor_asks_for_approval_and_stays()
    {
        var outcome = Decide(Draft(Line("BOOK", 1), Line("RARE", 1)));
        Assert.Equal("2", Assert.Single(outcome.Value.LinesToApprove));
        Assert.Equal(UnitPrice.Of(80m, Currency.EUR), outcome.Value.Draft.Lines[1].Price);
        Assert.Contains(outcome.Findings, finding => finding.Code == PriceFindings.BelowFloor);
    }

    [Fact]
    public void What_has_no_price_is_found_and_the_rest_is_decided()
    {
        var outcome = Decide(Draft(Line("NONE", 1), Line("BOOK", 1)));
        Assert.False(outcome.IsOk);
        Assert.StartsWith("/lines/1", outcome.Findings[0].Path, StringComparison.Ordinal);
        Assert.Equal(UnitPrice.Of(12.50m, Currency.EUR), outcome.ValueOrDefault!.Draft.Lines[1].Price);
    }

    [Fact]
    public void A_coupon_that_was_used_by_another_document_gives_nothing_and_says_so()
    {
        var facts = new DraftFacts
        {
            Coupons = ["HELLO"], CouponUses = [new CouponUse("HELLO", Document: "another")], Document = "this",
        };
        var outcome = DraftDecisions.Decide(Draft(Line("BOOK", 1)), Engines, facts);
        Assert.Empty(outcome.Value.Draft.Adjustments);
        Assert.Empty(outcome.Value.CouponUses);
        Assert.Contains(outcome.Findings, finding =>
            finding.Code.StartsWith("COUPON-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_several_parts_keeps_percentages_on_each_and_fixed_amounts_once()
    {
        var line = Line("CALL", 150) with
        {
            Adjustments =
            [
                Discount.Percent(10m), Charge.Of(Money.Of(2m, Currency.EUR), "Setup"),
                Charge.PerUnit(UnitPrice.Of(0.01m, Currency.EUR), "Handling"),
            ],
        };
        var draft = DraftDecisions.Decide(Draft(line), new DecisionEngines { Prices = Engines.Prices }).Value.Draft;
        // 50.00 - 5.00 + 2.00 + 150 x 0.01 = 48.50; 15.00 - 1.50 = 13.50.
        Assert.Equal([48.50m, 13.50m], InvoiceCalculator.Calculate(draft).Value.Nets());
    }

    [Fact]
    public void Discounts_of_prices_with_tax_are_of_what_is_asked()
    {
        var line = Line("BOOK", 4, "reduced") with
        {
            Price = UnitPrice.Of(10.70m, Currency.EUR),
            PriceIncludesTax = true,
        };
        var draft = Decide(Draft(line), "HELLO").Value.Draft;
        // 42.80 less 10 % = 38.52, less 5.00 = 33.52 with 7 %: 33.52 x 7 / 107 = 2.1929.
        var totals = InvoiceCalculator.Calculate(draft).Value.Totals;
        Assert.Equal((33.52m, 2.19m), (totals.WithTax.Amount, totals.Tax.Amount));
        Assert.Equal(draft, Decide(draft, "HELLO").Value.Draft);
    }

    [Fact]
    public void Terms_that_count_from_acceptance_take_the_day_as_a_fact()
    {
        var draft = Draft(Line("BOOK", 1)) with
        {
            Terms = PaymentTerms.NetDays(10) with { Baseline = DueBaseline.Acceptance },
        };
        var finding = Assert.Single(DraftDecisions.Decide(draft, Engines).Findings);
        Assert.Equal(TermsFindings.BaselineMissing, finding.Code);
        Assert.StartsWith("/terms", finding.Path, StringComparison.Ordinal);
        var facts = new DraftFacts { Accepted = new LocalDate(2026, 12, 5) };
        Assert.Equal(new LocalDate(2026, 12, 15), DraftDecisions.Decide(draft, Engines, facts).Value.Draft.DueDate);
    }

    [Fact]
    public void What_is_known_of_a_line_prices_it_by_percentage_or_cost_and_bounds_its_discounts()
    {
        var prices = new PriceList
        {
            Id = "PL-2", Currency = Currency.EUR,
            Entries =
            [
                PriceEntry.Of("FEE", PricingModel.Percent(Percentage.Of(2.5m), Money.Of(10m, Currency.EUR))),
                PriceEntry.Of("PART", PricingModel.Markup(Percentage.Of(25))),
            ],
        };
        var rules = new DiscountRules
        {
            Offers =
            [
                new DiscountOffer { Id = "S", Percent = Percentage.Of(50), Scope = new() { Categories = ["sale"] } },
            ],
        };
        var engines = new DecisionEngines { Prices = PriceEngine.Of([prices]), Discounts = DiscountEngine.Of(rules) };
        var facts = new DraftFacts
        {
            Lines =
            [
                new LineFacts { Line = "1", PercentageOf = Money.Of(1000m, Currency.EUR), Categories = ["sale"] },
                new LineFacts
                {
                    Line = "2", Cost = UnitPrice.Of(80m, Currency.EUR), Categories = ["sale"],
                    Floor = UnitPrice.Of(80m, Currency.EUR),
                },
                new LineFacts { Line = "3", Cost = UnitPrice.Of(8m, Currency.EUR) },
                new LineFacts
                {
                    Line = "4", Cost = UnitPrice.Of(8m, Currency.EUR), Categories = ["sale"], IsUndiscounted = true,
                },
            ],
        };
        var draft = DraftDecisions.Decide(
            Draft(Line("FEE", 1), Line("PART", 1), Line("PART", 1), Line("PART", 1)), engines, facts).Value.Draft;
        // 2.5 % of 1,000.00 = 25.00, half of it; 80.00 + 25 % = 100.00, half of it but not below 80.00; 8.00 + 25 %.
        Assert.Equal([12.50m, 80.00m, 10.00m, 10.00m], InvoiceCalculator.Calculate(draft).Value.Nets());
    }

    [Fact]
    public void What_the_due_date_rests_on_is_told()
    {
        var decided = Decide(Draft(Line("BOOK", 1))).Value;
        Assert.Equal("payment-terms", decided.DueDateBasis!.RuleId);
        Assert.Null(Decide(decided.Draft).Value.DueDateBasis);
    }

    [Fact]
    public void An_early_payment_discount_whose_tax_is_settled_at_issue_is_put_on_once()
    {
        var draft = Draft(Line("BOOK", 4, "reduced")) with
        {
            Terms = PaymentTerms.NetDays(30) with
            {
                EarlyPayment = [EarlyPayment.Percent(2, 10, EarlyPaymentTax.AtIssue)],
            },
        };
        var decided = Decide(draft).Value.Draft;
        // 45.00 less 2 % = 44.10; 7 % of it is 3.087; due 45.00 + 3.09.
        var totals = InvoiceCalculator.Calculate(decided).Value.Totals;
        Assert.Equal((45.00m, 3.09m, 48.09m), (totals.WithoutTax.Amount, totals.Tax.Amount, totals.Due.Amount));
        Assert.Equal(decided, Decide(decided).Value.Draft);
    }

    private static Outcome<DecidedDraft> Decide(InvoiceDraft draft, params string[] coupons) =>
        DraftDecisions.Decide(draft, Engines, new DraftFacts { Coupons = [.. coupons], Document = "D-1" });

    private static InvoiceDraft Draft(params InvoiceLine[] lines)
    {
        var builder = InvoiceDraft.In(Currency.EUR, Seller, Shop, Issued).Terms(PaymentTerms.NetDays(14));
        foreach (var line in lines) builder.Line(line);
        return builder.ToDraft();
    }

    private static InvoiceLine Line(string item, decimal pieces, string? taxClass = null) => new()
    {
        Item = new Item(item) { SellerId = item, TaxClass = taxClass }, Quantity = Quantity.Pieces(pieces),
    };
}
