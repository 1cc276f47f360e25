using Invoicing.Approvals;
using Invoicing.Findings;
using Invoicing.Matching;
using Invoicing.Review;
using static Invoicing.Core.Tests.Review.ReviewSamples;

namespace Invoicing.Core.Tests.Review;

/// <summary>Of an invoice over 120.00 EUR before tax, 142.80 EUR with it.</summary>
public class OutcomeTests
{
    static readonly OutcomePolicy Small = new() { WriteOff = Tolerance.Of(Eur(0.05m)) };

    static readonly OutcomePolicy Banded = new()
    {
        EffectBands = [Band(5m, "buyer", "ann"), Band(50m, "head of purchasing", "bob", "kim"), Band(500m, "cfo")],
    };

    [Fact]
    public void Where_nothing_was_found_it_is_accepted()
    {
        var decision = Decide(OutcomePolicy.Standard);
        Assert.Equal(new ReviewDecision(), decision);
    }

    [Fact]
    public void A_warning_does_not_keep_it_from_being_accepted() =>
        Assert.Equal(ReviewOutcome.Accepted,
            Decide(OutcomePolicy.Standard, Variance(MatchFindings.PriceBelowOrder, -1m, Severity.Warning)).Outcome);

    [Fact]
    public void A_difference_at_the_limit_is_written_off_as_an_expense()
    {
        var decision = Decide(Small, Variance(MatchFindings.PriceAboveOrder, 0.05m));
        Assert.Equal(ReviewOutcome.AcceptedWithWriteOff, decision.Outcome);
        Assert.Equal(Eur(0.05m), decision.WriteOff);
        Assert.False(decision.PaymentBlock);
        Assert.False(decision.PostingBlock);
    }

    [Fact]
    public void A_cent_above_the_limit_it_holds()
    {
        var decision = Decide(Small, Variance(MatchFindings.PriceAboveOrder, 0.06m));
        Assert.Equal(ReviewOutcome.Held, decision.Outcome);
        Assert.Null(decision.WriteOff);
    }

    [Fact]
    public void Differences_are_added_without_their_signs_and_booked_with_them()
    {
        var decision = Decide(Small, Variance(MatchFindings.PriceAboveOrder, 0.01m),
            Variance(MatchFindings.PriceBelowOrder, -0.04m, Severity.Warning));
        Assert.Equal(ReviewOutcome.AcceptedWithWriteOff, decision.Outcome);
        Assert.Equal(Eur(-0.03m), decision.WriteOff);
        Assert.Equal(ReviewOutcome.Held, Decide(Small, Variance(MatchFindings.PriceAboveOrder, 0.02m),
            Variance(MatchFindings.PriceBelowOrder, -0.04m, Severity.Warning)).Outcome);
    }

    [Fact]
    public void A_percentage_is_of_the_total_without_tax()
    {
        var policy = new OutcomePolicy { WriteOff = Tolerance.Of(Percentage.Of(1m)) };
        Assert.Equal(ReviewOutcome.AcceptedWithWriteOff,
            Decide(policy, Variance(MatchFindings.PriceAboveOrder, 1.20m)).Outcome);
        Assert.Equal(ReviewOutcome.Held, Decide(policy, Variance(MatchFindings.PriceAboveOrder, 1.21m)).Outcome);
    }

    [Fact]
    public void A_difference_of_goods_is_not_written_off_however_small() =>
        Assert.Equal(ReviewOutcome.Held, Decide(Small, Variance(MatchFindings.QuantityAboveOrder, 0.01m)).Outcome);

    [Theory]
    [InlineData(5, "buyer")]
    [InlineData(5.01, "head of purchasing")]
    [InlineData(50, "head of purchasing")]
    [InlineData(50.01, "cfo")]
    [InlineData(500, "cfo")]
    public void The_lowest_band_that_covers_the_differences_approves(double effect, string by)
    {
        var decision = Decide(Banded, Variance(MatchFindings.PriceAboveOrder, (decimal)effect));
        Assert.Equal(ReviewOutcome.NeedsApproval, decision.Outcome);
        Assert.Equal(by, decision.ApprovalBy);
        Assert.True(decision.PaymentBlock);
        Assert.True(decision.PostingBlock);
    }

    [Fact]
    public void What_no_band_covers_nobody_may_approve()
    {
        var decision = Decide(Banded, Approved("cfo"), Variance(MatchFindings.PriceAboveOrder, 500.01m));
        Assert.Equal(ReviewOutcome.Held, decision.Outcome);
        Assert.Equal<ApprovalNeed>(
            [new ApprovalNeed(ApprovalBasis.Effect, Eur(500.01m), null)], decision.ApprovalsNeeded);
    }

    [Theory]
    [InlineData("ann", 5, null, ReviewOutcome.Accepted)]
    [InlineData("ann", 5.01, null, ReviewOutcome.NeedsApproval)]
    [InlineData("bob", 5, null, ReviewOutcome.Accepted)]
    [InlineData("cfo", 5, null, ReviewOutcome.Accepted)]
    [InlineData("bob", 40, 40, ReviewOutcome.Accepted)]
    [InlineData("bob", 40.01, 40, ReviewOutcome.NeedsApproval)]
    [InlineData("eve", 1, null, ReviewOutcome.NeedsApproval)]
    public void An_approval_covers_what_the_person_may_and_no_more_than_was_approved(
        string by, double effect, int? upTo, ReviewOutcome expected) =>
        Assert.Equal(expected,
            Decide(Banded, Approved(by, upTo), Variance(MatchFindings.PriceAboveOrder, (decimal)effect)).Outcome);

