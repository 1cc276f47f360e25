using Invoicing.Approvals;
using Invoicing.Matching;
using Invoicing.Review;
using static Invoicing.Core.Tests.Review.ReviewSamples;

namespace Invoicing.Core.Tests.Review;

public class ReevaluationTests
{
    static readonly ReviewEngine Engine = ReviewEngine.Standard;

    static readonly ReviewFacts NotReceived =
        Facts with { Agreed = Facts.Agreed with { Receipts = [Receipt("GR-1", 7)] } };

    [Fact]
    public void A_receipt_that_is_posted_releases_what_waited_for_it()
    {
        var report = Engine.Review(Invoice(), NotReceived);
        Assert.Equal(ReviewOutcome.Held, report.Outcome);
        var again = Engine.Reevaluate(report, Invoice(), Facts);
        Assert.Equal(ReviewOutcome.Accepted, again.Report.Outcome);
        Assert.Equal<Hold>(report.Decision.Holds, again.Released);
        Assert.Empty(again.Staying);
    }

    [Fact]
    public void A_receipt_that_covers_a_part_releases_nothing()
    {
        var report = Engine.Review(Invoice(), NotReceived);
        var some = NotReceived with
        {
            Agreed = NotReceived.Agreed with { Receipts = [Receipt("GR-1", 7), Receipt("GR-2", 2)] },
        };
        var again = Engine.Reevaluate(report, Invoice(), some);
        Assert.Equal<Hold>(report.Decision.Holds, again.Staying);
        Assert.Empty(again.Released);
        Assert.Empty(again.Added);
    }

    [Fact]
    public void The_same_facts_change_nothing()
    {
        var report = Engine.Review(Invoice(price: 12.5m), NotReceived);
        var again = Engine.Reevaluate(report, Invoice(price: 12.5m), NotReceived);
        Assert.Equal(report, again.Report);
        Assert.Equal<Hold>(report.Decision.Holds, again.Staying);
    }

    [Fact]
    public void A_price_agreed_since_releases_it()
    {
        var report = Engine.Review(Invoice(price: 12.5m), Facts);
        Assert.Equal([new ReleaseCondition.PriceAgreed("PO-1", "1")],
            report.Decision.Holds.Select(hold => hold.Release));
        var order = Facts.Agreed.Orders[0];
        var agreed = Facts with
        {
            Agreed = Facts.Agreed with
            {
                Orders = [order with { Lines = [order.Lines[0] with { Price = UnitPrice.Of(12.5m, Currency.EUR) }] }],
            },
        };
        Assert.Equal(ReviewOutcome.Accepted, Engine.Reevaluate(report, Invoice(price: 12.5m), agreed).Report.Outcome);
    }

    [Fact]
    public void What_a_person_released_is_kept_though_later_facts_do_not_name_it()
    {
        var dear = Invoice(price: 12.5m);
        var released = Facts with
        {
            Releases = [new HoldRelease(MatchFindings.PriceAboveOrder, "ann", Issued) { Path = "/lines/1" }],
        };
        var report = Engine.Reevaluate(Engine.Review(dear, Facts), dear, released).Report;
        Assert.Equal(ReviewOutcome.Accepted, report.Outcome);
        var again = Engine.Reevaluate(report, dear, Facts);
        Assert.Equal(report, again.Report);
    }

    [Theory]
    [InlineData("kim", "/lines/1", null)]
    [InlineData("ann", "/lines/2", null)]
    [InlineData(" ", "/lines/1", null)]
    [InlineData("ann", "/lines/1", 4.99)]
    public void A_release_by_who_ordered_for_another_line_by_nobody_or_up_to_less_does_not_count(
        string by, string path, double? upTo)
    {
        var facts = Facts with
        {
            Releases =
            [
                new HoldRelease("ACME-DEAR", by, Issued)
                {
                    Path = path, UpTo = upTo is { } most ? Eur((decimal)most) : null,
                },
            ],
        };
        Assert.Equal(ReviewOutcome.Held, Decide(OutcomePolicy.Standard, facts, Variance("ACME-DEAR", 5m)).Outcome);
    }

    [Fact]
    public void Only_the_person_that_the_policy_names_releases()
    {
        var policy = new OutcomePolicy
        {
            Holds = [new HoldRule("ACME-X", ReleaseKind.ReleasedByPerson) { By = "bob" }],
        };
        Assert.Equal(ReviewOutcome.Held, Decide(policy, By("ann"), Error("ACME-X")).Outcome);
        Assert.Equal(ReviewOutcome.Accepted, Decide(policy, By("bob"), Error("ACME-X")).Outcome);

        static ReviewFacts By(string person) =>
            Facts with { Releases = [new HoldRelease("ACME-X", person, Issued)] };
    }

    [Theory]
    [InlineData(3, ReviewOutcome.Held)]
    [InlineData(4, ReviewOutcome.Accepted)]
    public void Credit_notes_that_refer_to_it_cover_all_that_waits_for_them_together(
        int pieces, ReviewOutcome expected)
    {
        var facts = Facts with { CreditNotes = [Credit(1, 1m), Credit(pieces, 3m), Credit(100, 3m, of: "RE-0816")] };
        Assert.Equal(expected, Decide(OutcomePolicy.Standard, facts,
            Variance(MatchFindings.AmountAboveOrder, 6m), Variance(MatchFindings.QuantityAboveOrder, 7m)).Outcome);
    }

    [Fact]
    public void A_hold_for_an_approval_is_released_by_one_up_to_the_difference()
    {
        var policy = new OutcomePolicy
        {
            Holds = [new HoldRule("ACME-X", ReleaseKind.ApprovalGiven) { By = "bob" }],
        };
        Assert.Equal(ReviewOutcome.Accepted, Decide(policy, Approved("bob", 5m), Variance("ACME-X", 5m)).Outcome);
        Assert.Equal(ReviewOutcome.Held, Decide(policy, Approved("bob", 5m), Variance("ACME-X", 5.01m)).Outcome);
        Assert.Equal(ReviewOutcome.Held, Decide(policy, Approved("ann"), Variance("ACME-X", 5m)).Outcome);
    }

    [Fact]
    public void A_report_about_another_invoice_is_refused() => Assert.Throws<ArgumentException>(() =>
        Engine.Reevaluate(Engine.Review(Invoice(), Facts), Invoice("RE-0816"), Facts));
}
