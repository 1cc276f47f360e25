using Invoicing.Payments;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class DesignationTests
{
    static RemittanceLine Line(string document, decimal? amount = null) =>
        new() { Document = document, Amount = amount is { } some ? Eur(some) : null };

    static Findings.Outcome<AllocationReport> Advise(decimal paid, RemittanceLine[] lines, params OpenItem[] items) =>
        PaymentAllocator.NamedOnly.Allocate(Pay(paid) with { Remittance = [.. lines] }, items);

    [Fact]
    public void Lines_are_settled_as_the_payer_says() => Assert.Equal(
        "I-2 Payment 20.00; I-1 Payment 30.00 | open 70.00, 30.00 | left 5.00",
        Advise(55m, [Line("I-2", 20m), Line("I-1", 30m)], Item("I-1", 100m), Item("I-2", 50m)).Shown());

    [Fact]
    public void An_instalment_is_settled_by_its_number_and_a_document_one_instalment_after_the_other()
    {
        OpenItem[] items =
        [
            Item("I-1/1", 40m) with { Document = "I-1", Instalment = 1 },
            Item("I-1/2", 60m) with { Document = "I-1", Instalment = 2 },
        ];

        Assert.Equal("I-1/2 Payment 50.00 | open 40.00, 10.00 | left ",
            Advise(50m, [Line("I-1", 50m) with { Instalment = 2 }], items).Shown());
        Assert.Equal("I-1/1 Payment 40.00; I-1/2 Payment 10.00 | open 0.00, 50.00 | left ",
            Advise(50m, [Line("I-1", 50m)], items).Shown());
    }

    [Fact]
    public void Credit_notes_of_the_advice_lower_its_invoices() => Assert.Equal(
        "I-1 Credit 20.00; I-1 Payment 80.00 | open 0.00, 0.00 | left ",
        Advise(80m, [Line("I-1"), Line("C-1")], Item("I-1", 100m), Item("C-1", -20m, 1)).Shown());

    [Fact]
    public void A_deduction_becomes_a_claim_that_carries_its_tax()
    {
        var item = Item("I-1", 119m) with { Taxes = [Group(19m, 119m, 19m)] };
        var outcome = Advise(107.10m,
            [Line("I-1", 107.10m) with { Deduction = Eur(11.90m), Reason = "damaged" }], item);

        Assert.Equal("I-1 Claim 11.90 Payment 107.10 | open 0.00, 11.90 | left ", outcome.Shown());
        var claim = outcome.Value.OpenItems[1];
        Assert.Equal(("I-1/P1", OpenItemKind.Claim, "I-1", true),
            (claim.Id, claim.Kind, claim.Document, claim.Disputed));
        Assert.Equal((Eur(11.90m), Eur(1.90m)), (claim.Taxes[0].OpenGross, claim.Taxes[0].OpenTax));
        Assert.Equal(claim.Id, outcome.Value.Allocations[0].Claim);
    }

    [Fact]
    public void Bank_charges_tax_withheld_and_write_offs_are_taken_as_stated() => Assert.Equal(
        "I-1 Withholding 10.00 BankCharges 3.00 WriteOff -1.00 Payment 88.00 | open 0.00 | left ",
        Advise(88m,
        [
            Line("I-1", 88m) with { Withheld = Eur(10m), BankCharges = Eur(3m), WriteOff = Eur(-1m) },
        ], Item("I-1", 100m)).Shown());

    [Fact]
    public void A_discount_that_is_taken_too_late_is_not_granted_and_that_is_said()
    {
        var item = Item("I-1", 100m) with { Discounts = [Offer(2m, -1)] };
        var outcome = Advise(98m, [Line("I-1", 98m) with { Discount = Eur(2m) }], item);

        Assert.Equal("I-1 Payment 98.00 | open 2.00 | left ", outcome.Shown());
        Assert.Contains(PaymentFindings.DiscountNotAvailable, outcome.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_discount_below_zero_gives_one_back() => Assert.Equal(
        "I-1 Discount -2.00 Payment 102.00 | open 0.00 | left ",
        Advise(102m, [Line("I-1", 102m) with { Discount = Eur(-2m) }], Item("I-1", 100m)).Shown());

    [Fact]
    public void What_is_stated_above_what_is_open_is_taken_as_far_as_it_reaches()
    {
        var outcome = Advise(10m, [Line("I-1", 10m) with { WriteOff = Eur(130m) }], Item("I-1", 100m));

        Assert.Equal("I-1 WriteOff 100.00 | open 0.00 | left 10.00", outcome.Shown());
        Assert.Contains(PaymentFindings.StatedAboveOpen, outcome.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_document_that_is_not_known_is_said()
    {
        var outcome = Advise(10m, [Line("X-1", 10m)], Item("I-1", 100m));

        Assert.Equal(" | open 100.00 | left 10.00", outcome.Shown());
        Assert.Contains(PaymentFindings.DesignationUnknown, outcome.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_line_in_another_currency_than_its_payment_is_refused() => Assert.Equal(
        [PaymentFindings.RemittanceWrong],
        PaymentAllocator.NamedOnly.Allocate(Pay(10m) with
        {
            Remittance = [new RemittanceLine { Document = "I-1", Amount = Usd(10m) }],
        }, Item("I-1", 100m)).Findings.Select(finding => finding.Code));

    [Fact]
    public void Parts_that_do_not_sum_to_the_item_are_refused()
    {
        string[] Codes(OpenItem item) =>
            [.. PaymentAllocator.Standard.Allocate(Pay(10m), item).Findings.Select(finding => finding.Code)];

        Assert.Equal([PaymentFindings.ItemPartsWrong],
            Codes(Item("I-1", 100m) with { Taxes = [Group(19m, 99.99m, 15m)] }));
        Assert.Equal([PaymentFindings.ItemPartsWrong], Codes(Item("I-1", 100m) with { Booked = Eur(90m) }));
        Assert.Equal([PaymentFindings.ItemPartsWrong], Codes(Item("I-1", 100m) with
        {
            Components = [new ItemComponent("1", ComponentKind.Line, Eur(100m), Eur(90m))],
        }));
    }

    // All of it is withheld, and then 1.00 is kept of too much: shared as the item was, 19 / 119 of it tax: 0.16.
    [Fact]
    public void What_is_added_to_an_item_of_which_nothing_is_open_is_shared_as_the_item_was()
    {
        var outcome = Advise(1m, [Line("I-1", 1m) with { Withheld = Eur(119m), WriteOff = Eur(-1m) }],
            Item("I-1", 119m) with
            {
                Taxes = [Group(19m, 119m, 19m)],
                Components = [new ItemComponent("1", ComponentKind.Line, Eur(119m), Eur(119m))],
            });

        Assert.Equal("I-1 Withholding 119.00 WriteOff -1.00 Payment 1.00 | open 0.00 | left ", outcome.Shown());
        Assert.Equal(Eur(-0.16m), outcome.Value.Allocations[0].Parts[1].Taxes[0].Tax);
    }

    // 5.00 are to be kept of too much, but only 1.00 came beside what is open.
    [Fact]
    public void No_more_is_given_back_than_the_payment_covers() => Assert.Equal(
        "I-1 WriteOff -1.00 Payment 1.00 | open 100.00 | left ",
        Advise(1m, [Line("I-1", 1m) with { WriteOff = Eur(-5m) }], Item("I-1", 100m)).Shown());

    [Fact]
    public void A_discount_of_all_that_is_open_leaves_the_payment_whole() => Assert.Equal(
        "I-1 Discount 5.00 | open 0.00 | left 3.00", By(AllocationStrategies.OldestDue)
            .With(Tolerating(10m)).Allocate(Pay(3m), Item("I-1", 5m) with { Discounts = [Offer(5m, 0)] }).Shown());
}
