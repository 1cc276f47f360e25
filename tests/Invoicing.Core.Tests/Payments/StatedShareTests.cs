using Invoicing.Payments;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class StatedShareTests
{
    static readonly OpenItem First = Item("D/1", 50m) with { Document = "D", Instalment = 1 };
    static readonly OpenItem Second = Item("D/2", 50m, 30) with { Document = "D", Instalment = 2 };

    static Payment Advised(decimal amount, params RemittanceLine[] lines) =>
        Pay(amount) with { Remittance = [.. lines] };

    static string Settled(Payment payment, params OpenItem[] items) =>
        PaymentAllocator.NamedOnly.Allocate(payment, items).Shown();

    // 90.00 and the 10.00 withheld are the document: the second instalment has nothing withheld.
    [Theory]
    [InlineData(90)]
    [InlineData(null)]
    public void Tax_withheld_of_a_document_is_taken_once_however_many_instalments_it_has(int? amount) => Assert.Equal(
        "D/1 Withholding 10.00 Payment 40.00; D/2 Payment 50.00 | open 0.00, 0.00 | left ",
        Settled(Advised(90m, new RemittanceLine
        {
            Document = "D", Amount = amount is { } some ? Eur(some) : null, Withheld = Eur(10m),
        }), First, Second));

    // 60.00 deducted of 50.00 and 50.00: all of the first, 10.00 of the second.
    [Fact]
    public void A_deduction_goes_on_with_the_next_instalment_without_a_warning()
    {
        var outcome = PaymentAllocator.NamedOnly.Allocate(Advised(40m, new RemittanceLine
        {
            Document = "D", Amount = Eur(40m), Deduction = Eur(60m), Reason = "hail",
        }), First, Second);

        Assert.Equal("D/1 Claim 50.00; D/2 Claim 10.00 Payment 40.00 | open 0.00, 50.00, 0.00, 10.00 | left ",
            outcome.Shown());
        Assert.Equal(["PAYMENT-CLAIMED", "PAYMENT-CLAIMED"], outcome.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_discount_stated_for_a_document_is_that_of_its_instalments_together()
    {
        var outcome = PaymentAllocator.NamedOnly.Allocate(
            Advised(98m, new RemittanceLine { Document = "D", Amount = Eur(98m), Discount = Eur(2m) }),
            First with { Discounts = [Offer(1m, 0)] }, Second with { Discounts = [Offer(1m, 0)] });

        Assert.Equal("D/1 Discount 1.00 Payment 49.00; D/2 Discount 1.00 Payment 49.00 | open 0.00, 0.00 | left ",
            outcome.Shown());
        Assert.Empty(outcome.Findings);
    }

    // Nothing is paid of I-9: the payer deducts all of it.
    [Fact]
    public void An_item_that_is_deducted_wholly_becomes_a_claim_without_a_payment() => Assert.Equal(
        "I-9 Claim 60.00; D/1 Payment 40.00 | open 10.00, 0.00, 60.00 | left ",
        Settled(Advised(40m,
            new RemittanceLine { Document = "I-9", Amount = Eur(0m), Deduction = Eur(60m) },
            new RemittanceLine { Document = "D/1", Amount = Eur(40m) }), First, Item("I-9", 60m)));

    // 100.00 less the credit note of 20.00 are the 80.00 that came.
    [Theory]
    [InlineData(-20, 80, "I-1 Credit 20.00; I-1 Payment 80.00 | open 0.00, 0.00 | left ")]
    [InlineData(-10, 90, "I-1 Credit 10.00; I-1 Payment 90.00 | open -10.00, 0.00 | left ")]
    [InlineData(-30, 80, "I-1 Credit 20.00; I-1 Payment 80.00 | open 0.00, 0.00 | left ")]
    public void A_credit_note_may_be_listed_with_the_amount_by_which_it_lowers_the_payment(
        int credit, int paid, string expected) => Assert.Equal(expected, Settled(
        Advised(paid, new RemittanceLine { Document = "C-1", Amount = Eur(credit) },
            new RemittanceLine { Document = "I-1", Amount = Eur(100m) }),
        Item("C-1", -20m, -5), Item("I-1", 100m)));

    [Fact]
    public void An_amount_of_the_other_sign_for_an_invoice_is_an_error()
    {
        var outcome = PaymentAllocator.NamedOnly.Allocate(
            Advised(80m, new RemittanceLine { Document = "I-1", Amount = Eur(-20m) }), Item("I-1", 100m));

        Assert.Equal("PAYMENT-REMITTANCE-WRONG", outcome.Findings[0].Code);
    }
}