    [Fact]
    public void Who_ordered_may_not_approve()
    {
        var decision = Decide(Banded, Approved("kim"), Variance(MatchFindings.PriceAboveOrder, 20m));
        Assert.Equal(ReviewOutcome.NeedsApproval, decision.Outcome);
        Assert.Equal<ApprovalRefusal>(
            [new ApprovalRefusal("kim", ApprovalRefusalReason.Ordered)], decision.ApprovalsRefused);
    }

    [Fact]
    public void What_was_not_received_waits_for_the_receipt_and_not_for_an_approval()
    {
        var decision = Decide(Banded, Approved("cfo"), Variance(MatchFindings.QuantityAboveDelivered, 1m));
        Assert.Equal(ReviewOutcome.Held, decision.Outcome);
        Assert.Equal<Hold>([new Hold(MatchFindings.QuantityAboveDelivered, "/lines/1",
            new ReleaseCondition.ReceiptPosted("PO-1", "1"))], decision.Holds);
        Assert.True(decision.PaymentBlock);
        Assert.False(decision.PostingBlock);
    }

    [Fact]
    public void A_copy_is_neither_paid_nor_posted()
    {
        var decision = Decide(OutcomePolicy.Standard, Error(ReviewFindings.DuplicateNumber, "/number"));
        Assert.Equal(ReviewOutcome.Held, decision.Outcome);
        Assert.True(decision.PaymentBlock);
        Assert.True(decision.PostingBlock);
    }

    [Fact]
    public void The_amount_of_the_document_may_need_approval_though_nothing_was_found()
    {
        var atTheLimit = new OutcomePolicy { DocumentBands = [Band(142.80m, null), Band(1_000m, "cfo")] };
        Assert.Equal(ReviewOutcome.Accepted, Decide(atTheLimit).Outcome);
        var above = new OutcomePolicy { DocumentBands = [Band(142.79m, null), Band(1_000m, "cfo")] };
        Assert.Equal(ReviewOutcome.NeedsApproval, Decide(above).Outcome);
        Assert.Equal(ReviewOutcome.Accepted, Decide(above, Approved("cfo")).Outcome);
        Assert.False(Decide(above with { PostsUnapproved = true }).PostingBlock);
    }

    [Fact]
    public void A_code_that_rejects_sends_it_back_unless_a_person_released_it()
    {
        var policy = new OutcomePolicy
        {
            Rejects = [new RejectRule(ReviewFindings.DuplicateNumber, RejectionRequest.Withdrawal)],
        };
        var copy = Error(ReviewFindings.DuplicateNumber, "/number");
        var decision = Decide(policy, copy);
        Assert.Equal(ReviewOutcome.Rejected, decision.Outcome);
        Assert.True(decision.PostingBlock);
        Assert.NotNull(decision.RejectionText);
        var released = Facts with { Releases = [new HoldRelease(copy.Code, "ann", Issued)] };
        Assert.Equal(ReviewOutcome.Accepted, Decide(policy, released, copy).Outcome);
    }

    [Fact]
    public void A_failed_rule_is_never_accepted()
    {
        var failed = new Finding(MatchFindings.RuleFailed, Severity.Notice, "");
        var released = Facts with { Releases = [new HoldRelease(failed.Code, "ann", Issued)] };
        var decision = Decide(OutcomePolicy.Standard, released, failed);
        Assert.Equal(ReviewOutcome.Held, decision.Outcome);
        Assert.Equal([ReleaseCondition.WhenMended], decision.Holds.Select(hold => hold.Release));
    }

    [Fact]
    public void A_warning_holds_where_a_rule_names_its_code()
    {
        var policy = new OutcomePolicy
        {
            Holds = [new HoldRule("SIGNAL-ACCOUNT", ReleaseKind.AccountConfirmed) { From = Severity.Warning }],
        };
        var signal = new Finding("SIGNAL-ACCOUNT", Severity.Warning, "/account",
            [new FindingArg("found", "DE89 3704 0044 0532 0130 00")]);
        Assert.Equal(ReviewOutcome.Held, Decide(policy, signal).Outcome);
        Assert.Equal(ReviewOutcome.Accepted, Decide(policy, signal with { Severity = Severity.Notice }).Outcome);
        var confirmed = Facts with { ConfirmedAccounts = ["DE89370400440532013000"] };
        Assert.Equal(ReviewOutcome.Accepted, Decide(policy, confirmed, signal).Outcome);
        Assert.Equal(ReviewOutcome.Held,
            Decide(policy, Facts with { ConfirmedAccounts = ["DE89370400440532013001"] }, signal).Outcome);
    }

    [Fact]
    public void A_consequence_that_weighs_more_than_its_cause_counts_as_without_it()
    {
        var cause = Variance(MatchFindings.PriceAboveOrder, 0.05m);
        var match = new MatchReport
        {
            Findings = FindingList.Of(cause),
            Variances = [new Variance(cause, [new VarianceConsequence("ACME-TOTAL", "", Eur(0.05m))])],
        };
        var decision = OutcomeEngine.Of(Small).Decide(Invoice(), match.Findings, match, Facts);
        Assert.Equal(ReviewOutcome.Held, decision.Outcome);
        Assert.Equal(["ACME-TOTAL"], decision.Holds.Select(hold => hold.Code));
    }

    [Fact]
    public void A_rule_that_is_there_twice_is_refused() => Assert.Throws<ArgumentException>(() => new OutcomePolicy
    {
        Holds = [new HoldRule("A-B", ReleaseKind.Mended), new HoldRule("A-B", ReleaseKind.PriceAgreed)],
    });
}
