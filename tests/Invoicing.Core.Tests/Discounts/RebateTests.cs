using Invoicing.Corrections;
using Invoicing.Discounts;
using Invoicing.Documents;
using Invoicing.Explanations;
using Invoicing.Invoices;
using Invoicing.Parties;
using Invoicing.Taxes;
using NodaTime;
using static Invoicing.Core.Tests.Discounts.DiscountSamples;

namespace Invoicing.Core.Tests.Discounts;

public class RebateTests
{
    static readonly RebateAgreement Bonus = new()
    {
        Id = "bonus-2026", Customer = "C-1", Period = DateRange.Inclusive(new(2026, 1, 1), new(2026, 12, 31)),
        Currency = Currency.EUR,
        Tiers = [new(Eur(1000m), Percentage.Of(2m)), new(Eur(5000m), Percentage.Of(5m))],
    };

    static RebateDocument Document(string number, int month, decimal standard, decimal reduced = 0m) => new()
    {
        Number = number, Date = new LocalDate(2026, month, 15), Customer = "C-1",
        Bases =
        [
            new RebateBase { Taxes = [Vat.Standard(19m)], Net = Eur(standard) },
            new RebateBase { Taxes = [Vat.Standard(7m)], Net = Eur(reduced) },
        ],
    };

    static RebateReport Settle(RebateAgreement agreement, params RebateDocument[] documents) =>
        RebateEngine.Standard.Settle(agreement, new RebateFacts { Documents = [.. documents] }).Value;

    [Fact]
    public void A_retroactive_tier_counts_for_all_that_was_bought()
    {
        // 900: nothing. 3900: 2 % = 78. 5900: 5 % = 295, of which 217 accrue now.
        var report = Settle(Bonus, Document("R-3", 3, 2000m), Document("R-1", 1, 900m), Document("R-2", 2, 3000m));

        Assert.Equal(["R-1", "R-2", "R-3"], report.Accruals.Select(accrual => accrual.Document));
        Assert.Equal([0m, 78m, 217m], report.Accruals.Select(accrual => accrual.Accrued.Amount));
        Assert.Equal(Eur(295m), report.ToSettle);
    }

    [Fact]
    public void A_graduated_tier_counts_for_what_lies_in_it()
    {
        // 2 % of 4000 and 5 % of 900.
        var report = Settle(Bonus with { TierMode = DiscountTierMode.Graduated }, Document("R-1", 1, 5900m));

        Assert.Equal(Eur(125m), report.Rebate);
    }

    [Fact]
    public void A_credit_note_takes_back_what_accrued()
    {
        // 5900: 295. 4900: 2 % = 98.
        var report = Settle(Bonus, Document("R-1", 1, 5900m), Document("G-1", 2, -1000m));

        Assert.Equal([295m, -197m], report.Accruals.Select(accrual => accrual.Accrued.Amount));
        Assert.Equal(Eur(98m), report.Rebate);
    }

    [Fact]
    public void A_turnover_below_zero_has_no_rebate() =>
        Assert.True(Settle(Bonus, Document("G-1", 2, -9000m)).Rebate.IsZero);

    [Fact]
    public void What_is_settled_is_shared_over_the_treatments_by_turnover()
    {
        // 2 % of 3000 is 60, over 2000 : 1000.
        var report = Settle(Bonus, Document("R-1", 1, 2000m, 1000m));

        Assert.Equal([(7m, 20m), (19m, 40m)],
            report.Shares.Select(share => (share.Taxes[0].Rate.Value, share.Amount.Amount)).Order());
    }

    [Fact]
    public void What_was_settled_before_is_taken_off_and_never_asked_back()
    {
        var facts = new RebateFacts { Documents = [Document("R-1", 1, 2000m)], Settled = Eur(15m) };
        Assert.Equal(Eur(25m), RebateEngine.Standard.Settle(Bonus, facts).Value.ToSettle);

        var over = RebateEngine.Standard.Settle(Bonus, facts with { Settled = Eur(41m) });
        Assert.True(over.Value.ToSettle.IsZero);
        Assert.Equal(DiscountFindings.RebateOverSettled, Assert.Single(over.Findings).Code);
    }

