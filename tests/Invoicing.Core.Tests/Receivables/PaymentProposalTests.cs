using Invoicing.Parties;
using Invoicing.Payments;
using Invoicing.Receivables;
using NodaTime;

namespace Invoicing.Core.Tests.Receivables;

public class PaymentProposalTests
{
    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static PaymentProposal Propose(LocalDate due, LocalDate until) => PaymentProposalEngine.Propose(
        new LocalDate(2026, 11, 27),
        [
            new Payable
            {
                Item = new OpenItem
                {
                    Id = "B-1", Customer = "S", Ledger = ItemLedger.Purchases, Issued = new(2026, 11, 2), Due = due,
                    Amount = Eur(-1000m), Open = Eur(-1000m),
                    Discounts = [new CashDiscount { Until = until, Amount = Eur(-20m) }],
                },
                Account = Iban.Parse("DE89370400440532013000", null),
            },
        ],
        new PaymentProposalOptions
        {
            Runs = [new(2026, 11, 27), new(2026, 12, 4)], CostOfMoney = Percentage.Of(8m),
        });

    // Sent on Friday the 27th it is there on Monday the 30th: that day earns the discount, the Sunday before does not.
    [Theory]
    [InlineData(30, 980, true)]
    [InlineData(29, 1000, false)]
    [InlineData(28, 1000, false)]
    public void A_discount_is_earned_by_a_payment_that_is_there_on_its_last_day(int until, int amount, bool earned)
    {
        var proposal = Propose(due: new(2026, 12, 30), until: new(2026, 11, until));

        Assert.Equal(Eur(amount), proposal.Payments[0].Amount);
        Assert.Equal(earned ? [] : ["PROPOSAL-DISCOUNT-LOST"], proposal.Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(29, true)]
    public void A_payment_that_is_there_on_the_due_date_is_in_time(int due, bool late)
    {
        var proposal = Propose(due: new(2026, 11, due), until: new(2026, 11, 2));

        Assert.Equal(late ? ["PROPOSAL-LATE"] : [], proposal.Findings.Select(finding => finding.Code));
        Assert.Equal(new LocalDate(2026, 11, 27), proposal.Payments[0].Run);
    }
}
