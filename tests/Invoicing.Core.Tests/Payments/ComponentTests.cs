using Invoicing.Payments;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class ComponentTests
{
    // Lines 60.00 and 30.00, freight 10.00, tax 19.00, costs 5.00, interest 1.00: 125.00.
    static OpenItem Whole => Item("I-1", 125m) with
    {
        Components =
        [
            Of("1", ComponentKind.Line, 60m), Of("2", ComponentKind.Line, 30m), Of("freight", ComponentKind.Freight, 10m),
            Of("tax-1", ComponentKind.Tax, 19m), Of("fee", ComponentKind.Cost, 5m), Of("int", ComponentKind.Interest, 1m),
        ],
    };

    static ItemComponent Of(string id, ComponentKind kind, decimal amount) => new(id, kind, Eur(amount), Eur(amount));

    static string Paid(ComponentOrder order, decimal amount) => string.Join(" ", PaymentAllocator
        .Of(new AllocationCascade
        {
            Steps = [new AllocationStep { Strategy = AllocationStrategies.OldestDue.Id, Components = order }],
        }).Allocate(Pay(amount), Whole).Value.Allocations[0].Parts[0].Components
        .Select(share => $"{share.Component}:{Number(share.Amount)}"));

    // 40 % of each.
    [Theory]
    [InlineData(ComponentOrder.ProRata, "50", "1:24.00 2:12.00 freight:4.00 tax-1:7.60 fee:2.00 int:0.40")]
    [InlineData(ComponentOrder.TaxFirst, "19", "tax-1:19.00")]
    [InlineData(ComponentOrder.TaxFirst, "72", "1:30.00 2:15.00 freight:5.00 tax-1:19.00 fee:2.50 int:0.50")]
    [InlineData(ComponentOrder.LinesFirst, "45", "1:30.00 2:15.00")]
    [InlineData(ComponentOrder.LinesFirst, "95", "1:60.00 2:30.00 freight:5.00")]
    [InlineData(ComponentOrder.LinesFirst, "110", "1:60.00 2:30.00 freight:10.00 tax-1:10.00")]
    [InlineData(ComponentOrder.LinesFirst, "120", "1:60.00 2:30.00 freight:10.00 tax-1:19.00 fee:0.83 int:0.17")]
    [InlineData(ComponentOrder.ChargesFirst, "10", "freight:10.00")]
    [InlineData(ComponentOrder.CostsInterestPrincipal, "6", "fee:5.00 int:1.00")]
    [InlineData(ComponentOrder.CostsInterestPrincipal, "5.50", "fee:5.00 int:0.50")]
    [InlineData(ComponentOrder.CostsPrincipalInterest, "124", "1:60.00 2:30.00 freight:10.00 tax-1:19.00 fee:5.00")]
    [InlineData(ComponentOrder.AsListed, "95", "1:60.00 2:30.00 freight:5.00")]
    public void A_part_payment_settles_components_in_the_order_of_the_step(
        ComponentOrder order, string amount, string expected) =>
        Assert.Equal(expected, Paid(order, decimal.Parse(amount, null)));

    [Fact]
    public void A_component_that_the_payer_designates_is_settled_first()
    {
        var report = PaymentAllocator.NamedOnly.Allocate(Pay(35m) with
        {
            Remittance = [new RemittanceLine { Document = "I-1", Component = "2", Amount = Eur(35m) }],
        }, Whole).Value;

        Assert.Equal(Eur(30m), report.Allocations[0].Parts[0].Components.Single(each => each.Component == "2").Amount);
        Assert.Equal(Eur(90m), report.OpenItems[0].Open);
    }

    [Fact]
    public void Only_as_much_as_a_designated_component_asks_is_paid_where_no_amount_is_stated()
    {
        var report = PaymentAllocator.NamedOnly.Allocate(Pay(50m) with
        {
            Remittance = [new RemittanceLine { Document = "I-1", Component = "freight" }],
        }, Whole).Value;

        Assert.Equal((Eur(10m), Eur(40m)), (report.Allocations[0].Settled, report.Unapplied[0].Amount));
    }
}
