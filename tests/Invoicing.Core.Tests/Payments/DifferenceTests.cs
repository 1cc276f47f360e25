using Invoicing.Findings;
using Invoicing.Payments;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class DifferenceTests
{
    static readonly PaymentAllocator Oldest = By(AllocationStrategies.OldestDue);

    // 100.00 open, tolerance 0.05 on either side: every amount at and around each boundary.
    [Theory]
    [InlineData("99.94", "I-1 Payment 99.94 | open 0.06 | left ")]
    [InlineData("99.95", "I-1 WriteOff 0.05 Payment 99.95 | open 0.00 | left ")]
    [InlineData("99.96", "I-1 WriteOff 0.04 Payment 99.96 | open 0.00 | left ")]
    [InlineData("100.00", "I-1 Payment 100.00 | open 0.00 | left ")]
    [InlineData("100.05", "I-1 WriteOff -0.05 Payment 100.05 | open 0.00 | left ")]
    [InlineData("100.06", "I-1 Payment 100.00 | open 0.00 | left 0.06")]
    public void Paid_within_the_tolerance_settles_and_the_difference_is_written_off(string paid, string expected) =>
        Assert.Equal(expected, Oldest.With(Tolerating(0.05m))
            .Allocate(Pay(decimal.Parse(paid, null)), Item("I-1", 100m)).Shown());

    // 2.00 of 100.00 until day 0, within grace until day 3; tolerance 0.05.
    [Theory]
    [InlineData(-1, "97.95", "I-1 Discount 2.00 WriteOff 0.05 Payment 97.95 | open 0.00 | left ")]
    [InlineData(0, "98.00", "I-1 Discount 2.00 Payment 98.00 | open 0.00 | left ")]
    [InlineData(0, "97.95", "I-1 Discount 2.00 WriteOff 0.05 Payment 97.95 | open 0.00 | left ")]
    [InlineData(0, "97.94", "I-1 Payment 97.94 | open 2.06 | left ")]
    [InlineData(0, "98.05", "I-1 Discount 2.00 WriteOff -0.05 Payment 98.05 | open 0.00 | left ")]
    [InlineData(0, "98.06", "I-1 Discount 2.00 Payment 98.00 | open 0.00 | left 0.06")]
    [InlineData(0, "100.00", "I-1 Discount 2.00 Payment 98.00 | open 0.00 | left 2.00")]
    [InlineData(1, "98.00", "I-1 Payment 98.00 | open 2.00 | left ")]
    [InlineData(3, "98.00", "I-1 Payment 98.00 | open 2.00 | left ")]
    [InlineData(1, "99.95", "I-1 WriteOff 0.05 Payment 99.95 | open 0.00 | left ")]
    public void A_discount_counts_up_to_and_including_its_day(int day, string paid, string expected) =>
        Assert.Equal(expected, Oldest.With(Tolerating(0.05m)).Allocate(Pay(decimal.Parse(paid, null), day: day),
            Item("I-1", 100m) with { Discounts = [Offer(2m, 0, 3)] }).Shown());

    [Theory]
    [InlineData(0, true, "I-1 Discount 2.00 Payment 98.00 | open 0.00 | left ")]
    [InlineData(3, true, "I-1 Discount 2.00 Payment 98.00 | open 0.00 | left ")]
    [InlineData(4, true, "I-1 Payment 98.00 | open 2.00 | left ")]
    [InlineData(3, false, "I-1 Payment 98.00 | open 2.00 | left ")]
    public void Days_of_grace_count_where_late_discounts_are_accepted(int day, bool accept, string expected)
    {
        var item = Item("I-1", 100m) with { Discounts = [Offer(2m, 0, 3)] };
        var facts = new AllocationFacts { OpenItems = [item], Payments = [Pay(98m, day: day)] };

        var byPolicy = Oldest.With(new SettlementPolicy { AcceptLateDiscounts = accept }).Allocate(facts);
        // A decision on the item counts before the policy.
        var byDecision = Oldest.With(new SettlementPolicy { AcceptLateDiscounts = !accept })
            .Allocate(facts with { LateDiscounts = [new LateDiscountDecision("I-1", accept)] });

        Assert.Equal(expected, byPolicy.Shown());
        Assert.Equal(expected, byDecision.Shown());
    }

    [Fact]
    public void The_largest_discount_of_the_day_counts()
    {
        var item = Item("I-1", 100m) with { Discounts = [Offer(3m, 0), Offer(2m, 7)] };

        Assert.Equal("I-1 Discount 3.00 Payment 97.00 | open 0.00 | left ", Oldest.Allocate(Pay(97m), item).Shown());
        Assert.Equal("I-1 Discount 2.00 Payment 98.00 | open 0.00 | left ",
            Oldest.Allocate(Pay(98m, day: 1), item).Shown());
    }

    [Fact]
    public void Who_pays_in_full_gives_up_the_discount_where_that_is_agreed() => Assert.Equal(
        "I-1 Payment 100.00 | open 0.00 | left ", Oldest.With(new SettlementPolicy { PaidInFullForgoesDiscount = true })
            .Allocate(Pay(100m), Item("I-1", 100m) with { Discounts = [Offer(2m, 0)] }).Shown());

    [Fact]
    public void Part_payments_in_time_get_the_discount_with_the_one_that_settles_the_rest()
    {
        var item = Item("I-1", 100m) with { Discounts = [Offer(2m, 0)] };
        var facts = new AllocationFacts { OpenItems = [item], Payments = [Pay(50m), Pay(48m, id: "P2")] };

        Assert.Equal("I-1 Payment 50.00; I-1 Discount 2.00 Payment 48.00 | open 0.00 | left ",
            Oldest.Allocate(facts).Shown());
    }

    // 49.00 of the 98.00 that settle 100.00 settle 50.00; the rest later, without discount, 50.00.
    [Fact]
    public void A_part_payment_earns_its_part_where_the_terms_say_so()
    {
        var item = Item("I-1", 100m) with { Discounts = [Offer(2m, 0) with { ProRata = true }] };
        var facts = new AllocationFacts { OpenItems = [item], Payments = [Pay(49m), Pay(50m, id: "P2", day: 1)] };

        Assert.Equal("I-1 Discount 1.00 Payment 49.00; I-1 Payment 50.00 | open 0.00 | left ",
            Oldest.Allocate(facts).Shown());
    }

    // The discount of 2.00 was of 100.00; of the 50.00 that the credit note leaves it is 1.00.
    [Fact]
    public void A_credit_note_lowers_the_discount_with_the_invoice()
    {
        var credit = Item("C-1", -50m) with { Issued = Day.PlusDays(-1) };
        var outcome = Oldest.With(new SettlementPolicy { ApplyCredits = true }).Allocate(Pay(49m),
            Item("I-1", 100m) with { Discounts = [Offer(2m, 0)] }, credit);

        Assert.Equal("I-1 Credit 50.00; I-1 Discount 1.00 Payment 49.00 | open 0.00, 0.00 | left ", outcome.Shown());
    }

    // The lower of 1.00 and 0.5 % of 100.00, though only 10.00 are open.
    [Fact]
    public void A_percentage_of_tolerance_is_of_the_original_amount()
    {
        var item = Item("I-1", 100m) with { Open = Eur(10m) };

        Assert.Equal("I-1 WriteOff 0.50 Payment 9.50 | open 0.00 | left ",
            Oldest.With(Tolerating(1m, 0.5m)).Allocate(Pay(9.5m), item).Shown());
        Assert.Equal("I-1 Payment 9.49 | open 0.51 | left ",
            Oldest.With(Tolerating(1m, 0.5m)).Allocate(Pay(9.49m), item).Shown());
    }

    [Fact]
    public void A_write_off_is_never_more_than_the_item() => Assert.Equal(
        "I-1 WriteOff 0.99 Payment 0.01 | open 0.00 | left ",
        Oldest.With(Tolerating(500m)).Allocate(Pay(0.01m), Item("I-1", 1m)).Shown());

    [Fact]
    public void What_is_missing_is_bank_charges_where_the_policy_says_so() => Assert.Equal(
        "I-1 BankCharges 0.05 Payment 99.95 | open 0.00 | left ",
        Oldest.With(Tolerating(0.05m) with { ShortageIsBankCharges = true }).Allocate(Pay(99.95m), Item("I-1", 100m))
            .Shown());

    // Targets 98.00 and 50.00, tolerances 0.05 each: together 148.00, from 147.90 to 148.10.
    [Theory]
    [InlineData("147.89", " | open 100.00, 50.00 | left 147.89")]
    [InlineData("147.90",
        "I-1 Discount 2.00 WriteOff 0.05 Payment 97.95; I-2 WriteOff 0.05 Payment 49.95 | open 0.00, 0.00 | left ")]
    [InlineData("147.97",
        "I-1 Discount 2.00 WriteOff 0.02 Payment 97.98; I-2 WriteOff 0.01 Payment 49.99 | open 0.00, 0.00 | left ")]
    [InlineData("148.00", "I-1 Discount 2.00 Payment 98.00; I-2 Payment 50.00 | open 0.00, 0.00 | left ")]
    [InlineData("148.10",
        "I-1 Discount 2.00 WriteOff -0.05 Payment 98.05; I-2 WriteOff -0.05 Payment 50.05 | open 0.00, 0.00 | left ")]
    [InlineData("148.11", "I-1 Discount 2.00 Payment 98.00; I-2 Payment 50.00 | open 0.00, 0.00 | left 0.11")]
    public void A_set_is_settled_by_the_sum_of_targets_and_tolerances(string paid, string expected) => Assert.Equal(
        expected, By(AllocationStrategies.ClearAccount).With(Tolerating(0.05m)).Allocate(Pay(decimal.Parse(paid, null)),
            Item("I-1", 100m, -1) with { Discounts = [Offer(2m, 0)] }, Item("I-2", 50m)).Shown());

    [Fact]
    public void What_is_left_over_goes_where_the_policy_says()
    {
        var outcome = Oldest.With(new SettlementPolicy { Overpayment = UnappliedUse.Refund })
            .Allocate(Pay(120m), Item("I-1", 100m));

        Assert.Equal((Eur(20m), UnappliedUse.Refund), (outcome.Value.Unapplied[0].Amount, outcome.Value.Unapplied[0].Use));
    }

    [Fact]
    public void A_certificate_of_tax_withheld_settles_its_part()
    {
        var facts = new AllocationFacts
        {
            OpenItems = [Item("I-1", 100m)],
            Payments = [Pay(85m)],
            Certificates = [new WithholdingCertificate("W-7", "I-1", Eur(15m), Day)],
        };

        Assert.Equal("I-1 Withholding 15.00; I-1 Payment 85.00 | open 0.00 | left ", Oldest.Allocate(facts).Shown());
        var above = Oldest.Allocate(facts with
        {
            Certificates = [new WithholdingCertificate("W-7", "I-1", Eur(100.01m), Day)],
        });
        Assert.Equal([PaymentFindings.CertificateWrong], above.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void An_allocation_explains_what_happened_and_what_did_not()
    {
        var facts = new AllocationFacts
        {
            OpenItems = [Item("I-1", 100m) with { Discounts = [Offer(2m, -2)] }, Item("I-2", 50m, 9)],
            Payments = [Pay(160m)],
        };

        Assert.Equal("""
            P1
              by-reference: settles nothing
              by-exact-amount: settles nothing
              oldest-due-first, I-1: paid 100.00 EUR (due longest), 0.00 EUR open
              oldest-due-first, I-1: no discount: paid 2 days after 2026-12-08
              oldest-due-first, I-2: paid 50.00 EUR (due longest), 0.00 EUR open
              payment-allocator: 10.00 EUR left: nothing else is open

            """, PaymentAllocator.Standard.Explain(facts).Value.ToText());
    }

    [Theory]
    [InlineData(0, 3, "98.00", "discount 2.00 EUR: paid by 2026-12-10")]
    [InlineData(-1, 3, "98.00", "discount 2.00 EUR: paid 1 day after 2026-12-09, accepted in grace")]
    [InlineData(0, 3, "97.00", "no discount: less was paid than settles the item")]
    [InlineData(-4, -1, "98.00", "no discount: paid 4 days after 2026-12-06")]
    public void An_allocation_says_why_there_is_a_discount_or_none(int until, int grace, string paid, string expected)
    {
        var facts = new AllocationFacts
        {
            OpenItems = [Item("I-1", 100m) with { Discounts = [Offer(2m, until, grace)] }],
            Payments = [Pay(decimal.Parse(paid, null))],
        };

        var notes = Oldest.With(new SettlementPolicy { AcceptLateDiscounts = true }).Explain(facts).Value.Notes;

        Assert.Equal(expected, notes[1].Because);
    }
}
