using Invoicing.Payments;
using NodaTime;

namespace Invoicing.Core.Tests.Payments;

public class TaxOnPaymentTests
{
    static readonly LocalDate Issued = new(2026, 11, 20);

    static Money Eur(decimal amount) => Money.Of(amount, Currency.EUR);

    static ItemTax Group(Invoicing.Taxes.TaxGroupKey key, decimal gross, decimal tax, bool onPayment) => new()
    {
        Group = key, Gross = Eur(gross), Tax = Eur(tax), OpenGross = Eur(gross), OpenTax = Eur(tax),
        OnPayment = onPayment,
    };

    // 119.00 at 19 % and 107.00 at 7 %; 2 % may be deducted in November.
    static OpenItem Item(bool onPayment = true, bool discount = false) => new()
    {
        Id = "INV-1",
        Customer = "A",
        Issued = Issued,
        Due = Issued.PlusDays(30),
        Amount = Eur(226m),
        Open = Eur(226m),
        Taxes =
        [
            Group(SettlementCases.Full, 119m, 19m, onPayment), Group(SettlementCases.Reduced, 107m, 7m, onPayment),
        ],
        Discounts = discount ? [new CashDiscount { Until = new LocalDate(2026, 11, 30), Amount = Eur(4.52m) }] : [],
    };

    static AllocationReport Allocate(OpenItem item, params (LocalDate Day, decimal Amount)[] payments) =>
        PaymentAllocator.Standard.Allocate(new AllocationFacts
        {
            OpenItems = [item],
            Payments =
            [
                .. payments.Select((each, i) => new Payment
                {
                    Id = FormattableString.Invariant($"P{i + 1}"), Received = each.Day, Amount = Eur(each.Amount),
                    Customer = "A",
                }),
            ],
        }).Value;

    static TaxOnPaymentReport Report(AllocationReport report) =>
        TaxOnPayment.Of(report.Allocations, report.OpenItems);

    static string[] Shown(TaxOnPaymentReport report) => [.. report.Totals().Select(each =>
        $"{each.Group.Rate} {each.Net} {each.Tax}; {each.ReducedNet} {each.ReducedTax}")];

    [Fact]
    public void Part_payments_sum_to_the_tax_of_the_document()
    {
        var report = Report(Allocate(Item(), (new LocalDate(2026, 11, 25), 100m), (new LocalDate(2026, 12, 5), 126m)));

        // 100.00 by 119 : 107 is 52.65 and 47.35. Tax 52.65 x 19 / 119 = 8.4063 and 47.35 x 7 / 107 = 3.0977.
        Assert.Equal(["19 % 44.24 EUR 8.41 EUR; 0.00 EUR 0.00 EUR", "7 % 44.25 EUR 3.10 EUR; 0.00 EUR 0.00 EUR"],
            Shown(report.In(DateRange.Month(2026, 11))));
        Assert.Equal(["19 % 55.76 EUR 10.59 EUR; 0.00 EUR 0.00 EUR", "7 % 55.75 EUR 3.90 EUR; 0.00 EUR 0.00 EUR"],
            Shown(report.In(DateRange.Month(2026, 12))));
        Assert.Equal(["19 % 100.00 EUR 19.00 EUR; 0.00 EUR 0.00 EUR", "7 % 100.00 EUR 7.00 EUR; 0.00 EUR 0.00 EUR"],
            Shown(report));
    }

    [Fact]
    public void What_a_discount_takes_off_is_listed_apart()
    {
        var report = Report(Allocate(Item(discount: true), (new LocalDate(2026, 11, 25), 221.48m)));

        // 4.52: 2.38 with 0.38 and 2.14 with 0.14.
        Assert.Equal(["19 % 98.00 EUR 18.62 EUR; 2.00 EUR 0.38 EUR", "7 % 98.00 EUR 6.86 EUR; 2.00 EUR 0.14 EUR"],
            Shown(report));
        Assert.All(report.Reduced, each => Assert.Equal(SettlementKind.Discount, each.Kind));
    }

    [Fact]
    public void Tax_that_fell_due_with_the_document_is_only_reduced()
    {
        var report = Report(Allocate(Item(false, true), (new LocalDate(2026, 11, 25), 221.48m)));

        Assert.Empty(report.Due);
        Assert.Equal([Eur(0.38m), Eur(0.14m)], report.Reduced.Select(each => each.Tax));
        Assert.All(report.Reduced, each => Assert.False(each.OnPayment));
    }

    [Fact]
    public void A_payment_that_bounced_takes_its_tax_back_in_the_month_of_the_bounce()
    {
        var settled = Allocate(Item(), (new LocalDate(2026, 11, 25), 226m));
        var report = TaxOnPayment.Of(settled.Allocations, settled.OpenItems,
            [new TakenBack(settled.Allocations[0], new LocalDate(2026, 12, 3))]);

        Assert.Equal([Eur(19m), Eur(7m)], report.In(DateRange.Month(2026, 11)).Due.Select(each => each.Tax));
        Assert.Equal([Eur(-19m), Eur(-7m)], report.In(DateRange.Month(2026, 12)).Due.Select(each => each.Tax));
    }

    [Fact]
    public void A_claim_takes_its_tax_along_until_it_is_paid()
    {
        var facts = new AllocationFacts
        {
            OpenItems = [Item()],
            Payments =
            [
                new Payment
                {
                    Id = "P1", Received = Issued, Amount = Eur(113m), Customer = "A",
                    Remittance = [new RemittanceLine { Document = "INV-1", Deduction = Eur(113m), Reason = "late" }],
                },
                new Payment
                {
                    Id = "P2", Received = Issued.PlusDays(1), Amount = Eur(113m), Customer = "A",
                    Remittance = [new RemittanceLine { Document = "INV-1/P1" }],
                },
            ],
        };
        var settled = PaymentAllocator.Standard.Allocate(facts).Value;
        var report = Report(settled);

        Assert.Equal([("INV-1", Eur(9.50m)), ("INV-1", Eur(3.50m)), ("INV-1/P1", Eur(9.50m)), ("INV-1/P1", Eur(3.50m))],
            report.Due.Select(each => (each.Item, each.Tax)));
        Assert.All(report.Due, each => Assert.Equal("INV-1", each.Document));
    }

    [Fact]
    public void An_item_that_is_not_there_is_refused() => Assert.Throws<ArgumentException>(() =>
        TaxOnPayment.Of(Allocate(Item(), (Issued, 1m)).Allocations, []));
}
