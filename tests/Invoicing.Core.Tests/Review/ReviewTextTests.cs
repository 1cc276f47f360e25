using Invoicing.Approvals;
using Invoicing.Findings;
using Invoicing.Invoices;
using Invoicing.Matching;
using Invoicing.Orders;
using Invoicing.Review;
using static Invoicing.Core.Tests.Review.ReviewSamples;

namespace Invoicing.Core.Tests.Review;

/// <summary>What people read: reports, letters to sellers, answers.</summary>
public class ReviewTextTests
{
    static readonly Finding Dear = new(MatchFindings.PriceAboveOrder, Severity.Error, "/lines/1",
    [
        new FindingArg("billed", UnitPrice.Of(12.5m, Currency.EUR)),
        new FindingArg("agreed", UnitPrice.Of(12m, Currency.EUR)),
        new FindingArg("effect", Eur(5m)), new FindingArg("tolerance", "2 % (supplier S-1)"),
    ]);

    static readonly Finding Early = new(MatchFindings.DueEarlier, Severity.Warning, "",
        [new FindingArg("found", Issued), new FindingArg("expected", Issued.PlusDays(30))]);

    [Fact]
    public void A_report_reads_as_an_accountant_would_write_it()
    {
        var match = new MatchReport
        {
            Findings = FindingList.Of(Dear, Early),
            Variances = [new Variance(Dear, [new VarianceConsequence("MATCH-TOTAL", "", Eur(5m))])],
        };
        var report = new ReviewReport
        {
            Document = new ReviewedDocument("RE-0815", Issued, "Holz KG", Eur(148.75m)),
            Findings = match.Findings, Match = match, RuleSets = ["supplier S-1", "all"],
            Decision = OutcomeEngine.Of(OutcomePolicy.Standard).Decide(Invoice(), match.Findings, match, Facts),
        };
        Assert.Equal(
            """
            RE-0815 of 2026-11-20 from Holz KG over 148.75 EUR: held
              by the rules for supplier S-1; all
            Differences:
              line 1: The price 12.50 EUR is above the agreed 12.00 EUR. {costs} [MATCH-PRICE-ABOVE-ORDER]
                explains document: 5.00 EUR more than agreed [MATCH-TOTAL]
              together: 5.00 EUR more than agreed
            Findings:
              warning, document: Due on 2026-11-20, agreed was 2026-12-20. [MATCH-DUE-EARLIER]
            Decision:
              wait until the price is agreed for line 1 of order PO-1: line 1 [MATCH-PRICE-ABOVE-ORDER]
              do not pay; it may be posted

            """.Replace("{costs}", "5.00 EUR more than agreed; tolerance: 2 % (supplier S-1)",
                StringComparison.Ordinal), report.ToText());
    }

