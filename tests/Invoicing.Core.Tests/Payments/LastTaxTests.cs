using Invoicing.Payments;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class LastTaxTests
{
    // 10.00 with 1.60 of tax. Twice R(0.15 x 1.60 / 10.00) = R(0.024) = 0.02, then R(9.70 x 0.16) = R(1.552) = 1.55
    // would leave 0.01: what takes the last of the gross takes the last of the tax, 1.56.
    [Fact]
    public void The_reduction_that_takes_the_last_of_a_group_takes_the_last_of_its_tax()
    {
        var item = Item("I-1", 10m) with { Taxes = [Group(19m, 10m, 1.60m)] };
        var ledger = AccountLedger.Empty.Open(item, Day).Value
            .Settle("I-1", SettlementKind.PriceReduction, Eur(0.15m), Day, "scratched").Value
            .Settle("I-1", SettlementKind.PriceReduction, Eur(0.15m), Day, "scratched").Value
            .Settle("I-1", SettlementKind.WriteOff, Eur(9.70m), Day, "insolvent").Value;

        Assert.Equal([Eur(0.02m), Eur(0.02m), Eur(1.56m)],
            ledger.Position.Allocations.Select(each => each.Parts[0].Taxes[0].Tax));
        Assert.Equal(Eur(0m), ledger.Position.Items[0].Taxes[0].OpenTax);
    }
}
