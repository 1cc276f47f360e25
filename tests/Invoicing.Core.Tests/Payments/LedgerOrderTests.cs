using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

/// <summary>Which items a payment is shown while earlier ones settle them, and what an advice with credits
/// does.</summary>
public class LedgerOrderTests
{
    static readonly LocalDate Day = new(2026, 3, 1);

    [Fact]
    public void Credits_of_an_advice_lower_its_invoices_the_first_ones_first()
    {
        var report = PaymentAllocator.NamedOnly.Allocate(new AllocationFacts
        {
            OpenItems =
            [
                Item("INV-1", 30), Item("INV-2", 50), Item("INV-3", 40), Item("CN-1", -20), Item("CN-2", -45),
            ],
            Payments =
            [
                Payment("P-1", 55) with
                {
                    Remittance = [Line("CN-1"), Line("INV-2"), Line("CN-2"), Line("INV-1"), Line("INV-3")],
                },
            ],
        }).Value;
        Assert.Equal(
            [
                ("CN-1", "INV-2", 20m), ("CN-2", "INV-2", 30m), ("CN-2", "INV-1", 15m), ("P-1", "INV-1", 15m),
                ("P-1", "INV-3", 40m),
            ],
            report.Allocations.Select(each => (each.Source, each.Item, each.Amount.Amount)));
        Assert.All(report.OpenItems, item => Assert.True(item.Open.IsZero));
    }

    [Fact]
    public void A_payment_sees_what_earlier_ones_left_open_by_due_date()
    {
        var seen = new List<string>();
        var allocator = PaymentAllocator.None.With(new Watching(seen));
        allocator.Allocate(new AllocationFacts
        {
            OpenItems =
            [
                Item("INV-3", 10, due: 1), Item("INV-1", 10, due: 2), Item("INV-2", 10, due: 2), Item("CN-1", -5),
            ],
            Payments = [Payment("P-1", 10), Payment("P-2", 5), Payment("P-3", 5), Payment("P-4", 9)],
        });
        Assert.Equal(["INV-3 INV-1 INV-2", "INV-1 INV-2", "INV-1 INV-2", "INV-2"], seen);
    }

    [Fact]
    public void What_a_deduction_claims_is_among_the_items_of_the_next_payment()
    {
        var seen = new List<string>();
        PaymentAllocator.NamedOnly.With(new Watching(seen)).Allocate(new AllocationFacts
        {
            OpenItems = [Item("INV-1", 100, due: 5), Item("INV-2", 10, due: 9)],
            Payments =
            [
                Payment("P-1", 100) with
                {
                    Remittance = [Line("INV-1") with { Deduction = Euros(20), Reason = "D-7" }],
                },
                Payment("P-2", 1) with { Customer = "C-1", RemittanceInformation = "nothing known" },
            ],
        });
        Assert.Equal(["INV-1 INV-2", "INV-1/P-1 INV-2"], seen);
    }

    [Fact]
    public void An_item_that_is_not_open_to_the_payment_cannot_be_settled()
    {
        var other = Item("INV-9", 10) with { Customer = "C-2" };
        var allocator = PaymentAllocator.None.With(new Reaching(other));
        Assert.Throws<ArgumentException>(() => allocator.Allocate(new AllocationFacts
        {
            OpenItems = [Item("INV-1", 10), other], Payments = [Payment("P-1", 10)],
        }));
    }

    static OpenItem Item(string id, decimal amount, int due = 0) => new()
    {
        Id = id, Customer = "C-1", Issued = Day, Due = Day.PlusDays(due), Amount = Euros(amount), Open = Euros(amount),
    };

    static Payment Payment(string id, decimal amount) =>
        new() { Id = id, Customer = "C-1", Received = Day, Amount = Euros(amount) };

    static RemittanceLine Line(string document) => new() { Document = document };

    static Money Euros(decimal amount) => Money.Of(amount, Currency.EUR);

    sealed class Watching(List<string> seen) : IAllocationStrategy
    {
        public string Id => "watching";

        public void Allocate(AllocationContext context)
        {
            seen.Add(string.Join(' ', context.OpenItems.Select(item => item.Id)));
            if (!context.Payment.Remittance.IsEmpty) return;
            foreach (var item in context.OpenItems) context.Settle(item, "open");
        }
    }

    sealed class Reaching(OpenItem item) : IAllocationStrategy
    {
        public string Id => "reaching";

        public void Allocate(AllocationContext context)
        {
            Assert.False(context.IsOpen(item));
            context.Settle(item, "not mine");
        }
    }
}