    [Fact]
    public void A_report_names_write_offs_approvals_and_what_does_not_count()
    {
        var policy = new OutcomePolicy { EffectBands = [Band(3m, "ann"), Band(50m, "head of purchasing", "kim")] };
        var report = new ReviewReport
        {
            Findings = FindingList.Of(Dear),
            Decision = Decide(policy, Approved("kim"), Dear),
        };
        Assert.EndsWith(
            """
            Decision:
              ask head of purchasing to approve 5.00 EUR, the differences
              the approval of kim does not count: who ordered may not approve
              do not pay and do not post

            """, report.ToText(), StringComparison.Ordinal);
        var small = new ReviewReport
        {
            Findings = FindingList.Of(Dear),
            Decision = Decide(new OutcomePolicy { WriteOff = Tolerance.Of(Eur(5m)) }, Dear),
        };
        Assert.EndsWith("Decision:\n  book 5.00 EUR as a small difference, an expense\n", small.ToText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_names_the_invoice_each_fault_with_both_sides_and_what_is_asked()
    {
        var policy = new OutcomePolicy
        {
            Rejects =
            [
                new RejectRule(MatchFindings.PriceAboveOrder, RejectionRequest.CreditNote),
                new RejectRule(ReviewFindings.DuplicateNumber, RejectionRequest.Withdrawal),
            ],
        };
        var decision = Decide(policy, Dear, Early,
            new Finding(MatchFindings.OrderUnknown, Severity.Error, "/lines/2", [new FindingArg("order", "PO-9")]),
            new Finding(ReviewFindings.DuplicateNumber, Severity.Error, "/number",
            [
                new FindingArg("number", "RE-0815"), new FindingArg("earlier", "re 815"),
                new FindingArg("date", Issued), new FindingArg("total", Eur(142.8m)),
            ]),
            new Finding("ACME-RATE", Severity.Error, "/lines/2/price",
                [new FindingArg("billed", Eur(90m)), new FindingArg("agreed", Eur(80m))]));
        Assert.Equal(
            """
            We return your invoice RE-0815 of 2026-11-20 over 142.80 EUR. We neither post nor pay it, because:
            - line 1: The price 12.50 EUR is above the agreed 12.00 EUR.
              Please send a credit note over 5.00 EUR before tax, or a corrected invoice.
            - line 2: The order PO-9 is not known.
              Please send the invoice again with the number of our order or contract.
            - line 2, price: billed 90.00 EUR, agreed 80.00 EUR
              Please send a corrected invoice.
            - number: RE-0815 came before as re 815 of 2026-11-20 over 142.80 EUR.
              Please confirm that the invoice is withdrawn, or tell us what else it bills.
            Please quote RE-0815 when you answer.

            """, decision.RejectionText);
    }

    [Fact]
    public void A_supplier_is_told_line_by_line_what_was_agreed_received_and_billed()
    {
        var earlier = Invoice("RE-0700", pieces: 4);
        var facts = Facts with
        {
            Agreed = Facts.Agreed with
            {
                Receipts = [Receipt("GR-1", 7), Receipt("GR-2", 2)],
                Acceptances =
                [
                    new Acceptance
                    {
                        Number = "AC-1", OrderId = "PO-1", Date = Issued,
                        Lines = [new DeliveredLine { OrderLineId = "1", Quantity = Quantity.Pieces(9) }],
                    },
                ],
                BilledSoFar = BilledSoFar.Nothing.With(earlier),
            },
        };
        var invoice = Invoice(pieces: 6, price: 12.5m);
        var report = ReviewEngine.Standard.With(MatchEngine.Standard.Without("amount")).Review(invoice, facts);
        var answer = InquiryEngine.Standard.Answer(report, invoice, facts, Audience.Supplier);
        var row = Assert.Single(answer.Rows);
        Assert.Equal<InquiryEvent>(
            [new("GR-1", new(2026, 11, 10), Quantity.Pieces(7)), new("GR-2", new(2026, 11, 10), Quantity.Pieces(2))],
            row.Received);
        Assert.Equal<InquiryEvent>([new("RE-0700", Issued, Quantity.Pieces(4))], row.BilledBefore);
        Assert.StartsWith(
            """
            Your invoice RE-0815 of 2026-11-20 over 89.25 EUR

            Line 1, Board
              ordered        10 piece, order PO-1 of 2026-11-01, line 1
              agreed price   12.00 EUR
              received       7 piece, GR-1 of 2026-11-10; 2 piece, GR-2 of 2026-11-10
              accepted       9 piece, AC-1 of 2026-11-20
              billed before  4 piece, RE-0700 of 2026-11-20
              billed now     6 piece at 12.50 EUR = 75.00 EUR
              differs        The price 12.50 EUR is above the agreed 12.00 EUR.
            """, answer.Text, StringComparison.Ordinal);
        Assert.Contains(
            """

            Invoice total amount without VAT: 75.00 EUR = 75.00 EUR - 0.00 EUR + 0.00 EUR
            Invoice total VAT amount: 14.25 EUR = 75.00 EUR x 19 % = 14.2500, half-up to 2 digits
            Invoice total amount with VAT: 89.25 EUR = 75.00 EUR + 14.25 EUR
            Amount due for payment: 89.25 EUR = 89.25 EUR - 0.00 EUR + 0.00 EUR

            """, answer.Text, StringComparison.Ordinal);
        Assert.Contains("It waits until the price is agreed for line 1 of order PO-1.\n", answer.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_customer_is_told_what_was_delivered_and_that_all_is_as_agreed()
    {
        var invoice = Invoice();
        var report = ReviewEngine.Own.Review(invoice, Facts);
        var answer = InquiryEngine.Standard.Answer(report, invoice, Facts, Audience.Customer);
        Assert.StartsWith(
            """
            Our invoice RE-0815 of 2026-11-20 over 142.80 EUR

            Line 1, Board
              ordered        10 piece, order PO-1 of 2026-11-01, line 1
              agreed price   12.00 EUR
              delivered      10 piece, GR-1 of 2026-11-10
              billed now     10 piece at 12.00 EUR = 120.00 EUR

            Invoice total amount without VAT: 120.00 EUR = 120.00 EUR
            """, answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("\nEverything billed is as agreed.\n", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_an_order_says_so()
    {
        var invoice = Invoice(change: draft => draft with
        {
            OrderReference = null,
            Lines = [draft.Lines[0] with { OrderLineReference = null }],
        });
        var report = ReviewEngine.Standard.Review(invoice, new ReviewFacts());
        var text = InquiryEngine.Standard.Answer(report, invoice, new ReviewFacts(), Audience.Supplier).Text;
        Assert.Contains("  ordered        no order and no contract is named\n  agreed price   none\n", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_total_that_several_differences_explain_is_told_once()
    {
        var total = new VarianceConsequence(MatchFindings.TotalAboveOrder, "", Eur(7m));
        var many = new Finding(MatchFindings.QuantityAboveDelivered, Severity.Error, "/lines/2",
            [new FindingArg("effect", Eur(2m))]);
        var all = new VarianceConsequence(MatchFindings.CumulativeAboveOrder, "/orders/PO-1", Eur(5m));
        var match = new MatchReport
        {
            Findings = FindingList.Of(Dear, many),
            Variances = [new Variance(Dear, [all, total]), new Variance(many, [total])],
        };
        var text = new ReviewReport
        {
            Findings = match.Findings, Match = match, Decision = new ReviewDecision(),
        }.ToText();
        Assert.Contains("    explains all that was billed of order PO-1: 5.00 EUR more than agreed", text,
            StringComparison.Ordinal);
        Assert.Equal(2, text.Split("the total without tax: 7.00 EUR more than agreed").Length);
        Assert.Contains("\n  several of these explain the total without tax: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_sent_back_waits_for_nothing_and_a_credit_note_is_called_one()
    {
        var report = new ReviewReport
        {
            Findings = FindingList.Of(Dear),
            Decision = Decide(new OutcomePolicy
            {
                Rejects = [new RejectRule(MatchFindings.PriceAboveOrder, RejectionRequest.CreditNote)],
            }, Dear, Error(MatchFindings.QuantityAboveDelivered, "/lines/1")),
        };
        Assert.NotEmpty(report.Decision.Holds);
        Assert.Contains("  send it back\n", report.ToText(), StringComparison.Ordinal);
        var sentBack = InquiryEngine.Standard.Answer(report, Invoice(price: 12.5m), Facts, Audience.Supplier).Text;
        Assert.EndsWith("\n\nIt is sent back.\n", sentBack, StringComparison.Ordinal);

        var credit = Credit(2, 12m);
        var accepted = ReviewEngine.Standard.Review(credit, Facts);
        var answer = InquiryEngine.Standard.Answer(accepted, credit, Facts, Audience.Supplier).Text;
        Assert.StartsWith("Your credit note GS-1 of ", answer, StringComparison.Ordinal);
        Assert.Contains("  credited now ", answer, StringComparison.Ordinal);
        Assert.EndsWith("Everything credited is as agreed.\nIt is set off.\n", answer, StringComparison.Ordinal);
    }
}