    [Fact]
    public void Only_documents_of_the_customer_and_the_period_count()
    {
        var outcome = RebateEngine.Standard.Settle(Bonus, new RebateFacts
        {
            Documents =
            [
                Document("R-1", 1, 2000m), Document("R-2", 1, 2000m) with { Customer = "C-2" },
                Document("R-3", 1, 2000m) with { Date = new(2027, 1, 1) },
                Document("R-4", 1, 2000m) with { Date = new(2026, 12, 31) },
            ],
        });

        Assert.Equal(Eur(4000m), outcome.Value.Turnover);
        Assert.Equal(["/documents/R-2", "/documents/R-3"], outcome.Findings.Select(finding => finding.Path));
    }

    [Fact]
    public void Faulty_facts_are_told()
    {
        var outcome = RebateEngine.Standard.Settle(Bonus with
        {
            Tiers = [new(Money.Of(1m, Currency.USD), Percentage.Of(1m))],
        }, new RebateFacts { Documents = [Document("R-1", 1, 1m), Document("R-1", 2, 1m)] });

        Assert.Equal(["REBATE-CURRENCY-DIFFERS", "REBATE-DOCUMENT-REPEATED"],
            outcome.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void The_credit_note_lowers_each_base_by_exactly_its_share()
    {
        var seller = new Party("Nord", "DE");
        var buyer = new Party("Sud", "FR");
        InvoiceDraft Invoice(string number) => InvoiceDraft.In(Currency.EUR, seller, buyer, new(2026, 6, 1))
            .With(draft => draft with { Number = number })
            .Line("Paper", Quantity.Pieces(100), 33.33m, Vat.Standard(19m))
            .Line("Books", Quantity.Pieces(10), 70m, Vat.Standard(7m))
            .Adjust(Discount.Of(Eur(33m)))
            .ToDraft();
        var invoice = InvoiceCalculator.Calculate(Invoice("R-1")).Value;

        // 3333.00 + 700.00 - 33.00 = 4000.00, 2 % of it is 80.00. The allowance fell 27.27 : 5.73 to them.
        var document = RebateDocuments.Of(invoice, "C-1");
        var report = Settle(Bonus, document);
        var note = InvoiceCalculator.Calculate(
            RebateCreditNote.Of(report, seller, buyer, new(2027, 1, 10))).Value;

        Assert.Equal(DocumentType.CreditNote, note.Type);
        Assert.Equal("R-1", Assert.Single(note.Draft.PrecedingInvoices).Number);
        Assert.Equal(Eur(80m), note.Totals.WithoutTax);
        // 80 x 3305.73 / 4000 = 66.1146, 80 x 694.27 / 4000 = 13.8854: 66.11 and 13.89.
        Assert.Equal([13.89m, 66.11m], note.TaxGroups.Select(group => group.Base.Amount).Order());
        Assert.Equal(Eur(-80m), Money.Sum(RebateDocuments.Of(note with
        {
            Draft = note.Draft with { Number = "G-1" },
        }, "C-1").Bases.Select(part => part.Net), Currency.EUR));
    }

    [Fact]
    public void Nothing_to_settle_makes_no_credit_note() => Assert.Throws<ArgumentException>(() =>
        RebateCreditNote.Of(Settle(Bonus), new Party("Nord", "DE"), new Party("Sud", "FR"), Day));

    [Theory]
    [InlineData(DiscountTierMode.Whole)]
    [InlineData(DiscountTierMode.Graduated)]
    public void Every_node_of_the_explanation_gives_its_result(DiscountTierMode mode)
    {
        var why = RebateEngine.Standard.Explain(Bonus with { TierMode = mode }, new RebateFacts
        {
            Documents = [Document("R-1", 1, 2000.33m), Document("R-2", 2, 4000.55m)], Settled = Eur(10m),
        });

        static bool Holds(Explanation node) => node.Evaluate() == node.Result.Number && node.Operands.All(Holds);
        Assert.True(Holds(why));
        Assert.StartsWith(mode == DiscountTierMode.Whole ? "290.04 EUR = 300.04 EUR - 10.00 EUR" : "120.04 EUR",
            why.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_documents_does_not_matter() => Assert.Equal(
        Settle(Bonus, Document("R-1", 1, 2000m), Document("R-2", 1, 4000m)),
        Settle(Bonus, Document("R-2", 1, 4000m), Document("R-1", 1, 2000m)));
}
