using Invoicing.Catalog;
using Invoicing.Payments;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class AllocationTextTests
{
    static string Text(PaymentAllocator allocator, AllocationFacts facts) => allocator.Explain(facts).Value.ToText();

    // 3.00 until today, 2.00 for ten days more: what was granted is that of today.
    [Fact]
    public void A_granted_discount_names_the_last_day_of_its_own_offer() => Assert.Equal(
        """
        P1
          by-exact-amount, I-1: discount 3.00 EUR, paid 97.00 EUR (the only item of that amount), 0.00 EUR open
          by-exact-amount, I-1: discount 3.00 EUR: paid by 2026-12-10

        """, Text(By(AllocationStrategies.ExactAmount), new AllocationFacts
        {
            Payments = [Pay(97m)],
            OpenItems = [Item("I-1", 100m) with { Discounts = [Offer(3m, 0), Offer(2m, 10)] }],
        }), ignoreLineEndingDifferences: true);

    // The larger offer counts within its grace, though the smaller one is in time.
    [Fact]
    public void A_discount_accepted_in_grace_says_so_while_another_is_in_time() => Assert.Contains(
        "discount 3.00 EUR: paid 1 day after 2026-12-09, accepted in grace",
        Text(By(AllocationStrategies.ExactAmount).With(new SettlementPolicy { AcceptLateDiscounts = true }),
            new AllocationFacts
            {
                Payments = [Pay(97m)],
                OpenItems = [Item("I-1", 100m) with { Discounts = [Offer(3m, -1, 2), Offer(2m, 10)] }],
            }), StringComparison.Ordinal);

    [Fact]
    public void A_credit_note_says_nothing_of_discounts_which_are_of_payments() => Assert.Equal(
        """
        P1
          by-reference, I-1: credited 20.00 EUR (deducted by the payer), 80.00 EUR open
          by-reference, I-1: discount 1.60 EUR, paid 78.40 EUR (designated by the payer), 0.00 EUR open
          by-reference, I-1: discount 1.60 EUR: paid by 2026-12-10

        """, Text(PaymentAllocator.NamedOnly, new AllocationFacts
        {
            Payments =
            [
                Pay(78.40m) with
                {
                    Remittance = [new RemittanceLine { Document = "C-1" }, new RemittanceLine { Document = "I-1" }],
                },
            ],
            OpenItems = [Item("C-1", -20m), Item("I-1", 100m) with { Discounts = [Offer(2m, 0)] }],
        }), ignoreLineEndingDifferences: true);

    // 61.17 x 163.47 = 9999.46.
    [Fact]
    public void What_is_paid_in_another_currency_says_what_it_cost() => Assert.Equal(
        """
        P1
          by-reference, J-100: paid 9999 JPY with 61.17 EUR (named by the payer), 2 JPY open

        """, Text(PaymentAllocator.NamedOnly, new AllocationFacts
        {
            Payments = [Pay(61.17m, "J-100")],
            OpenItems = [ItemOf("J-100", Money.Of(10_001m, Currency.JPY))],
            Rates = [new DatedRate(Day, ExchangeRate.Of(Currency.EUR, Currency.JPY, 163.47m))],
        }), ignoreLineEndingDifferences: true);
}
