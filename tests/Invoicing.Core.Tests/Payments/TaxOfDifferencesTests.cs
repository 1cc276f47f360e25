using Invoicing.Payments;
using static Invoicing.Core.Tests.Payments.Given;

namespace Invoicing.Core.Tests.Payments;

public class TaxOfDifferencesTests
{
    static readonly PaymentAllocator Oldest = By(AllocationStrategies.OldestDue);

    // 119.00 at 19 % and 53.50 at 7 %: 172.50.
    static OpenItem Mixed => Item("I-1", 172.50m) with { Taxes = [Group(19m, 119m, 19m), Group(7m, 53.50m, 3.50m)] };

    static string Taxes(SettlementPart part) =>
        string.Join(", ", part.Taxes.Select(share => $"{Number(share.Gross)}/{Number(share.Tax)}"));

    // 3.45 = 2 % of 172.50: 3.45 x 119 / 172.5 = 2.38 and 1.07; 2.38 x 19 / 119 = 0.38, 1.07 x 3.5 / 53.5 = 0.07.
    [Fact]
    public void A_discount_lowers_the_tax_of_each_group()
    {
        var report = Oldest.Allocate(Pay(169.05m), Mixed with { Discounts = [Offer(3.45m, 0)] }).Value;

        var (discount, paid) = (report.Allocations[0].Parts[0], report.Allocations[0].Parts[1]);
        Assert.Equal("2.38/0.38, 1.07/0.07", Taxes(discount));
        Assert.True(discount.CorrectsTax);
        // What is left is what was paid: 119.00 - 2.38, 19.00 - 0.38; 53.50 - 1.07, 3.50 - 0.07.
        Assert.Equal("116.62/18.62, 52.43/3.43", Taxes(paid));
        Assert.False(paid.CorrectsTax);
    }

    [Fact]
    public void Bank_charges_leave_the_tax_as_it_is()
    {
        var report = Oldest.With(Tolerating(5m) with { ShortageIsBankCharges = true })
            .Allocate(Pay(170m), Mixed).Value;

        Assert.Equal((SettlementKind.BankCharges, false),
            (report.Allocations[0].Parts[0].Kind, report.Allocations[0].Parts[0].CorrectsTax));
    }

    // 0.10 x 119 / 172.5 = 0.069 and 0.031: 0.07 and 0.03; 0.07 x 19 / 119 = 0.011: 0.01; 0.03 x 3.5 / 53.5 = 0.002: 0.
    [Fact]
    public void A_write_off_lowers_the_tax_each_reduction_rounded_by_itself() => Assert.Equal("0.07/0.01, 0.03/0.00",
        Taxes(Oldest.With(Tolerating(0.10m)).Allocate(Pay(172.40m), Mixed).Value.Allocations[0].Parts[0]));

    // A third of 1.19 (0.19 tax): paid 0.40, 0.40, 0.39: R(0.40 x 19 / 119) = 0.06; R(0.80 x 19 / 119) = 0.13 - 0.06;
    // the rest takes 0.19 - 0.13 = 0.06.
    [Fact]
    public void The_tax_of_payments_sums_to_the_tax_of_the_document()
    {
        var item = Item("I-1", 1.19m) with { Taxes = [Group(19m, 1.19m, 0.19m)] };
        var facts = new AllocationFacts
        {
            OpenItems = [item], Payments = [Pay(0.40m), Pay(0.40m, id: "P2"), Pay(0.39m, id: "P3")],
        };

        var report = Oldest.Allocate(facts).Value;

        Assert.Equal(["0.40/0.06", "0.40/0.07", "0.39/0.06"],
            report.Allocations.Select(each => Taxes(each.Parts[0])));
        Assert.Equal(Eur(0m), report.OpenItems[0].Taxes[0].OpenTax);
    }

    // Written off after 100.00 of 172.50 were paid: what takes the last of a group takes the last of its tax.
    [Fact]
    public void What_takes_the_last_of_a_group_takes_the_last_of_its_tax()
    {
        var paid = Oldest.Allocate(Pay(100m), Mixed).Value.OpenItems[0];
        var report = Oldest.With(Tolerating(72.50m)).Allocate(Pay(0.01m), paid with { Amount = paid.Amount }).Value;

        var after = report.OpenItems[0];
        Assert.All(after.Taxes, group => Assert.Equal((Eur(0m), Eur(0m)), (group.OpenGross, group.OpenTax)));
        Assert.Equal(Eur(22.50m), Money.Sum(report.Allocations.Concat(
                Oldest.Allocate(Pay(100m), Mixed).Value.Allocations)
            .SelectMany(each => each.Parts).SelectMany(part => part.Taxes).Select(share => share.Tax), Currency.EUR));
    }

    [Fact]
    public void A_discount_whose_tax_was_lowered_at_issue_does_not_lower_it_again() => Assert.False(
        Oldest.Allocate(Pay(169.05m), Mixed with
        {
            Discounts = [Offer(3.45m, 0) with { Tax = Invoicing.Terms.EarlyPaymentTax.AtIssue }],
        }).Value.Allocations[0].Parts[0].CorrectsTax);
}
